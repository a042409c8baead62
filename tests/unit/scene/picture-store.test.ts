import { describe, expect, it } from "vitest";
import type { Picture, Pictures } from "../../../src/playback/playback.ts";
import { createPictureStore } from "../../../src/scene/screens/picture-store.ts";

/** A decoded frame whose copy ends when the test says so. */
function fakeFrame(width: number, height: number) {
  let finish: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (finish = resolve));
  let closed = 0;
  const frame = {
    format: "I420",
    codedWidth: width,
    codedHeight: height,
    visibleRect: { x: 0, y: 0, width, height },
    clone: () => ({ ...frame, close: () => (closed += 1) }),
    copyTo: () => ended,
    close: () => undefined,
  };
  return { frame: frame as unknown as VideoFrame, finish, closed: () => closed };
}

function picture(
  source: string,
  serial: number,
  image: VideoFrame,
  crop = { x: 0, y: 0, width: 64, height: 36 },
): Picture {
  return {
    source,
    serial,
    image,
    imageWidth: 128,
    imageHeight: 72,
    crop,
    timestampSeconds: serial / 25,
    frame: serial,
  };
}
function picturesOf(tile: Picture | null, focus: Picture | null): Pictures {
  return { timeSeconds: 0, tile: () => tile, focus: { angle: "a", sharp: true, picture: focus } };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const makeStore = (onArrived = () => undefined as void) =>
  createPictureStore({ software: true, upload: () => undefined, onArrived });

describe("the pictures on the graphics card", () => {
  it("uploads nothing that no screen wants", () => {
    const store = makeStore();
    const { frame } = fakeFrame(128, 72);
    expect(store.update(picturesOf(picture("atlas", 1, frame), null), null)).toBe(false);
    expect(store.shown("angle:a")).toBeNull();
  });

  it("shows large and small pictures of one moment together, when both have arrived", async () => {
    let arrivals = 0;
    const store = makeStore(() => void (arrivals += 1));
    const atlas = fakeFrame(128, 72);
    const focus = fakeFrame(128, 72);
    store.want("angle:a", 360);
    store.want("focus", 360);
    store.update(picturesOf(picture("atlas", 1, atlas.frame), picture("main", 1, focus.frame)), null);
    atlas.finish();
    await settle();
    expect(store.shown("angle:a")).toBeNull();
    focus.finish();
    await settle();
    expect(store.shown("angle:a")!.frame).toBe(1);
    expect(store.shown("focus")!.frame).toBe(1);
    expect(arrivals).toBe(1);
    expect([atlas.closed(), focus.closed()]).toEqual([1, 1]);
  });

  it("passes over newer frames while a copy runs", async () => {
    const store = makeStore();
    const first = fakeFrame(128, 72);
    store.want("focus", 360);
    store.update(picturesOf(null, picture("main", 1, first.frame)), null);
    const second = fakeFrame(128, 72);
    store.want("focus", 360);
    const newer = picturesOf(null, picture("main", 2, second.frame));
    expect(store.isBehind(newer, null)).toBe(false);
    store.update(newer, null);
    first.finish();
    await settle();
    expect(store.shown("focus")!.frame).toBe(1);
    expect(second.closed()).toBe(0);
    expect(store.isBehind(newer, null)).toBe(true);
  });

  it("cuts every tile out of the one atlas", async () => {
    const store = makeStore();
    const atlas = fakeFrame(128, 72);
    store.want("angle:b", 360);
    store.update(
      picturesOf(picture("atlas", 1, atlas.frame, { x: 64, y: 36, width: 64, height: 36 }), null),
      null,
    );
    atlas.finish();
    await settle();
    expect(store.shown("angle:b")!.crop.toArray()).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it("forgets a take that was closed, also one that still copies", async () => {
    const store = makeStore();
    const atlas = fakeFrame(128, 72);
    store.want("focus", 360);
    store.update(picturesOf(null, picture("main", 1, atlas.frame)), null);
    store.update(null, null);
    atlas.finish();
    await settle();
    expect(store.shown("focus")).toBeNull();
  });
});
