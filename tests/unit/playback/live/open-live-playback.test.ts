import { afterEach, describe, expect, it, vi } from "vitest";
import { openLivePlayback } from "../../../../src/playback/live/open-live-playback.ts";
import { browserAdapters } from "../../../../src/playback/adapters/browser-adapters.ts";
import { createAccess } from "../../../../src/playback/access.ts";
import type { Take } from "../../../../src/tour/tour-schema.ts";

const BASE_URL = "https://set.example/tour.json";
const TAKE: Take = {
  id: "live",
  title: "Live",
  live: true,
  frameRate: "25",
  angles: [
    { id: "a", src: "a.m3u8" },
    { id: "b", src: "b.m3u8" },
  ],
  sound: [{ id: "mix", src: "mix.m3u8" }],
};
const PLAYLIST = [
  "#EXTM3U",
  "#EXT-X-TARGETDURATION:2",
  "#EXT-X-PROGRAM-DATE-TIME:2026-11-22T20:00:00Z",
  "#EXTINF:2,",
  "0.m4s",
].join("\n");
const open = (signal?: AbortSignal) =>
  openLivePlayback(
    { take: TAKE, baseUrl: BASE_URL, ...(signal !== undefined && { signal }) },
    createAccess(undefined, browserAdapters, BASE_URL),
  );

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("a live take that is opened", () => {
  it("makes no player when it is closed before all playlists have come", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", (url: string, { signal }: { signal: AbortSignal }) => {
      asked.push(url);
      if (url.endsWith("a.m3u8")) return Promise.resolve(new Response(PLAYLIST));
      return new Promise((_, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason as Error)),
      );
    });
    const made = vi.spyOn(browserAdapters, "createVideoPlayer");
    const closing = new AbortController();
    const opening = open(closing.signal);
    await expect.poll(() => asked.length).toBe(2);
    closing.abort();
    await expect(opening).rejects.toThrow();
    expect(made).not.toHaveBeenCalled();
  });

  it("is waited for while nobody answers, asked for again, and never after it was closed", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.stubGlobal("navigator", { onLine: true });
    let asked = 0;
    vi.stubGlobal("fetch", () => {
      asked += 1;
      return Promise.resolve(new Response("", { status: 404 }));
    });
    const playback = await open();
    expect(playback.getState()).toMatchObject({
      phase: "loading",
      errors: [{ code: "playback/not-begun", angle: null }],
    });
    expect(asked).toBe(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toBeGreaterThan(4);
    playback.dispose();
    await vi.advanceTimersByTimeAsync(100);
    const before = asked;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked).toBe(before);
  });
});
