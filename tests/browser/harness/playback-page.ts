import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { AngleState, PlaybackOptions } from "../../../src/playback/playback.ts";
import type { SeenFrame } from "../pages/playback.ts";
import { servePlainly } from "./plain-server.ts";
import { visit, type Visitor } from "./visitor.ts";

const CACHE = fileURLToPath(new URL("../../../.cache/", import.meta.url));
const PAGES = fileURLToPath(new URL("../pages/", import.meta.url));

/** Where the page with nothing but the engine lies on the server; coded tours are beside it in `coded/`. */
export const PLAYBACK_PAGE = "test-pages/playback.html";

/** Rendered frames after which waiting is given up; enough on the slowest machine. */
export const AT_MOST_FRAMES = 3000;

/** Builds the page with nothing but the engine, and serves it with the coded footage. */
export async function servePlaybackPage(): ReturnType<typeof servePlainly> {
  await build({
    configFile: false,
    root: PAGES,
    base: "./",
    logLevel: "error",
    build: {
      outDir: `${CACHE}test-pages`,
      emptyOutDir: true,
      target: "es2023",
      rollupOptions: { input: `${PAGES}playback.html` },
    },
  });
  return servePlainly(CACHE);
}

export type TakeOptions = Pick<PlaybackOptions, "engine" | "muted" | "startAngle" | "startSeconds">;

/** The page with nothing but the engine, for all tests of a file: served once, and opened anew for each test. */
export function usePlaybackPage(...footage: readonly (() => Promise<unknown>)[]) {
  let server: Awaited<ReturnType<typeof servePlaybackPage>>;
  let visitor: Visitor;

  beforeAll(async () => {
    for (const make of footage) await make();
    server = await servePlaybackPage();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    visitor = await visit(server.address + PLAYBACK_PAGE);
    await visitor.page.waitForFunction(() => "playbackTest" in window);
  });
  afterEach(() => visitor.close());
  return {
    address: () => server.address,
    page: () => visitor.page,
    complaints: () => visitor.complaints,
    /** @param file of the coded tours */
    openTake: (file: string, options: TakeOptions = {}) =>
      visitor.page.evaluate(([url, given]) => window.playbackTest.open(url, given), [
        `../coded/${file}`,
        options,
      ] as const),
    play: () => visitor.page.evaluate(() => window.playbackTest.playback().play()),
    state: () => visitor.page.evaluate(() => window.playbackTest.playback().getState()),
    watchTake: (seconds: number) =>
      visitor.page.evaluate((length) => window.playbackTest.watchTake(length), seconds),
    /** True once every angle is in one of these states. */
    untilAllAre: (...states: readonly AngleState[]) =>
      visitor.page.evaluate(
        ([wanted, most]) =>
          window.playbackTest.untilState(
            (now) => now.angles.every((angle) => wanted.includes(angle.state)),
            most,
          ),
        [states, AT_MOST_FRAMES] as const,
      ),
    untilLocked: () =>
      visitor.page.evaluate(
        (most) => window.playbackTest.untilState((now) => now.focus.state === "locked", most),
        AT_MOST_FRAMES,
      ),
  };
}

/** Frame numbers of some angles, each read from its own picture; anything else fails the test. */
export function framesOf(seen: SeenFrame, ids: readonly number[]): number[] {
  return ids.map((id) => {
    const tile = seen.tiles[id - 1];
    expect(tile?.angle).toBe(id);
    return tile?.frame ?? -1;
  });
}

/** Frames between the first and the last of some angles. */
export function spreadOf(seen: SeenFrame, ids: readonly number[]): number {
  const frames = framesOf(seen, ids);
  return Math.max(...frames) - Math.min(...frames);
}
