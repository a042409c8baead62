/** What is drawn on a board in the headset. Pixels of the board, from its top left; pure data, see paint-board.ts. */
export interface Board {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Size in the set. */
  readonly widthMetres: number;
  /** Of its lines. Absent: left to right. */
  readonly direction?: "ltr" | "rtl";
  readonly items: readonly BoardItem[];
}

export type BoardItem = BoardText | BoardButton | BoardBar | BoardRule | BoardImage;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type BoardFont = "label" | "text" | "code" | "marker";

export interface BoardText extends Rect {
  readonly kind: "text";
  readonly words: string;
  readonly font: BoardFont;
  readonly sizePixels: number;
  readonly align?: "left" | "center" | "right";
  readonly faint?: boolean;
}

export interface BoardButton extends Rect {
  readonly kind: "button";
  /** Unique on the board. */
  readonly id: string;
  readonly label: string;
  readonly press: () => void;
  /** Filled: it is on, or it is the one chosen. */
  readonly chosen?: boolean;
  /** A strip of this colour along the bottom (a camera's tape). */
  readonly tape?: string;
  readonly align?: "left" | "center" | "right";
}

/** How far along something is; pressing it goes there. */
export interface BoardBar extends Rect {
  readonly kind: "bar";
  readonly id: string;
  /** 0 to 1. */
  readonly share: number;
  readonly seek: (share: number) => void;
}

export interface BoardRule extends Rect {
  readonly kind: "rule";
}

export interface BoardImage extends Rect {
  readonly kind: "image";
  readonly url: string;
}

export type Pressable = BoardButton | BoardBar;

/** The same board for a language that is written from right to left. Time still runs from left to right. */
export function mirrorBoard(board: Board): Board {
  const opposite = { left: "right", center: "center", right: "left" } as const;
  const items = board.items.map((item): BoardItem => {
    const x = board.widthPixels - item.x - item.width;
    if (item.kind === "text") return { ...item, x, align: opposite[item.align ?? "left"] };
    if (item.kind === "button") return { ...item, x, align: opposite[item.align ?? "center"] };
    return { ...item, x };
  });
  return { ...board, items, direction: "rtl" };
}

/** What can be pressed under a point; null: paper. Slightly outside still counts, hands shake. */
export function findPressable(board: Board, x: number, y: number, slackPixels = 6): Pressable | null {
  let nearest: Pressable | null = null;
  let nearestDistance = slackPixels;
  for (const item of board.items) {
    if (item.kind !== "button" && item.kind !== "bar") continue;
    const outsideX = Math.max(item.x - x, 0, x - (item.x + item.width));
    const outsideY = Math.max(item.y - y, 0, y - (item.y + item.height));
    const distance = Math.hypot(outsideX, outsideY);
    if (distance > nearestDistance || (nearest !== null && distance === nearestDistance)) continue;
    nearest = item;
    nearestDistance = distance;
  }
  return nearest;
}

/** Presses what is under a point. Returns whether anything was. */
export function pressBoard(board: Board, x: number, y: number): boolean {
  const item = findPressable(board, x, y);
  if (item?.kind === "button") item.press();
  if (item?.kind === "bar") item.seek(Math.max(0, Math.min(1, (x - item.x) / item.width)));
  return item !== null;
}
