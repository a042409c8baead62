import type { Page } from "playwright";

/** What a page holds once its garbage is collected. */
export interface PageMemory {
  readonly heapMegabytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
}

const COLLECTIONS = 4;
/** Growth of the last third over the first that counts as growth, as a share. */
const GROWTH = 0.1;

export async function readPageMemory(page: Page): Promise<PageMemory> {
  const session = await page.context().newCDPSession(page);
  // What one collection lets go of, the next finds: page and script have a heap each.
  for (let time = 0; time < COLLECTIONS; time += 1) {
    await session.send("HeapProfiler.collectGarbage");
    await page.waitForTimeout(200);
  }
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  await session.detach();
  return {
    heapMegabytes: Math.round(usedSize / 1e5) / 10,
    nodes,
    listeners: jsEventListeners,
    workers: page.workers().length,
  };
}

/** Names of the figures that are higher at the end than they were at the beginning. */
export function findGrown<Name extends string>(
  rows: readonly Readonly<Record<Name, number>>[],
  names: readonly Name[],
): readonly Name[] {
  const size = Math.max(1, Math.floor(rows.length / 3));
  const middleOf = (part: readonly Readonly<Record<Name, number>>[], name: Name) =>
    part.map((row) => row[name]).toSorted((a, b) => a - b)[part.length >> 1] ?? 0;
  return names.filter(
    (name) => middleOf(rows.slice(-size), name) > middleOf(rows.slice(0, size), name) * (1 + GROWTH) + 1,
  );
}
