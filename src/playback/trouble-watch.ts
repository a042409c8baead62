import type { Take } from "../tour/tour-schema.ts";
import type { Cast } from "./cast.ts";
import { describeErrors, isPermanent, type Trouble } from "./describe-state.ts";
import type { Feed } from "./feed.ts";
import type { PlaybackAdapters } from "./media-player.ts";
import type { PlaybackError, PlaybackErrorCode } from "./playback.ts";
import type { SoundTrack } from "./sound-track.ts";
import type { Transport } from "./transport.ts";

/** Collects what is wrong with whom, and decides when the atlas or the whole take is lost. */
export interface TroubleWatch {
  /** By angle; kept after its player has gone. */
  readonly troubles: ReadonlyMap<string, Trouble>;
  /** Its player is better used for another angle. */
  isGone(angle: string): boolean;
  /** Some picture that is to be seen has its footage: where none has, nobody's footage is to blame but the network. */
  readonly doPicturesPlay: boolean;
  /** Why nothing of the take can be played; null: something can. */
  readonly lost: PlaybackError | null;
  /** All of it, gravest first. */
  errors(): PlaybackError[];
  look(): void;
  /** The device has fewer decoders than the take has angles. */
  limited(message: string): void;
}

export interface TroubleWatchOptions {
  readonly take: Take;
  readonly cast: Cast;
  readonly sound: SoundTrack;
  readonly transport: Transport;
  readonly adapters: PlaybackAdapters;
  /** Pictures of this feed are expected now. */
  readonly isWanted: (feed: Feed) => boolean;
  readonly onAtlasLost: () => void;
  /** An angle is gone that was not before. */
  readonly onAngleGone: () => void;
}

/** An atlas that fails and gets nothing for this long, while others do, is given up. */
const ATLAS_PATIENCE_MS = 3200;

export function createTroubleWatch(options: TroubleWatchOptions): TroubleWatch {
  const { take, cast, sound, transport, adapters } = options;
  let troubles = new Map<string, Trouble>();
  let gone = new Set<string>();
  let atlasError: PlaybackError | null = null;
  let limitError: PlaybackError | null = null;
  let everReady = false;
  let isNetworkGone = false;
  /** Since when the others wait for the atlas alone. */
  let awaitedMs: number | null = null;

  /** An outage is over for all when it is over for one. */
  const watchNetwork = () => {
    isNetworkGone ||= cast.all().every((feed) => !options.isWanted(feed) || feed.isCutOff);
    if (!isNetworkGone || !watch.doPicturesPlay) return;
    isNetworkGone = false;
    for (const feed of cast.all()) feed.hurry();
    sound.hurry();
  };
  const watchAtlas = () => {
    const { atlas } = cast;
    if (atlas === null) return;
    const isGone = atlas.gaveUp || atlas.trouble?.code === "playback/atlas-missing";
    // What nobody gets is not the atlas' fault: the network is awaited with it.
    const hasFailed = atlas.failures > 0 && transport.mode === "settling";
    const isAwaited = hasFailed && adapters.isOnline() && watch.doPicturesPlay;
    awaitedMs = isAwaited ? (awaitedMs ?? adapters.now()) : null;
    const isLate = awaitedMs !== null && adapters.now() - awaitedMs > ATLAS_PATIENCE_MS;
    const isSilent = isLate && atlas.isCutOff;
    if (!isGone && !isSilent) return;
    atlasError = {
      code: "playback/atlas-missing",
      angle: null,
      message: atlas.trouble?.message ?? "no answer",
    };
    options.onAtlasLost();
  };
  /** Of an angle that is not on nothing new is known: what was wrong with it for good still is. */
  const knownBefore = (id: string) => {
    const trouble = troubles.get(id);
    return isPermanent(trouble?.code) ? trouble : undefined;
  };
  const gather = () => {
    const next = new Map<string, Trouble>();
    const nextGone = new Set<string>();
    for (const { id } of take.angles) {
      const feed = cast.feed(id);
      const trouble = feed === null ? knownBefore(id) : feed.trouble;
      if (trouble != null) next.set(id, trouble);
      // What may pass is waited for; what failed twice for good is not.
      const hasFailed = feed?.gaveUp === true || (isPermanent(trouble?.code) && (feed?.failures ?? 0) > 1);
      if (feed === null ? gone.has(id) : hasFailed) nextGone.add(id);
    }
    const isNews = [...nextGone].some((id) => !gone.has(id));
    troubles = next;
    gone = nextGone;
    if (isNews) options.onAngleGone();
  };

  const watch: TroubleWatch = {
    get troubles() {
      return troubles;
    },
    isGone: (angle) => gone.has(angle),
    get doPicturesPlay() {
      return cast.all().some((feed) => options.isWanted(feed) && feed.canPlay && !feed.isCutOff);
    },
    get lost() {
      const isNoneLeft = () => take.angles.every(({ id }) => isPermanent(troubles.get(id)?.code));
      return cast.atlas === null && !everReady && isNoneLeft() ? describeLoss([...troubles.values()]) : null;
    },
    errors: () =>
      tellOnce([
        ...(watch.lost === null ? [] : [watch.lost]),
        ...(atlasError === null ? [] : [atlasError]),
        ...(limitError === null ? [] : [limitError]),
        ...(cast.atlas?.trouble == null ? [] : [{ ...cast.atlas.trouble, angle: null }]),
        ...describeErrors(take, troubles),
        ...(sound.trouble === null ? [] : [{ ...sound.trouble, angle: null }]),
      ]),
    limited(message) {
      limitError = { code: "playback/decoder-limit", angle: null, message };
    },
    look() {
      watchNetwork();
      watchAtlas();
      transport.update();
      gather();
      everReady ||= transport.mode !== "settling";
    },
  };
  return watch;
}

/** What all angles have in common says more than that all are missing. */
function describeLoss(troubles: readonly Trouble[]): PlaybackError {
  const [first] = troubles;
  const isCommon = first !== undefined && troubles.every(({ code }) => code === first.code);
  const says = isCommon && COMMON_LOSSES.has(first.code) ? first : null;
  return {
    code: says?.code ?? "playback/take-missing",
    angle: null,
    message: says?.message ?? "No angle of the take can be played.",
  };
}

const COMMON_LOSSES: ReadonlySet<PlaybackErrorCode> = new Set([
  "playback/access-refused",
  "playback/not-footage",
  "playback/unsupported",
]);

/** Troubles of all players at once, whoever noticed them first. */
const COMMON: ReadonlySet<PlaybackErrorCode> = new Set([
  "playback/offline",
  "playback/play-refused",
  "playback/decoder-limit",
]);

function tellOnce(errors: readonly PlaybackError[]): PlaybackError[] {
  const told = errors.map((error) => (COMMON.has(error.code) ? { ...error, angle: null } : error));
  // What is told of the whole take is not told of each angle as well.
  const isTold = ({ code, angle }: PlaybackError, before: readonly PlaybackError[]) =>
    before.some((other) => other.code === code && (other.angle === null || other.angle === angle));
  return told.filter((error, index) => !isTold(error, told.slice(0, index)));
}
