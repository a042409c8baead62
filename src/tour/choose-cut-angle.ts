import type { Take } from "./tour-schema.ts";

/**
 * The angle that the editor's cut shows at a time.
 *
 * @param timeSeconds Take time. Before the first entry the first entry's angle is shown.
 * @returns Id of the angle; null when the take has no cut.
 */
export function chooseCutAngle(take: Pick<Take, "cut">, timeSeconds: number): string | null {
  const cut = take.cut ?? [];
  let shown = cut[0]?.angle ?? null;
  for (const entry of cut) {
    if (entry.atSeconds > timeSeconds + 1e-6) break;
    shown = entry.angle;
  }
  return shown;
}

/** The next entry of the cut after a time, so that its angle can be warmed; null when there is none. */
export function chooseNextCut(
  take: Pick<Take, "cut">,
  timeSeconds: number,
): { atSeconds: number; angle: string } | null {
  return (take.cut ?? []).find((entry) => entry.atSeconds > timeSeconds + 1e-6) ?? null;
}
