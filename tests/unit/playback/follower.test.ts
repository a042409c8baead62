import { describe, expect, it } from "vitest";
import { createChance } from "./fake-world.ts";
import { startFollower } from "./start-follower.ts";

describe("createFollower", () => {
  it("holds a player that runs off and hiccups, without seeking, whatever the case", async () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const chance = createChance(seed);
      const skew = (chance() - 0.5) * 0.008;
      const startSeconds = chance() * 0.1;
      const { world, clock, follower, media, errorSeconds } = startFollower((fake) =>
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
      const { world, clock, follower, errorSeconds } = startFollower((fake) =>
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
    const { world, clock, follower, media, errorSeconds } = startFollower();
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
    const { world, clock, follower } = startFollower();
    await world.advance(0.2);
    clock.run(0);
    follower.join();
    await world.advance(0.1);
    const ticking = 1;
    follower.dispose();
    expect(world.timers).toBe(ticking);
  });
});
