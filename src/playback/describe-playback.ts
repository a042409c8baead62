import type { Take } from "../tour/tour-schema.ts";
import type { AngleChoice } from "./angle-choice.ts";
import type { Cast } from "./cast.ts";
import type { Clock } from "./clock.ts";
import { describeAngles, describeFocus, type Shown } from "./describe-state.ts";
import type { PlaybackAdapters } from "./media-player.ts";
import type { PageWatch } from "./page-watch.ts";
import type { PlaybackState } from "./playback.ts";
import type { SoundTrack } from "./sound-track.ts";
import type { Transport } from "./transport.ts";
import type { TroubleWatch } from "./trouble-watch.ts";

/** The parts of a playback that its state is read from. */
export interface PlaybackParts {
  readonly take: Take;
  readonly adapters: PlaybackAdapters;
  readonly cast: Cast;
  readonly clock: Clock;
  readonly choice: AngleChoice;
  readonly transport: Transport;
  readonly sound: SoundTrack;
  readonly watch: TroubleWatch;
  readonly page: PageWatch;
}

/** The public state, as it is now. `everReady`: it could be played once. */
export function describePlayback(parts: PlaybackParts, shown: Shown, everReady: boolean): PlaybackState {
  const { take, adapters, cast, clock, choice, transport, sound, watch, page } = parts;
  const angles = describeAngles(take, cast, choice.angle, shown, watch.troubles);
  const buffered = (cast.atlas ?? cast.feed(choice.angle))?.player.media.buffered() ?? [];
  return {
    phase: watch.lost !== null ? "failed" : everReady ? "ready" : "loading",
    playing: transport.playing,
    waiting: transport.waiting,
    ended: transport.ended,
    seeking: transport.seeking,
    rate: clock.rate,
    loop: transport.loop,
    durationSeconds: transport.durationSeconds(),
    angle: choice.angle,
    followingCut: choice.followingCut,
    muted: sound.muted,
    mono: sound.mono,
    volume: sound.volume,
    sound: sound.chosen,
    focus: describeFocus(cast, choice.angle, shown, angles, watch.troubles),
    angles,
    errors: [...watch.errors(), ...(page.trouble === null ? [] : [page.trouble])],
    atlas: cast.atlas !== null,
    engine: adapters.engine,
    videoElements: cast.all().filter(({ player }) => player.hasElement).length,
    // Rounded: it grows with every piece that arrives.
    bufferedSeconds: buffered.map(
      ([from, to]) => [Math.round(from * 2) / 2, Math.round(to * 2) / 2] as const,
    ),
    live: null,
  };
}
