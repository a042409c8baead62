import type { WebGLRenderer } from "three";
import { describe, expect, it } from "vitest";
import { createSetFrame } from "../../../src/scene/frame/set-frame.ts";
import type { SetLight } from "../../../src/scene/light/set-light.ts";
import type { SetParts } from "../../../src/scene/set-parts.ts";

describe("a frame of the set", () => {
  it("shows the light of all that is there, also of what came after the first frame", () => {
    const shown: string[] = [];
    const light = (name: string): SetLight => ({
      isBehind: () => false,
      show: () => void shown.push(name),
      dispose: () => {},
    });
    const parts = {
      session: { playback: () => null, getState: () => ({ take: null }) },
      model: { pose: () => false },
      light: light("first"),
    };
    const frame = createSetFrame(parts as unknown as SetParts, [], {} as WebGLRenderer);
    const view = {} as Parameters<typeof frame.pose>[0];
    frame.pose(view);
    parts.light = light("both");
    frame.pose(view);
    expect(shown).toEqual(["first", "both"]);
  });
});
