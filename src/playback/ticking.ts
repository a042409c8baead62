import type { AngleChoice } from "./angle-choice.ts";
import type { Cast } from "./cast.ts";
import type { Clock } from "./clock.ts";
import type { PlaybackAdapters } from "./media-player.ts";
import type { SoundTrack } from "./sound-track.ts";
import type { Transport } from "./transport.ts";

export interface TickingOptions {
  readonly adapters: PlaybackAdapters;
  readonly cast: Cast;
  readonly clock: Clock;
  readonly choice: AngleChoice;
  readonly sound: SoundTrack;
  readonly transport: Transport;
  /** Further work of every tick. */
  readonly onTick: () => void;
  /** After every tick, and once per screen refresh while a movement is under way. */
  readonly onLook: () => void;
}

const TICK_MS = 100;
/** While a movement is under way readiness is looked at once per screen refresh. */
const SETTLING_TICK_MS = 16;

/** Looks after everything that has no event of its own, until it is stopped. */
export function startTicking(options: TickingOptions): () => void {
  const { adapters, cast, clock, choice, sound, transport } = options;
  const tickFeeds = () => {
    for (const feed of cast.all()) {
      const isMoving = transport.mode === "running" && !feed.gaveUp;
      const isWaitedFor = !adapters.isHidden() && !transport.ended;
      const isExpected = isWaitedFor && choice.isWanted(feed) && !choice.isSpare(feed);
      feed.tick(isExpected && (isMoving || !feed.isAt(transport.targetFrame)));
    }
  };
  let lastTickMs = adapters.now();
  const tick = () => {
    const now = adapters.now();
    if (now - lastTickMs >= TICK_MS - 1) {
      lastTickMs = now;
      sound.tick();
      tickFeeds();
      choice.followCut(clock.timeSeconds());
      choice.tick();
      options.onTick();
    }
    options.onLook();
    // Whoever was told may have closed the take.
    if (!stopped) cancel = adapters.after(transport.mode === "settling" ? SETTLING_TICK_MS : TICK_MS, tick);
  };
  let stopped = false;
  let cancel = adapters.after(0, tick);
  return () => {
    stopped = true;
    cancel();
  };
}
