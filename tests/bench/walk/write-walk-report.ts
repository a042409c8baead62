import { MODEL_BUDGET } from "../../../src/ingest/check-model.ts";
import type { Machine } from "../describe-machine.ts";
import type { PageMemory } from "../page-memory.ts";
import { formatTable } from "../report/format.ts";
import type { PlaceFigures } from "./look-around.ts";
import type { FrameFigures } from "./walk-about.ts";

export interface Minute extends PageMemory {
  readonly minute: number;
  readonly textures: number;
}

export interface WalkFigures {
  readonly frames: readonly FrameFigures[];
  readonly places: readonly PlaceFigures[];
  readonly rows: readonly Minute[];
  /** What is higher at the end than at the beginning. */
  readonly grown: readonly string[];
}

/** The page of docs that tells what was measured. */
export function writeWalkReport({ frames, places, rows, grown }: WalkFigures, machine: Machine): string {
  const most = (name: "drawCalls" | "triangles") => Math.max(...places.map((place) => place[name]));
  const { drawCalls, triangles } = MODEL_BUDGET;
  return `# Walking

Made by \`npm run walk\`: the demo in Chromium, walked by its keys. Everything is prepared for drawing, draw calls
and uploads of pictures do nothing, since the machine has no graphics card; the page is told that it has one.

## The page's own code in a frame, milliseconds

${formatTable([["", "frames", "p50", "p95", "most"], ...frames.map(({ what, ...figures }) => [what, ...Object.values(figures).map(String)])])}

## What a frame draws, from where one stands for each place

At most ${most("drawCalls")} draw calls of the ${drawCalls} that a standalone headset draws in time, and ${most("triangles")} triangles of ${triangles}; labels, cameras and monitors of the viewer are counted with the set.

${formatTable([["place", "draw calls", "triangles", "textures"], ...places.map(({ place, ...figures }) => [place, ...Object.values(figures).map(String)])])}

## Walking and opening everything, minute by minute

${grown.length === 0 ? "Nothing grew." : `Grew: ${grown.join(", ")}.`}

${formatTable([["round", "heap MB", "nodes", "listeners", "workers", "textures"], ...rows.map((row) => [row.minute, row.heapMegabytes, row.nodes, row.listeners, row.workers, row.textures].map(String))])}

${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.system}; ${machine.browser}, Node ${machine.node}; commit ${machine.commit}.
`;
}
