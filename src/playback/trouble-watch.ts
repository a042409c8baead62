import type { Take } from "../tour/tour-schema.ts";
import type { Cast } from "./cast.ts";
import { describeErrors, isPermanent, type Trouble } from "./describe-state.ts";
import type { PlaybackError } from "./playback.ts";
import type { SoundTrack } from "./sound-track.ts";
import type { Transport } from "./transport.ts";

/** Collects what is wrong with whom, and decides when the atlas or the whole take is lost. */
export interface TroubleWatch {
  /** By angle; kept after its player has gone. */
  readonly troubles: ReadonlyMap<string, Trouble>;
  /** Nothing of the take can be played. */
  readonly isLost: boolean;
  /** All of it, gravest first. */
  errors(): PlaybackError[];
  look(): void;
}

export interface TroubleWatchOptions {
  readonly take: Take;
  readonly cast: Cast;
  readonly sound: SoundTrack;
  readonly transport: Transport;
  readonly isOnline: () => boolean;
  readonly onAtlasLost: () => void;
  /** An angle is in trouble that was not before. */
  readonly onNews: () => void;
}

/** An atlas that reports failures and shows nothing for this long is given up. */
const ATLAS_PATIENCE_SECONDS = 3.2;

export const TAKE_MISSING: PlaybackError = {
  code: "playback/take-missing",
  angle: null,
  message: "No angle of the take can be played.",
};

export function createTroubleWatch(options: TroubleWatchOptions): TroubleWatch {
  const { take, cast, sound, transport } = options;
  let troubles = new Map<string, Trouble>();
  let atlasError: PlaybackError | null = null;
  let everReady = false;

  const watchAtlas = () => {
    const { atlas } = cast;
    if (atlas === null) return;
    const isGone = atlas.gaveUp || atlas.trouble?.code === "playback/atlas-missing";
    const isSilent =
      atlas.failures > 0 && transport.settlingSeconds() > ATLAS_PATIENCE_SECONDS && options.isOnline();
    if (!isGone && !isSilent) return;
    atlasError = {
      code: "playback/atlas-missing",
      angle: null,
      message: atlas.trouble?.message ?? "no answer",
    };
    options.onAtlasLost();
  };
  const gather = () => {
    const next = new Map<string, Trouble>();
    for (const { id } of take.angles) {
      const feed = cast.feed(id);
      // Of an angle that is not on nothing new is known: what was wrong with it still is.
      const trouble = feed === null ? troubles.get(id) : feed.trouble;
      if (trouble != null) next.set(id, trouble);
    }
    const isNews = [...next.keys()].some((id) => !troubles.has(id));
    troubles = next;
    if (isNews) options.onNews();
  };

  const watch: TroubleWatch = {
    get troubles() {
      return troubles;
    },
    get isLost() {
      const isNoneLeft = () => take.angles.every(({ id }) => isPermanent(troubles.get(id)?.code));
      return cast.atlas === null && !everReady && isNoneLeft();
    },
    errors: () => [
      ...(watch.isLost ? [TAKE_MISSING] : []),
      ...(atlasError === null ? [] : [atlasError]),
      ...(cast.atlas?.trouble == null ? [] : [{ ...cast.atlas.trouble, angle: null }]),
      ...describeErrors(take, troubles),
      ...(sound.trouble === null ? [] : [{ ...sound.trouble, angle: null }]),
    ],
    look() {
      watchAtlas();
      transport.update();
      gather();
      everReady ||= transport.mode !== "settling";
    },
  };
  return watch;
}
