import { describe, expect, it } from "vitest";
import { describeWindow, findMisdated, type Offer } from "../../../../src/playback/live/live-window.ts";

const NOW_MS = 100_000;
const offer = (angle: string, from: number, until: number, more: Partial<Offer> = {}): Offer => ({
  angle,
  spans: [[from, until]],
  live: true,
  renewedMs: NOW_MS - 500,
  pieceSeconds: 2,
  holdBackSeconds: 6,
  ...more,
});

describe("the window of a live take", () => {
  it("reaches from the oldest picture of all to the newest, and is entered as far from its edge as the servers want", () => {
    const window = describeWindow([offer("a", 10, 60), offer("b", 20, 62, { holdBackSeconds: 8 })], NOW_MS);
    expect(window).toMatchObject({ fromSeconds: 20, edgeSeconds: 62, goalSeconds: 52, ended: false });
    expect(describeWindow([], NOW_MS)).toBe(null);
  });

  it("is not shortened by an angle that came back a moment ago", () => {
    const back = describeWindow([offer("a", 10, 60), offer("b", 56, 60)], NOW_MS);
    expect(back).toMatchObject({ fromSeconds: 10, edgeSeconds: 60 });
  });

  it("is not held back by an angle whose playlist has stopped", () => {
    const stopped = offer("b", 0, 40, { renewedMs: NOW_MS - 20_000 });
    expect(describeWindow([offer("a", 10, 60), stopped], NOW_MS)).toMatchObject({ fromSeconds: 10 });
    expect(findMisdated([offer("a", 10, 60), stopped, offer("c", 10, 60)], NOW_MS).size).toBe(0);
  });

  it("has ended when all angles have", () => {
    const over = { live: false };
    expect(describeWindow([offer("a", 0, 60, over), offer("b", 0, 58, over)], NOW_MS)).toMatchObject({
      ended: true,
      goalSeconds: 60,
    });
    expect(describeWindow([offer("a", 0, 60, over), offer("b", 0, 58)], NOW_MS)?.ended).toBe(false);
  });

  it("is entered where the slowest camera's pictures come in time, not one that has ended", () => {
    const slow = [offer("a", 0, 60), offer("b", 0, 48)];
    expect(describeWindow(slow, NOW_MS)).toMatchObject({ edgeSeconds: 60, goalSeconds: 42 });
    expect(describeWindow([...slow, offer("c", 0, 40, { live: false })], NOW_MS)?.goalSeconds).toBe(42);
  });

  it("is not over because one angle is and the others are away", () => {
    const away = { renewedMs: NOW_MS - 20_000 };
    const offers = [offer("a", 0, 60, { live: false }), offer("b", 0, 60, away), offer("c", 0, 60, away)];
    expect(describeWindow(offers, NOW_MS)?.ended).toBe(false);
    const over = offers.map((one) => (one.angle === "c" ? { ...one, live: false } : one));
    expect(describeWindow(over, NOW_MS)?.ended).toBe(true);
  });

  it("goes on behind a hole that all angles have", () => {
    const spans = [
      [0, 20],
      [30, 60],
    ] as const;
    const both = describeWindow([offer("a", 0, 0, { spans }), offer("b", 0, 0, { spans })], NOW_MS);
    expect(both?.nextAfter(10)).toBe(null);
    expect(both?.nextAfter(20)).toBe(30);
    expect(both?.nextAfter(61)).toBe(null);
    expect(describeWindow([offer("a", 0, 0, { spans }), offer("b", 0, 60)], NOW_MS)?.nextAfter(25)).toBe(
      null,
    );
  });

  it("tells whose dates are wrong, and by how much", () => {
    const offers = [offer("a", 0, 60), offer("b", 3600, 3660), offer("c", 0, 58)];
    expect([...findMisdated(offers, NOW_MS)]).toEqual([["b", -3600]]);
    expect(describeWindow(offers, NOW_MS)?.edgeSeconds).toBe(60);
  });
});
