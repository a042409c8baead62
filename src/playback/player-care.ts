import type { Access } from "./access.ts";
import {
  chooseWaitSeconds,
  decideRecovery,
  keepsFootage,
  type MediaFailure,
  type MediaRole,
} from "./decide-recovery.ts";
import type { MediaPlayer, PlaybackAdapters } from "./media-player.ts";
import type { PlaybackErrorCode } from "./playback.ts";

/** Keeps one player alive: carries out what is decided about its failures. All times are the player's own seconds. */
export interface PlayerCare {
  /** What the visitor should know; null: nothing is wrong. */
  readonly trouble: { readonly code: PlaybackErrorCode; readonly message: string } | null;
  /** It will not try again by itself. */
  readonly gaveUp: boolean;
  /** Failures since its last picture or sound. */
  readonly failures: number;
  /** It failed, and nothing has arrived since. */
  readonly isCutOff: boolean;
  suffer(failure: MediaFailure): void;
  /** A new picture or sound has come. */
  alive(): void;
  /** The visitor asks for it again: it tries once more if it gave up. */
  retry(): void;
  /** The network is there again: what waits is tried at once, and what failed without it is forgotten. */
  hurry(): void;
  /** Once a tick, while it should play or load. */
  tick(silentSeconds: number): void;
  /**
   * Where footage goes on behind the lost piece that the player stands at; null: it stands at none. From then on the
   * visitor is told of the piece.
   */
  endOfGap(silentSeconds: number): number | null;
  /** Makes sure that the place behind a gap is being loaded. */
  crossTo(positionSeconds: number): void;
  dispose(): void;
}

export interface PlayerCareOptions {
  readonly role: MediaRole;
  readonly live: boolean;
  readonly adapters: PlaybackAdapters;
  readonly access: Access;
  readonly media: () => MediaPlayer;
  /** Some picture of the take plays. */
  readonly doPicturesPlay: () => boolean;
  /**
   * Loads again at a place; null: where the take is now.
   *
   * @param isResumed It loads again already, and keeps what it has.
   */
  readonly reload: (positionSeconds: number | null, isResumed: boolean) => void;
  readonly onDecoderLimit: () => void;
  /** Sound only: plays on silently. */
  readonly onMute?: () => void;
  readonly onChange: () => void;
}

/** Silence that the visitor is told about. Detection has to leave time for words within five seconds. */
export const STALL_SECONDS = 2.8;
/** Silence after which loading starts afresh, if nothing has arrived in it. */
const DEAD_SECONDS = 12;
/** Silence after which a hole between two loaded ranges is stepped over. */
const HOLE_SECONDS = 1.5;
/** Longer holes are not looked for: what is behind them was loaded for another place. */
const LONGEST_HOLE_SECONDS = 8;
/** A player stops this far before what it lacks. */
const EDGE_SECONDS = 0.15;
const HEALTHY_MS = 10_000;
const KEPT_PIECES = 32;

export function createPlayerCare(options: PlayerCareOptions): PlayerCare {
  const { adapters, access } = options;
  let trouble: PlayerCare["trouble"] = null;
  let gaveUp = false;
  let failures = 0;
  let attempts = 0;
  let failedMs = -Infinity;
  let decoderResetMs: number | null = null;
  let cancelReload: (() => void) | null = null;
  /** Its player loads no more. */
  let stopped = false;
  /** What it has loaded is good: the last failure for good was none of its footage. */
  let keeps = false;
  let lost: { fromSeconds: number; untilSeconds: number; code: PlaybackErrorCode; message: string }[] = [];
  let arrivals = 0;
  /** What had arrived when it failed. */
  let cutOffAt: number | null = null;
  let arrivedMs = adapters.now();
  let disposed = false;

  const say = (code: PlaybackErrorCode | null, message: string) => {
    if (code === null || trouble?.code === code) return;
    trouble = { code, message };
    options.onChange();
  };
  const callOff = () => {
    cancelReload?.();
    cancelReload = null;
  };
  const reload = (positionSeconds: number | null = null) => {
    callOff();
    attempts += 1;
    stopped = false;
    // Each of them may be there by now.
    lost = [];
    arrivedMs = adapters.now();
    const media = options.media();
    const isResumed = keeps && media.resume();
    // Who has footage left plays on.
    if (!isResumed || !media.canPlay) options.reload(positionSeconds, isResumed);
  };
  /** Behind a lost piece: at once. What then fails again is told, and asked for in growing steps. */
  const loadBehind = (positionSeconds: number | null) => {
    if (attempts === 0) {
      reload(positionSeconds);
      return;
    }
    const chance = adapters.random();
    const waitSeconds = chooseWaitSeconds({ attempts: attempts - 1, chance, live: options.live });
    cancelReload ??= adapters.after(waitSeconds * 1000, () => reload());
    const piece = lost.at(-1);
    if (piece !== undefined) say(piece.code, piece.message);
  };
  const loadSoon = () => {
    gaveUp = false;
    attempts = 0;
    callOff();
    // Not all in the same instant, when it was the network that came back.
    cancelReload = adapters.after(300 * adapters.random(), () => reload());
  };
  const renew = async (failure: MediaFailure) => {
    const isRenewed = await access.renew();
    if (disposed || !failure.fatal) return;
    if (isRenewed) reload();
    else care.suffer(failure);
  };
  const apply = (failure: MediaFailure) => {
    const recovery = decideRecovery({
      role: options.role,
      failure,
      attempts,
      sinceDecoderResetSeconds: decoderResetMs === null ? null : (adapters.now() - decoderResetMs) / 1000,
      online: adapters.isOnline(),
      picturesPlay: options.doPicturesPlay(),
      live: options.live,
      access: access.state,
      chance: adapters.random(),
    });
    const { action, report } = recovery;
    if (action === "step-over" && failure.piece !== undefined && report !== null) {
      // Told when the player comes to it: what was loaded before is still good.
      lost = [...lost, { ...failure.piece, code: report, message: failure.message }].slice(-KEPT_PIECES);
      return;
    }
    if (action === "shrink-cast") {
      gaveUp = true;
      options.onDecoderLimit();
      return;
    }
    // Who has footage left plays on. When it has run out, silence tells, or the next request that fails.
    if (!failure.fatal || !keeps || !options.media().canPlay) say(report, failure.message);
    if (action === "reset-decoder") {
      decoderResetMs = adapters.now();
      stopped = false;
      options.media().resetDecoder();
    } else if (action === "reload") {
      callOff();
      cancelReload = adapters.after(recovery.afterSeconds * 1000, () => reload());
    } else if (action === "renew-access") void renew(failure);
    else if (action === "mute") options.onMute?.();
    else if (action === "give-up") gaveUp = true;
  };
  const stopWatchingNetwork = adapters.onNetworkChange(() => {
    if (!adapters.isOnline()) return;
    care.hurry();
    care.retry();
  });

  const care: PlayerCare = {
    get trouble() {
      return trouble;
    },
    get gaveUp() {
      return gaveUp;
    },
    get failures() {
      return failures;
    },
    get isCutOff() {
      return cutOffAt === options.media().arrivals;
    },
    suffer(failure) {
      if (disposed) return;
      if (failure.fatal) {
        stopped = true;
        keeps = keepsFootage(failure);
        failedMs = adapters.now();
      }
      // Waiting for a press is no fault of the player.
      if (failure.kind !== "refused") {
        failures += 1;
        cutOffAt = options.media().arrivals;
      }
      apply(failure);
      if (!disposed) options.onChange();
    },
    alive() {
      failures = 0;
      if (adapters.now() - failedMs > HEALTHY_MS) attempts = 0;
      if (!gaveUp) trouble = null;
    },
    retry() {
      if (gaveUp) loadSoon();
    },
    hurry() {
      attempts = 0;
      if (cancelReload !== null) loadSoon();
    },
    tick(silentSeconds) {
      if (gaveUp) return;
      if (silentSeconds > STALL_SECONDS && trouble === null) {
        const message = `nothing new for ${silentSeconds.toFixed(1)} s`;
        care.suffer({ kind: "silent", fatal: false, message });
      }
      const media = options.media();
      if (media.arrivals !== arrivals) arrivedMs = adapters.now();
      arrivals = media.arrivals;
      const isDead = silentSeconds > DEAD_SECONDS && adapters.now() - arrivedMs > DEAD_SECONDS * 1000;
      if (isDead && adapters.isOnline() && cancelReload === null && !stopped) {
        care.suffer({ kind: "silent", fatal: true, message: "nothing arrives" });
      }
      if (stopped && cancelReload === null && lost.length > 0 && !isLoaded(media)) loadBehind(null);
    },
    endOfGap(silentSeconds) {
      const media = options.media();
      if (media.canPlay) return null;
      const standsAt = media.positionSeconds();
      let end: number | null = null;
      for (const piece of lost.toSorted((a, b) => a.fromSeconds - b.fromSeconds)) {
        const at = end ?? standsAt;
        if (piece.fromSeconds - EDGE_SECONDS > at || at >= piece.untilSeconds) continue;
        end = piece.untilSeconds;
        say(piece.code, piece.message);
      }
      if (end !== null || silentSeconds < HOLE_SECONDS) return end;
      const next = media.buffered().find(([from]) => from > standsAt);
      if (next === undefined || next[0] - standsAt > LONGEST_HOLE_SECONDS) return null;
      say("playback/piece-missing", "a hole in what was loaded");
      return next[0];
    },
    crossTo(positionSeconds) {
      if (stopped) loadBehind(positionSeconds);
    },
    dispose() {
      disposed = true;
      callOff();
      stopWatchingNetwork();
    },
  };
  return care;
}

/** True when there is footage where the player stands: browsers say that they can play when there is none, too. */
export function isLoaded(media: MediaPlayer): boolean {
  const at = media.positionSeconds();
  return media.buffered().some(([from, to]) => from <= at && at < to);
}
