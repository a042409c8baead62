import type { HumanText } from "../tour/tour-schema.ts";

export interface LaidChapter {
  readonly title: HumanText;
  readonly atSeconds: number;
  readonly lengthSeconds: number;
}

/**
 * Chapters in order, each as long as it lasts, so that they can stand above the line of the take.
 * What begins after the end of the take is left out; without a known end the last one lasts a second.
 */
export function layChapters(
  chapters: readonly { readonly atSeconds: number; readonly title: HumanText }[],
  durationSeconds: number | null,
): readonly LaidChapter[] {
  const inside = chapters
    .filter(({ atSeconds }) => durationSeconds === null || atSeconds < durationSeconds)
    .toSorted((a, b) => a.atSeconds - b.atSeconds);
  return inside.map(({ title, atSeconds }, index) => {
    const end = inside[index + 1]?.atSeconds ?? durationSeconds ?? atSeconds + 1;
    return { title, atSeconds, lengthSeconds: end - atSeconds };
  });
}
