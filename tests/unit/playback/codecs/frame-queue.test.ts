import { describe, expect, it } from "vitest";
import { createFrameQueue, type QueuedFrame } from "../../../../src/playback/adapters/codecs/frame-queue.ts";

const FRAME_SECONDS = 0.04;

/** A queue and what became of the frames that were put into it. */
function createWorld() {
  const open = new Set<number>();
  const queue = createFrameQueue<QueuedFrame & { number: number }>();
  return {
    queue,
    open,
    push(number: number, atFrame: number) {
      open.add(number);
      queue.push(
        {
          number,
          timestampSeconds: number * FRAME_SECONDS,
          durationSeconds: FRAME_SECONDS,
          close: () => open.delete(number),
        },
        middleOf(atFrame),
      );
    },
  };
}
const middleOf = (frame: number) => (frame + 0.5) * FRAME_SECONDS;

describe("the queue of decoded pictures", () => {
  it("hands out the picture of the time, and closes what is over", () => {
    const { queue, open, push } = createWorld();
    for (const number of [0, 1, 2, 3]) push(number, 0);
    expect(queue.take(middleOf(2))?.number).toBe(2);
    expect([...open]).toEqual([2, 3]);
    expect(queue.passedOver).toBe(2);
    expect(queue.goneUntilSeconds).toBeCloseTo(3 * FRAME_SECONDS);
    expect(queue.take(middleOf(2))).toBeNull();
    expect(queue.nextSeconds(middleOf(2))).toBeCloseTo(3 * FRAME_SECONDS);
  });

  it("keeps only the newest of the pictures on the way to a place", () => {
    const { queue, open, push } = createWorld();
    for (let number = 0; number <= 40; number += 1) push(number, 40);
    expect([...open]).toEqual([40]);
    expect(queue.due(middleOf(40))?.number).toBe(40);
    expect(queue.ahead(middleOf(40))).toBe(0);
  });

  it("shows a late picture rather than none", () => {
    const { queue, push } = createWorld();
    push(3, 3);
    expect(queue.take(middleOf(7))?.number).toBe(3);
  });

  it("puts pictures that come in another order into that of time", () => {
    const { queue, push } = createWorld();
    for (const number of [4, 2, 3]) push(number, 0);
    expect(queue.due(middleOf(0))).toBeNull();
    expect(queue.take(middleOf(2))?.number).toBe(2);
    expect(queue.ahead(middleOf(2))).toBe(2);
  });

  it("closes everything when it is cleared", () => {
    const { queue, open, push } = createWorld();
    for (const number of [0, 1, 2]) push(number, 0);
    queue.clear();
    expect(open.size).toBe(0);
    expect(queue.goneUntilSeconds).toBeNull();
  });
});
