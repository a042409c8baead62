import { describe, expect, it } from "vitest";
import type { Take } from "../../../src/tour/tour-schema.ts";
import { createChance, type FakeMedia } from "./fake-world.ts";
import { startFollower } from "./start-follower.ts";
import { plainTake, watchAngles } from "./watch-angles.ts";

/** Everything that is thrown at the controller comes from here, so that a seed tells the whole story. */
function createDice(seed: number) {
  const chance = createChance(seed);
  // The first numbers of neighbouring seeds are alike.
  for (let count = 0; count < 8; count += 1) chance();
  return {
    between: (low: number, high: number) => low + chance() * (high - low),
    below: (count: number) => Math.floor(chance() * count),
    isLikely: (share: number) => chance() < share,
  };
}
type Dice = ReturnType<typeof createDice>;

const troubleSome = (dice: Dice) => (media: FakeMedia) =>
  Object.assign(media, {
    skew: dice.between(-0.004, 0.004),
    startSeconds: dice.between(0, 0.1),
    seekSeconds: dice.between(0.02, 0.5),
  });

describe("one player under the clock", () => {
  it("comes in step after whatever happened, with few seeks: 2000 sequences", async () => {
    for (let seed = 1; seed <= 2000; seed += 1) {
      const dice = createDice(seed);
      const { world, clock, follower, media, errorSeconds } = startFollower(troubleSome(dice));
      await world.advance(0.1);
      clock.run(dice.between(0, 20));
      follower.join();
      let disturbances = 1;
      for (let count = 0; count < 6; count += 1) {
        const what = dice.below(5);
        disturbances += 1;
        if (what === 0) media.jump(dice.between(-1.5, 1.5));
        else if (what === 1) {
          clock.setRate(dice.between(0.25, 2));
          follower.rebase();
        } else if (what === 2)
          media.bufferedUntilSeconds = media.player.positionSeconds() + dice.between(0, 1);
        else if (what === 3) media.bufferedUntilSeconds = Infinity;
        else follower.join();
        await world.advance(dice.between(0.02, 0.4));
      }
      media.bufferedUntilSeconds = Infinity;
      clock.setRate(1);
      follower.rebase();
      await world.advance(5);
      expect(Math.abs(errorSeconds()), `seed ${seed}`).toBeLessThan(0.02);
      expect(follower.state, `seed ${seed}`).toBe("following");
      expect(follower.seeks, `seed ${seed}`).toBeLessThanOrEqual(disturbances + 3);
      const seeks = follower.seeks;
      await world.advance(0.5);
      expect(follower.seeks, `seed ${seed}`).toBe(seeks);
      follower.dispose();
    }
  }, 120_000);
});

/** A take of any kind: 1 to 9 angles, with or without atlas, of any rate, beginning anywhere. */
function anyTake(dice: Dice): Take {
  const take = plainTake(1 + dice.below(6), () =>
    dice.isLikely(0.3) ? { offsetSeconds: Math.round(dice.between(-3, 3) * 25) / 25 } : {},
  );
  const tiles = take.angles.map(({ id }) => id);
  const atlas = { src: "atlas.m3u8", columns: 3, rows: 3, tiles };
  const sound = [{ id: "mix", src: "mix.m3u8" }];
  return { ...take, ...(dice.isLikely(0.4) && { atlas }), ...(dice.isLikely(0.5) && { sound }) };
}

describe("the whole engine", () => {
  it("converges on what was asked last, without a storm of seeks, and starves no angle: 400 sequences", async () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const dice = createDice(seed);
      const take = anyTake(dice);
      const foreign = dice.isLikely(0.3) ? [24, 25, 30, 50] : [25];
      const { world, playback, seen } = watchAngles(take, {
        decoders: 2 + dice.below(8),
        setUp: (media, angle) => {
          troubleSome(dice)(media);
          if (take.angles.some(({ id }) => id === angle)) {
            media.frameRate = foreign[dice.below(foreign.length)] ?? 25;
          }
        },
      });
      const anyAngle = () => take.angles[dice.below(take.angles.length)]!.id;
      const asked: Promise<void>[] = [];
      const commands = 4 + dice.below(10);
      for (let count = 0; count < commands; count += 1) {
        const what = dice.below(9);
        if (what === 0) asked.push(playback.play());
        else if (what === 1) playback.pause();
        else if (what === 2) asked.push(playback.seek(dice.between(0, 50)));
        else if (what === 3) asked.push(playback.step(dice.below(9) - 4));
        else if (what === 4) playback.setRate(dice.between(0.25, 2));
        else if (what === 5) playback.selectAngle(anyAngle());
        else if (what === 6) playback.warmAngle(anyAngle());
        else {
          const media = world.media[dice.below(world.media.length)];
          const isStarving = what === 7 && media !== undefined && !media.disposed;
          if (isStarving) media.bufferedUntilSeconds = media.player.positionSeconds() + dice.between(0, 0.5);
          else for (const one of world.media) one.bufferedUntilSeconds = Infinity;
        }
        await world.advance(dice.between(0, 0.4));
      }
      for (const one of world.media) one.bufferedUntilSeconds = Infinity;
      playback.setRate(1);
      asked.push(playback.seek(dice.between(4, 40)), playback.play());
      await world.advance(4);
      await Promise.all(asked);
      const angle = anyAngle();
      playback.selectAngle(angle);
      await world.advance(4);
      const players = world.media.length;
      const said = `seed ${seed}`;
      const count = () => world.media.reduce((sum, media) => sum + media.seeks, 0);
      // One of each command for every player, and what the controller needs to bring them back.
      expect(count(), said).toBeLessThanOrEqual((commands + 5) * 2 * Math.max(players, 3));
      const before = count();
      const from = seen.length;
      await world.advance(2);
      const stills = playback.getState().angles.filter(({ state }) => state === "still").length;
      expect(count() - before, said).toBeLessThanOrEqual(2 + stills);
      expect(playback.getState(), said).toMatchObject({
        phase: "ready",
        playing: true,
        waiting: false,
        angle,
        errors: [],
      });
      for (const [index, one] of playback.getState().angles.entries()) {
        if (one.state === "still") continue;
        expect(["tile", "locked", "locking"], `${said}, ${one.id}`).toContain(one.state);
        expect(Math.abs(one.errorFrames ?? 99), `${said}, ${one.id}`).toBeLessThanOrEqual(1);
        const frames = new Set(seen.slice(from).map(({ frames: shown }) => shown[index]));
        expect(frames.size, `${said}, ${one.id}`).toBeGreaterThan(2 * 24 * 0.85);
      }
      playback.dispose();
      expect([world.openFrames, world.alive("video"), world.timers], said).toEqual([0, 0, 0]);
    }
  }, 240_000);
});
