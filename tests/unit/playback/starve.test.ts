/** An angle that starves beside three others: whatever the machine and the network do to it, it comes back with one seek. */
import { describe, expect, it } from "vitest";
import { createChance } from "./fake-world.ts";
import { FRAME_RATE, plainTake, watchAngles } from "./watch-angles.ts";

const SEEDS = Array.from({ length: 30 }, (_, index) => index + 1);
/** Of one refresh and the frames of footage that a late timer or a slow start costs. */
const SLACK_SECONDS = 0.3;

/** A take of four angles that has played for a while; the first numbers of neighbouring seeds are alike. */
async function playFour(seed: number, change: { lateMs?: number; seekSeconds?: number } = {}) {
  const chance = createChance(seed * 7919);
  const between = (low: number, high: number) => low + chance() * (high - low);
  const set = watchAngles(plainTake(4), {
    setUp: (media) => Object.assign(media, { skew: between(-0.002, 0.002) }),
  });
  const { world, playback } = set;
  void playback.play();
  await world.advance(between(6, 7));
  world.timersAreLateMs = change.lateMs ?? 0;
  for (const one of world.media) one.seekSeconds = change.seekSeconds ?? one.seekSeconds;
  const seeksOf = () => ["a", "b", "c", "d"].map((id) => set.media(id).seeks);
  const before = seeksOf();
  const seeks = () => seeksOf().map((count, index) => count - (before[index] ?? 0));
  const from = set.seen.length;
  /** The pictures of the others, in every rendered frame since then. */
  const others = () => set.seen.slice(from).map(({ frames: [a, b, , d] }) => [a ?? 0, b ?? 0, d ?? 0]);
  return { ...set, between, seeks, others };
}
const isTogether = (frames: readonly (number | null)[]) => new Set(frames).size === 1;

describe("one angle that starves", () => {
  it.each([0.05, 0.4, 1.2, 2])(
    "for 2 to 9 s, is fed piece by piece, and lands after %d s: one seek, and nobody else makes any",
    async (seekSeconds) => {
      for (const seed of SEEDS) {
        const said = `seed ${seed}`;
        const { world, playback, media, seen, between, seeks, others } = await playFour(seed, {
          lateMs: 250,
          seekSeconds,
        });
        const starving = media("c");
        starving.bufferedUntilSeconds = starving.player.positionSeconds();
        await world.advance(between(2, 9));
        expect(seeks(), said).toEqual([0, 0, 0, 0]);
        // Pieces of two seconds, faster than they are played, until it has what the clock is at and some more.
        while (starving.bufferedUntilSeconds < playback.timeSeconds() + 8) {
          starving.bufferedUntilSeconds += 2;
          await world.advance(between(0, 0.6));
        }
        starving.bufferedUntilSeconds = Infinity;
        await world.advance(2 * seekSeconds + 2);
        expect(seeks(), said).toEqual([0, 0, 1, 0]);
        expect(
          seen.slice(-25).every(({ frames }) => isTogether(frames)),
          said,
        ).toBe(true);
        for (const frames of others()) expect(Math.max(...frames) - Math.min(...frames), said).toBe(0);
        playback.dispose();
      }
    },
  );

  it("is back within half a second of the data that it lacked", async () => {
    for (const seed of SEEDS) {
      const { world, playback, media, seen, seeks } = await playFour(seed, { lateMs: 20 });
      const starving = media("c");
      starving.bufferedUntilSeconds = starving.player.positionSeconds();
      await world.advance(2);
      starving.bufferedUntilSeconds = Infinity;
      const from = seen.length;
      await world.advance(1.5);
      const back = seen.slice(from).findIndex(({ frames }) => isTogether(frames));
      expect(back * 0.016, `seed ${seed}`).toBeLessThan(0.5);
      expect(seeks(), `seed ${seed}`).toEqual([0, 0, 1, 0]);
      playback.dispose();
    }
  });

  it("for a moment runs after the others instead of jumping", async () => {
    for (const seed of SEEDS) {
      const { world, playback, media, seen, between, seeks } = await playFour(seed);
      const starving = media("c");
      starving.bufferedUntilSeconds = starving.player.positionSeconds();
      await world.advance(between(0.1, 0.4));
      starving.bufferedUntilSeconds = Infinity;
      await world.advance(1.5);
      expect(seeks(), `seed ${seed}`).toEqual([0, 0, 0, 0]);
      expect(
        seen.slice(-12).every(({ frames }) => isTogether(frames)),
        `seed ${seed}`,
      ).toBe(true);
      playback.dispose();
    }
  });

  it("again and again, on a network that is too slow, makes no storm of seeks", async () => {
    for (const seed of SEEDS) {
      const { world, playback, media, between, seeks, others } = await playFour(seed, { seekSeconds: 0.2 });
      const starving = media("c");
      starving.bufferedUntilSeconds = starving.player.positionSeconds();
      // Half a second comes for every second that is played, wherever the player stands.
      for (let count = 0; count < 30; count += 1) {
        const missing = starving.player.positionSeconds() - starving.bufferedUntilSeconds;
        starving.bufferedUntilSeconds += Math.max(0, missing) + 0.5;
        await world.advance(between(0.8, 1.2));
      }
      const [a, b, c, d] = seeks();
      expect([a, b, d]).toEqual([0, 0, 0]);
      expect(c, `seed ${seed}`).toBeLessThanOrEqual(30 / 5 + 3);
      for (const frames of others()) expect(isTogether(frames)).toBe(true);
      starving.bufferedUntilSeconds = Infinity;
      await world.advance(7);
      expect(playback.getState().angles[2], `seed ${seed}`).toMatchObject({
        state: "locked",
        errorFrames: 0,
      });
      playback.dispose();
    }
  });
});

describe("a machine that is too busy", () => {
  it("holds up decoders that have their footage: nobody jumps, all come together again", async () => {
    for (const seed of SEEDS) {
      const { world, playback, media, seen, between, seeks } = await playFour(seed, { lateMs: 250 });
      for (let count = 0; count < 12; count += 1) {
        media("abcd"[count % 4] ?? "a").stumble(between(0.1, 0.8));
        await world.advance(between(0.3, 1));
      }
      await world.advance(2.5);
      expect(seeks(), `seed ${seed}`).toEqual([0, 0, 0, 0]);
      expect(
        seen.slice(-12).every(({ frames }) => isTogether(frames)),
        `seed ${seed}`,
      ).toBe(true);
      expect((seen.at(-1)?.frames[0] ?? 0) / FRAME_RATE).toBeGreaterThan(
        playback.timeSeconds() - SLACK_SECONDS,
      );
      playback.dispose();
    }
  });
});
