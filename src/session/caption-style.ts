/** How captions look, on the page and in the headset. */
export interface CaptionStyle {
  readonly size: "small" | "medium" | "large" | "largest";
  readonly colour: "white" | "yellow" | "cyan" | "black";
  readonly background: "none" | "dim" | "dark" | "white";
  readonly edge: "none" | "outline" | "shadow";
  readonly position: "top" | "bottom";
}

export const DEFAULT_CAPTION_STYLE: CaptionStyle = {
  size: "medium",
  colour: "white",
  background: "dark",
  edge: "none",
  position: "bottom",
};

/** Everything that can be chosen, in the order in which it is offered. */
export const CAPTION_STYLES: { readonly [Part in keyof CaptionStyle]: readonly CaptionStyle[Part][] } = {
  size: ["small", "medium", "large", "largest"],
  colour: ["white", "yellow", "cyan", "black"],
  background: ["dark", "dim", "white", "none"],
  edge: ["none", "outline", "shadow"],
  position: ["bottom", "top"],
};

export const CAPTION_STYLE_PARTS = Object.keys(CAPTION_STYLES) as readonly (keyof CaptionStyle)[];

/** What was kept of a style at earlier visits; what makes no sense is as it is by default. */
export function parseCaptionStyle(kept: Readonly<Record<string, unknown>>): CaptionStyle {
  const known = CAPTION_STYLE_PARTS.filter((part) =>
    (CAPTION_STYLES[part] as readonly unknown[]).includes(kept[part]),
  );
  return { ...DEFAULT_CAPTION_STYLE, ...Object.fromEntries(known.map((part) => [part, kept[part]])) };
}
