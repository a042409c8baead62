import { numberAt, objectAt, textAt, type CleanObject } from "../tour/clean-value.ts";
import { report, type FolderCheck } from "./check-file.ts";
import type { CheckedModel } from "./check-model.ts";
import { listDrawables } from "./list-drawables.ts";
import { listStandingPoints } from "./list-standing-points.ts";
import { measureStandingPoints, type StandingCost } from "./measure-standing-points.ts";

/**
 * What a set should keep to from wherever it is seen, unless its tour says otherwise under `set.budget`: what a standalone
 * headset draws in time, less what the viewer adds.
 */
export const STANDING_BUDGET = { drawCalls: 80, triangles: 250_000, textureBytes: 40_000_000 } as const;

/** What is drawn at each place from which a tour is seen, beside what should be. */
export interface StandingReport {
  readonly points: readonly StandingCost[];
  readonly budget: Readonly<Record<keyof typeof STANDING_BUDGET, number>>;
}

const REMEDIES = {
  drawCalls: ["draw calls", "Join meshes that share a material and stand together."],
  triangles: ["triangles", "Reduce the meshes that are in sight there, the dense ones first."],
  textureBytes: [
    "bytes of textures",
    "Scale the textures down, or split meshes so that fewer are in sight at once.",
  ],
} as const;

/** Measures every standing point of a tour; each figure that is too high somewhere is a warning with the worst place. */
export function checkStandingPoints(
  check: FolderCheck,
  tour: CleanObject,
  { document }: Pick<CheckedModel, "document">,
): StandingReport {
  const set = objectAt(tour, "set") ?? {};
  const own = objectAt(set, "budget") ?? {};
  const budget = {
    drawCalls: numberAt(own, "drawCalls") ?? STANDING_BUDGET.drawCalls,
    triangles: numberAt(own, "triangles") ?? STANDING_BUDGET.triangles,
    textureBytes: numberAt(own, "textureBytes") ?? STANDING_BUDGET.textureBytes,
  };
  const drawables = listDrawables(document, textAt(set, "walkable"));
  const points = measureStandingPoints(listStandingPoints(tour, document, drawables), drawables);
  for (const key of ["drawCalls", "triangles", "textureBytes"] as const) {
    const over = points.filter((point) => point[key] > budget[key]);
    const [worst] = over.toSorted((a, b) => b[key] - a[key]);
    if (worst === undefined) continue;
    const [what, remedy] = REMEDIES[key];
    report(
      check,
      "model/standing-over-budget",
      ["set", "model"],
      `${over.length} of ${points.length} standing points see more than ${budget[key].toLocaleString("en")} ${what}; ${nameStandingPoint(worst)} sees ${worst[key].toLocaleString("en")}.`,
      remedy,
      "warning",
    );
  }
  return { points, budget };
}

/** `start`, `hotspot lamp`, `camera a`. */
export function nameStandingPoint({ kind, id }: Pick<StandingCost, "kind" | "id">): string {
  return id === null ? kind : `${kind} ${id}`;
}
