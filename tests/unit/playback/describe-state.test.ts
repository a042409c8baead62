import { describe, expect, it } from "vitest";
import type { Cast } from "../../../src/playback/cast.ts";
import { describeAngles, describeFocus, type Shown } from "../../../src/playback/describe-state.ts";
import type { Take } from "../../../src/tour/tour-schema.ts";

const take = { angles: [{ id: "a" }, { id: "b" }, { id: "c" }] } as unknown as Take;
const cast = (hasAtlas: boolean) =>
  ({
    atlas: hasAtlas ? {} : null,
    feed: () => ({ isStill: false, isOutside: () => false, follower: { state: "following" } }),
  }) as unknown as Cast;
const frames: Record<string, number> = { a: 100, b: 93, c: 100 };
const errorsOf = (angles: ReturnType<typeof describeAngles>) => angles.map(({ errorFrames }) => errorFrames);

describe("errors in frames", () => {
  it("are told from the tile that is shown with the sharp picture", () => {
    const shown: Shown = { tileFrame: 100, focusFrame: 101, sharp: true, frameOf: () => 100 };
    const angles = describeAngles(take, cast(true), "b", shown, new Map());
    expect(errorsOf(angles)).toEqual([0, 1, 0]);
    expect(describeFocus(cast(true), "b", shown, angles, new Map())).toEqual({
      angle: "b",
      state: "locked",
      errorFrames: 1,
    });
  });

  it("blame the one player that is lost, even when it is the large one", () => {
    const shown: Shown = {
      tileFrame: 93,
      focusFrame: 93,
      sharp: true,
      frameOf: (id) => frames[id] ?? null,
    };
    const angles = describeAngles(take, cast(false), "b", shown, new Map());
    expect(errorsOf(angles)).toEqual([0, -7, 0]);
  });

  it("do not count an angle that has nothing to show", () => {
    const shown: Shown = {
      tileFrame: null,
      focusFrame: null,
      sharp: false,
      frameOf: (id) => (id === "c" ? 5 : null),
    };
    expect(errorsOf(describeAngles(take, cast(false), "a", shown, new Map()))).toEqual([null, null, 0]);
  });
});
