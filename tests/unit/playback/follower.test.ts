import { describe, expect, it } from "vitest";
import { createAccess } from "../../../src/playback/access.ts";
import { createClock } from "../../../src/playback/clock.ts";
import { createFollower, createLearnedLeads } from "../../../src/playback/follower.ts";
import { createChance, createFakeWorld } from "./fake-world.ts";

/** One follower of one player under a running clock, ticked as the engine does. */
function follow(change: Parameters<typeof createFakeWorld>[0]["setUp"] = () => {}) {
  const world = createFakeWorld({ frameRate: 25, durationSeconds: 600, setUp: change });
  const clock = createClock(() => world.adapters.now());
  const events = {
    onChange: () => follower.ready(),
    onFailure: () => {},
    onPresented: (position: number, nowMs: number) => follower.observe(position, nowMs),
  };
  const access = createAccess(undefined, world.adapters, "https://set.example/");
  const player = world.adapters.createVideoPlayer("v", 0, events, access);
  const follower = createFollower({
    player: player.media,
    offsetSeconds: 0,
    clock,
    adapters: world.adapters,
    aimOffsetSeconds: () => 0,
    leads: createLearnedLeads(),
  });
  const tick = () => {
    follower.tick();
    world.adapters.after(100, tick);
  };
  tick();
  const [media] = world.media;
  if (media === undefined) throw new Error("No player was made.");
  const errorSeconds = () => clock.timeSeconds() - player.media.positionSeconds();
  return { world, clock, follower, media, errorSeconds };
}

describe("createFollower", () => {
  it("holds a player that runs off and hiccups, without seeking, whatever the case", async () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const chance = createChance(seed);
      const skew = (chance() - 0.5) * 0.008;
      const startSeconds = chance() * 0.1;
      const { world, clock, follower, media, errorSeconds } = follow((fake) =>
        Object.assign(fake, { skew, startSeconds }),
      );
      await world.advance(0.2);
      clock.run(0);
      follower.start();
      follower.setLocked(true);
      await world.advance(6);
      media.jump((chance() - 0.5) * 1.6);
      await world.advance(8);
      for (let count = 0; count < 40; count += 1) {
        await world.advance(0.1);
        expect(Math.abs(errorSeconds()), `seed ${seed}`).toBeLessThan(0.012);
      }
      expect(follower.seeks, `seed ${seed}`).toBe(0);
    }
  });

  it("joins a running clock by landing ahead of it, in step from its first moment", async () => {
    for (const seekSeconds of [0.03, 0.2, 0.55, 1.4]) {
      const { world, clock, follower, errorSeconds } = follow((fake) =>
        Object.assign(fake, { seekSeconds, startSeconds: 0.006 }),
      );
      await world.advance(0.2);
      clock.run(20);
      follower.join();
      await world.advance(6);
      expect(follower.state).toBe("following");
      expect(Math.abs(errorSeconds())).toBeLessThan(0.012);
    }
  });

  it("makes no storm of seeks while nothing is buffered, and comes back when there is", async () => {
    const { world, clock, follower, media, errorSeconds } = follow();
    await world.advance(0.2);
    clock.run(0);
    follower.start();
    media.bufferedUntilSeconds = 3;
    await world.advance(20);
    expect(follower.seeks).toBeLessThanOrEqual(6);
    media.bufferedUntilSeconds = Infinity;
    await world.advance(8);
    expect(follower.state).toBe("following");
    expect(Math.abs(errorSeconds())).toBeLessThan(0.012);
  });

  it("leaves no timer behind", async () => {
    const { world, clock, follower } = follow();
    await world.advance(0.2);
    clock.run(0);
    follower.join();
    await world.advance(0.1);
    const ticking = 1;
    follower.dispose();
    expect(world.timers).toBe(ticking);
  });
});
