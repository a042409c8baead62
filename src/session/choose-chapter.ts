import type { Take } from "../tour/tour-schema.ts";

type Chapter = NonNullable<Take["chapters"]>[number];

/** So long after its beginning the way back leads to the beginning of a chapter, not to the one before. */
const BEGUN_SECONDS = 2;

/** The chapter that is being watched; null: none has begun. Chapters may come in any order. */
export function chooseChapter(chapters: readonly Chapter[], timeSeconds: number): Chapter | null {
  return inOrder(chapters).findLast(({ atSeconds }) => atSeconds <= timeSeconds) ?? null;
}

/** Where the next or the previous chapter begins; null: there is none. */
export function chooseChapterStart(
  chapters: readonly Chapter[],
  timeSeconds: number,
  direction: 1 | -1,
): number | null {
  const starts = inOrder(chapters).map(({ atSeconds }) => atSeconds);
  if (direction === 1) return starts.find((start) => start > timeSeconds) ?? null;
  return starts.findLast((start) => start < timeSeconds - BEGUN_SECONDS) ?? starts[0] ?? null;
}

function inOrder(chapters: readonly Chapter[]): readonly Chapter[] {
  return chapters.toSorted((a, b) => a.atSeconds - b.atSeconds);
}
