import type { Translate } from "../../words/words.ts";
import type { Board, BoardItem } from "./board.ts";

export interface HotspotBoardContents {
  readonly title: string;
  readonly text: string;
  /** Name and role of each, already in the visitor's language. */
  readonly people: readonly { readonly name: string; readonly role: string }[];
  /** Absolute URLs: one picture, or two to compare. */
  readonly images: readonly { readonly url: string; readonly label: string }[];
}

const WIDTH = 1080;
const MARGIN = 48;
const INNER = WIDTH - 2 * MARGIN;
const LINE = 54;

/** The board that shows an opened note, still, page or comparison. */
export function layHotspotBoard(contents: HotspotBoardContents, close: () => void, t: Translate): Board {
  const items: BoardItem[] = [];
  let y = 52;
  const { images } = contents;
  if (images.length > 0) {
    const width = (INNER - 24 * (images.length - 1)) / images.length;
    const height = images.length > 1 ? 400 : 520;
    images.forEach(({ url, label }, index) => {
      const x = MARGIN + index * (width + 24);
      items.push({ kind: "image", url, x, y, width, height });
      if (label !== "") items.push(line(label, "label", 42, x, y + height + 6, width, 50));
    });
    y += height + (images.some(({ label }) => label !== "") ? 68 : 24);
  }
  items.push(line(contents.title, "marker", 58, MARGIN, y, INNER - 220, 76), {
    kind: "button",
    id: "close",
    label: t("close"),
    press: close,
    x: WIDTH - MARGIN - 190,
    y: y - 8,
    width: 190,
    height: 92,
  });
  y += 96;
  items.push({ kind: "rule", x: MARGIN, y, width: INNER, height: 3 });
  y += 22;
  if (contents.text !== "") {
    // About 46 characters of this size fit on a line; the painter ends with an ellipsis when that was too few.
    const lines = Math.min(8, Math.ceil(contents.text.length / 42) + contents.text.split("\n").length - 1);
    items.push(line(contents.text, "text", 42, MARGIN, y, INNER, lines * LINE));
    y += lines * LINE + 18;
  }
  for (const { name, role } of contents.people.slice(0, 4)) {
    items.push(line(name, "label", 44, MARGIN, y, INNER / 2 - 12, LINE), {
      ...line(role, "label", 42, MARGIN + INNER / 2 + 12, y, INNER / 2 - 12, LINE),
      faint: true,
    });
    y += LINE + 4;
  }
  return { widthPixels: WIDTH, heightPixels: y + 40, widthMetres: 0.9, items };
}

function line(
  words: string,
  font: "label" | "text" | "marker",
  sizePixels: number,
  x: number,
  y: number,
  width: number,
  height: number,
) {
  return { kind: "text", words, font, sizePixels, x, y, width, height } as const;
}
