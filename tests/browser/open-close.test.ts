/** What opening and closing takes leaves behind in the set: textures, elements, listeners. */
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeCodedFootage } from "../fixtures/footage/make-coded-footage.ts";
import { isMeasured } from "./harness/faulty-theatre.ts";
import { openFromCallSheet } from "./harness/open-from-call-sheet.ts";
import { serve, type Served } from "./harness/serve.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

/** The engine alone is opened two hundred times in upkeep.test.ts; here every picture is drawn in the set as well. */
const ROUNDS = isMeasured ? 200 : 20;
const WARM_ROUNDS = 3;

describe("a take in the set, opened and closed again and again", () => {
  let server: Served;
  let visitor: Visitor;

  beforeAll(async () => {
    server = await serve("serve", dirname(await makeCodedFootage(4)), "--port", "0");
    visitor = await visit(server.address);
    await visitor.until((now) => now.phase === "ready");
    await visitor.page.getByRole("button", { name: "Enter", exact: true }).click();
  });
  afterAll(async () => {
    await visitor?.close();
    await server?.stop();
  });

  /** @returns Textures while it plays. */
  async function openAndClose(): Promise<number> {
    await openFromCallSheet(visitor.page, "The coded take");
    const open = await visitor.until(
      (now) => now.take?.layout === "set" && now.take.focus.state === "locked" && now.take.playing,
    );
    await visitor.page.keyboard.press("Escape");
    await visitor.until((now) => now.hotspot === null && now.take === null);
    return open.stats.textures;
  }
  async function count() {
    const session = await visitor.page.context().newCDPSession(visitor.page);
    for (let turn = 0; turn < 3; turn += 1) await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    await session.detach();
    // What was closed is taken off the card with the next rendered frame.
    const { stats } = await visitor.until(
      (now, most) => most === null || now.stats.textures <= most,
      baseTextures,
    );
    return { textures: stats.textures, nodes, jsEventListeners, workers: visitor.page.workers().length };
  }
  let baseTextures: number | null = null;

  it(`leaves nothing behind after ${ROUNDS} times`, async () => {
    for (let round = 0; round < WARM_ROUNDS; round += 1) await openAndClose();
    const before = await count();
    baseTextures = before.textures;
    let mostTextures = 0;
    for (let round = 0; round < ROUNDS; round += 1)
      mostTextures = Math.max(mostTextures, await openAndClose());
    const after = await count();
    console.table({ before, after });
    expect(mostTextures).toBeGreaterThan(before.textures);
    expect(after.textures).toBe(before.textures);
    expect(after.workers).toBe(before.workers);
    // The last one closed may still be in the hands of the browser.
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 60);
    expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners + 40);
    expect(visitor.complaints).toEqual([]);
  });
});
