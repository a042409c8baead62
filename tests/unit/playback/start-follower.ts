import { createAccess } from "../../../src/playback/access.ts";
import { createClock } from "../../../src/playback/clock.ts";
import { createFollower, createLearnedLeads } from "../../../src/playback/follower.ts";
import { createFakeWorld, type FakeMedia } from "./fake-world.ts";

/** One follower of one player, ticked as the engine does; the clock stands until the test runs it. */
export function startFollower(setUp: (media: FakeMedia) => void = () => {}) {
  const world = createFakeWorld({ frameRate: 25, durationSeconds: 600, setUp });
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
  const errorSeconds = () => clock.timeSeconds() - media.player.positionSeconds();
  return { world, clock, follower, media, errorSeconds };
}
