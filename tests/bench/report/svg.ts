/** The few shapes that the plots are made of. Colours suit a light and a dark page. */
export const INK = "#7a7a7a";
export const OWN_COLOUR = "#e08a2e";
export const OTHER_COLOUR = "#5b86b8";

export function text(
  x: number,
  y: number,
  words: string,
  options: { readonly anchor?: "start" | "middle" | "end"; readonly size?: number } = {},
): string {
  const { anchor = "start", size = 12 } = options;
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}" fill="${INK}">${escape(words)}</text>`;
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  opacity = 1,
): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${colour}" fill-opacity="${opacity}"/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, colour = INK, width = 0.5): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}" stroke-width="${width}"/>`;
}

export function path(points: readonly (readonly [number, number])[], colour: string): string {
  const commands = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`);
  return `<path d="${commands.join("")}" fill="none" stroke="${colour}" stroke-width="1.2"/>`;
}

export function drawing(width: number, height: number, title: string, shapes: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" role="img">`,
    `<title>${escape(title)}</title>`,
    ...shapes,
    "</svg>\n",
  ].join("\n");
}

const round = (value: number): number => Math.round(value * 10) / 10;
const escape = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
