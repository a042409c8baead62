import { describe, expect, it } from "vitest";
import { declutter, type LabelPlace, type LabelWish } from "../../../src/scene/hotspots/declutter.ts";

const wish = (change: Partial<LabelWish>): LabelWish => ({
  x: 0,
  y: 0,
  fullWidth: 200,
  shortWidth: 60,
  height: 38,
  mayBeFull: true,
  mayBeLeftOut: false,
  priority: 0,
  last: { lift: 0, shift: 0 },
  ...change,
});

function boxes(wishes: readonly LabelWish[], places: readonly LabelPlace[]) {
  return wishes.map(({ x, y, fullWidth, shortWidth, height }, index) => {
    const { lift, shift, short } = places[index]!;
    return { x: x + shift, y: y - lift, width: short ? shortWidth : fullWidth, height };
  });
}

function overlapping(wishes: readonly LabelWish[]): number {
  const all = boxes(wishes, declutter(wishes));
  let count = 0;
  for (const [i, a] of all.entries()) {
    for (const b of all.slice(i + 1)) {
      const apart =
        Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
      if (!apart) count += 1;
    }
  }
  return count;
}

describe("labels that share a picture", () => {
  it("stay where they belong, with all their words, when there is room", () => {
    const places = declutter([wish({ x: 0 }), wish({ x: 400 })]);
    expect(places).toEqual([
      { lift: 0, shift: 0, short: false, leftOut: false },
      { lift: 0, shift: 0, short: false, leftOut: false },
    ]);
  });

  it("do not lie over each other", () => {
    const crowd = Array.from({ length: 7 }, (_, index) =>
      wish({ x: index * 30, y: (index % 3) * 12, priority: index }),
    );
    expect(overlapping(crowd)).toBe(0);
  });

  it("give way to the more important one", () => {
    const [low, high] = declutter([wish({ priority: 1 }), wish({ priority: 2 })]);
    expect(high).toMatchObject({ lift: 0, shift: 0, short: false });
    expect(low).not.toEqual(high);
  });

  it("stay where they were rather than jump to another free place", () => {
    const last = { lift: -41, shift: 0 };
    const [, second] = declutter([wish({ priority: 2 }), wish({ priority: 1, last })]);
    expect(second).toMatchObject(last);
  });

  it("show their letters only when their words are not wanted", () => {
    expect(declutter([wish({ mayBeFull: false })])).toMatchObject([{ lift: 0, shift: 0, short: true }]);
  });

  it("are never lost, even without any room", () => {
    const heap = Array.from({ length: 40 }, () => wish({}));
    expect(declutter(heap).some(({ leftOut }) => leftOut)).toBe(false);
  });

  it("are left out without room only where they can be missed", () => {
    const heap = Array.from({ length: 40 }, (_, index) =>
      wish({ priority: -index, mayBeLeftOut: index === 39 }),
    );
    expect(
      declutter(heap)
        .map(({ leftOut }) => leftOut)
        .indexOf(true),
    ).toBe(39);
  });
});
