/** A dark stage with one warm lamp above the title, as in the viewer's own entry. */
export const POSTER_STYLE = `
:host { display: block; position: relative; aspect-ratio: 16 / 9; min-height: 12rem; overflow: hidden;
  background: #0e0d0c; color: #efe9dd; font: 400 1rem/1.4 "Source Sans 3", Inter, system-ui, sans-serif; }
:host([hidden]), [hidden] { display: none !important; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; background: #0e0d0c; color-scheme: dark; }
.poster { position: absolute; inset: 0; background: radial-gradient(60% 75% at 50% 12%, #3a2a1b 0%, #17130f 55%, #0e0d0c 100%); }
.picture { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; opacity: .72; }
.board { position: absolute; inset: auto 0 0; padding: 1.5rem; display: flex; flex-direction: column; gap: .75rem;
  align-items: flex-start; background: linear-gradient(to top, rgb(14 13 12 / .9), rgb(14 13 12 / 0)); }
.title { margin: 0; font: 600 1.75rem/1.1 "Barlow Condensed", "Arial Narrow", system-ui, sans-serif; letter-spacing: .01em; }
.title:empty, .status:empty { display: none; }
.press { min-height: 44px; padding: 0 1.25rem; border: 0; border-radius: 2px; background: #ffb46b; color: #16110c;
  font: 600 1rem/1 "Barlow Condensed", "Arial Narrow", system-ui, sans-serif; letter-spacing: .04em; cursor: pointer; }
.press:hover { background: #ffc68d; }
.press:focus-visible { outline: 3px solid #dde9ff; outline-offset: 3px; }
.status { margin: 0; font-size: .9375rem; color: #cfc6b6; }
`;
