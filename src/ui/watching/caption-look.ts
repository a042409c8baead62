import type { CaptionStyle } from "../../session/caption-style.ts";

const SIZES = { small: 0.9, medium: 1, large: 1.35, largest: 1.8 } as const;
const COLOURS = { white: "#fff", yellow: "#ffe14d", cyan: "#7fe9ff", black: "#0e0d0c" } as const;
const BACKGROUNDS = {
  none: "transparent",
  dim: "rgb(8 7 6 / 0.5)",
  dark: "rgb(8 7 6 / 0.86)",
  white: "rgb(255 255 255 / 0.92)",
} as const;

/** A caption style as the styles of the page take it. */
export function captionLook({ size, colour, background, edge }: CaptionStyle): Record<string, string> {
  const around = colour === "black" ? "#fff" : "#000";
  const outline = [-1, 1].flatMap((x) => [-1, 1].map((y) => `${String(x)}px ${String(y)}px 1px ${around}`));
  const edges = { none: "none", outline: outline.join(", "), shadow: `0 2px 4px ${around}` } as const;
  return {
    "--hs-caption-size": String(SIZES[size]),
    "--hs-caption-colour": COLOURS[colour],
    "--hs-caption-background": BACKGROUNDS[background],
    "--hs-caption-edge": edges[edge],
  };
}
