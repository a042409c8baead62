import type { Translate } from "../../words/words.ts";
import type { Board, BoardItem } from "./board.ts";

export interface CallSheetContents {
  readonly production: string;
  readonly hotspots: readonly { readonly id: string; readonly title: string; readonly visited: boolean }[];
  readonly open: string | null;
  /** Counted from 0; wraps. */
  readonly page: number;
}

export interface CallSheetActions {
  openHotspot(id: string): void;
  turnPage(): void;
  close(): void;
  leave(): void;
}

const WIDTH = 720;
const MARGIN = 32;
const INNER = WIDTH - 2 * MARGIN;
const ROW = 78;
const PER_PAGE = 7;

/** The call sheet as it lies on the wrist, half a metre from the eyes. */
export function layCallSheetBoard(
  contents: CallSheetContents,
  actions: CallSheetActions,
  t: Translate,
): Board {
  const pages = Math.max(1, Math.ceil(contents.hotspots.length / PER_PAGE));
  const first = (contents.page % pages) * PER_PAGE;
  const items: BoardItem[] = [
    {
      kind: "text",
      words: t("callSheet"),
      font: "label",
      sizePixels: 50,
      x: MARGIN,
      y: 44,
      width: INNER,
      height: 56,
    },
    {
      kind: "text",
      words: contents.production,
      font: "label",
      sizePixels: 36,
      align: "right",
      faint: true,
      x: MARGIN + INNER / 2,
      y: 54,
      width: INNER / 2,
      height: 44,
    },
    { kind: "rule", x: MARGIN, y: 110, width: INNER, height: 3 },
  ];
  let y = 126;
  for (const { id, title, visited } of contents.hotspots.slice(first, first + PER_PAGE)) {
    items.push({
      kind: "button",
      id: `hotspot ${id}`,
      label: visited ? `✓ ${title}` : title,
      align: "left",
      chosen: contents.open === id,
      press: () => actions.openHotspot(id),
      x: MARGIN,
      y,
      width: INNER,
      height: ROW - 10,
    });
    y += ROW;
  }
  y += 8;
  const foot = [
    ...(pages > 1 ? [{ id: "more", label: t("watching.more"), press: () => actions.turnPage() }] : []),
    { id: "leave", label: t("headset.leave"), press: () => actions.leave() },
    { id: "close", label: t("close"), press: () => actions.close() },
  ];
  const width = (INNER - 12 * (foot.length - 1)) / foot.length;
  foot.forEach((button, index) => {
    items.push({
      kind: "button",
      ...button,
      x: MARGIN + index * (width + 12),
      y,
      width,
      height: ROW - 6,
    });
  });
  return { widthPixels: WIDTH, heightPixels: y + ROW + 24, widthMetres: 0.32, items };
}
