import type { Clock } from "./clock.ts";
import { decideCorrection, growCooldown, INITIAL_COOLDOWN_SECONDS } from "./decide-correction.ts";
import { createErrorEstimate } from "./error-estimate.ts";
import type { MediaPlayer, PlaybackAdapters } from "./media-player.ts";

/** Holds one player to the clock. All times are take seconds. */
export interface Follower {
  readonly state: "parked" | "joining" | "following";
  /** Stands still at a place. */
  park(timeSeconds: number): void;
  /** Plays from where it stands; the clock starts there in the same task. Footage that begins later joins when it begins. */
  start(): void;
  /** Lands ahead of the running clock and plays when the clock comes by. */
  join(): void;
  /** Stands still where it is. */
  rest(): void;
  /** The player's readiness has changed. */
  ready(): void;
  /** A picture was presented; `positionSeconds` on the player's own time line. */
  observe(positionSeconds: number, nowMs: number): void;
  /** Once a tick. */
  tick(): void;
  /** The clock's speed has changed. */
  rebase(): void;
  /** Positive: behind. null: not known. */
  errorSeconds(): number | null;
  /** In step since it was last seen out of it: softer corrections. */
  setLocked(locked: boolean): void;
  /** Seeks made to follow, not those the visitor asked for. */
  readonly seeks: number;
  dispose(): void;
}

export interface FollowerOptions {
  readonly player: MediaPlayer;
  /** Player time + offset = take time. */
  readonly offsetSeconds: number;
  readonly clock: Clock;
  readonly adapters: PlaybackAdapters;
  /** Added to the clock, seconds: where the pictures it has to match really are. */
  readonly aimOffsetSeconds: () => number;
  readonly leads: LearnedLeads;
}

/** How far ahead of the clock a player has to land so that it is ready when the clock comes by; learned from every landing. */
export interface LearnedLeads {
  /** Seconds, when the place is not loaded yet. */
  coldSeconds: number;
  /** Seconds, when it is. */
  warmSeconds: number;
}

export const createLearnedLeads = (): LearnedLeads => ({ coldSeconds: 0.6, warmSeconds: 0.25 });

/** A player takes this long to get going after play(). */
const START_EARLY_SECONDS = 0.006;
const LATE_SECONDS = 0.25;
/** A place this near to the first picture is the beginning of the footage. */
const BEGINNING_SECONDS = 0.02;
/** Who has just starved is as near as one seek gets it, and runs the rest of the way: as much as it makes good before it may seek again. */
const LATE_AFTER_STARVING_SECONDS = 2;
/** So little behind, a player that starved runs after the others instead of seeking. */
const NEAR_SECONDS = 0.5;
const STARVED_BUFFER_SECONDS = 0.05;
const WARM_BUFFER_SECONDS = 0.5;
/** A player that is fed, or could be decoded, for so long and still is not back is sent where the clock is. */
const FED_LIMIT_SECONDS = 3;

export function createFollower(options: FollowerOptions): Follower {
  const { player, offsetSeconds, clock, adapters, aimOffsetSeconds, leads } = options;
  const estimate = createErrorEstimate();
  let state: Follower["state"] = "parked";
  let locked = false;
  let correcting = false;
  let rate = 1;
  let joinAtSeconds = 0;
  let joinBegunMs = 0;
  let isWarm = false;
  let landsBySeek = false;
  /** Grows when a landing came too late. */
  let patience = 1;
  let landedMs = -Infinity;
  let cooldownSeconds = INITIAL_COOLDOWN_SECONDS;
  /** Of footage, or only of decoded pictures; and since when there is some of it again. */
  let starved: { isOfData: boolean; fedMs: number | null } | null = null;
  let hasStarved = false;
  let lastTickMs = adapters.now();
  let seeks = 0;
  let cancelStart: (() => void) | null = null;

  const aim = () => clock.timeSeconds() + aimOffsetSeconds();
  const setRate = (next: number) => {
    rate = next;
    player.setRate(next);
  };
  const forget = () => {
    cancelStart?.();
    cancelStart = null;
    estimate.clear();
    correcting = false;
    starved = null;
  };
  const go = () => {
    forget();
    hasStarved = false;
    state = "following";
    setRate(clock.rate);
    lastTickMs = adapters.now();
    landedMs = lastTickMs;
    // A refused or interrupted play() shows as a paused player, which the next tick starts again. One that has come to the
    // end of its footage would begin from the start.
    if (!player.ended) player.play().catch(() => undefined);
  };
  const bufferedAheadSeconds = (fromSeconds: number) => {
    const at = fromSeconds - offsetSeconds;
    const range = player.buffered().find(([from, to]) => from <= at + 0.05 && at < to);
    return range === undefined ? 0 : range[1] - at;
  };

  const land = () => {
    if (player.seeking || !player.canPlay || cancelStart !== null) return;
    const now = adapters.now();
    const tookSeconds = (now - joinBegunMs) / 1000;
    const remainingSeconds = (joinAtSeconds - aim()) / clock.rate;
    const kind = isWarm ? "warmSeconds" : "coldSeconds";
    if (landsBySeek) leads[kind] = clamp(leads[kind] * 0.6 + tookSeconds * 1.15 * 0.4, 0.1, 2.5);
    if (remainingSeconds < -(hasStarved ? LATE_AFTER_STARVING_SECONDS : LATE_SECONDS)) {
      patience = Math.min(4, patience * 1.5);
      join();
      return;
    }
    patience = 1;
    const waitMs = (remainingSeconds - START_EARLY_SECONDS) * 1000;
    if (waitMs <= 0) go();
    else cancelStart = adapters.after(waitMs, go);
  };
  const join = () => {
    forget();
    locked = false;
    state = "joining";
    joinBegunMs = adapters.now();
    const standsAt = player.positionSeconds() + offsetSeconds;
    const aheadSeconds = (standsAt - aim()) / clock.rate;
    const standsWell = player.paused && !player.seeking && player.canPlay;
    const isNear = aheadSeconds > START_EARLY_SECONDS && aheadSeconds < leads.warmSeconds * 1.5;
    const waitsToBegin = aheadSeconds > 0 && standsAt <= offsetSeconds + BEGINNING_SECONDS;
    landsBySeek = !(standsWell && (isNear || waitsToBegin));
    joinAtSeconds = standsAt;
    if (landsBySeek) {
      player.pause();
      isWarm = bufferedAheadSeconds(aim() + leads.warmSeconds * clock.rate) > WARM_BUFFER_SECONDS;
      const leadSeconds = Math.min(2.5, (isWarm ? leads.warmSeconds : leads.coldSeconds) * patience);
      joinAtSeconds = Math.max(offsetSeconds, aim() + leadSeconds * clock.rate);
      seeks += 1;
      player.seek(joinAtSeconds - offsetSeconds);
    }
    land();
  };

  /**
   * True while there is nothing to play. What is lacking is waited for where the player stands: a seek while nothing comes
   * helps nobody, and a decoder that is late has only more to do after one.
   */
  const tickStarved = (nowMs: number): boolean => {
    const standsAt = player.positionSeconds() + offsetSeconds;
    const isDry = bufferedAheadSeconds(standsAt) < STARVED_BUFFER_SECONDS;
    if (starved === null) {
      if (player.ended || (player.canPlay && !isDry)) return false;
      starved = { isOfData: isDry, fedMs: null };
      estimate.clear();
      return true;
    }
    starved.isOfData ||= isDry;
    if (!isDry) starved.fedMs ??= nowMs;
    const behindSeconds = (aim() - standsAt) / clock.rate;
    if (player.canPlay && !isDry && (!starved.isOfData || behindSeconds < NEAR_SECONDS)) {
      starved = null;
      return false;
    }
    const isRefilled = bufferedAheadSeconds(aim() + leads.warmSeconds * clock.rate) >= WARM_BUFFER_SECONDS;
    const isOutrun = starved.fedMs !== null && (nowMs - starved.fedMs) / 1000 > FED_LIMIT_SECONDS;
    const mayJump = (nowMs - landedMs) / 1000 >= cooldownSeconds;
    if (mayJump && ((starved.isOfData && isRefilled) || isOutrun)) {
      cooldownSeconds = growCooldown(cooldownSeconds);
      hasStarved = true;
      join();
    }
    return true;
  };

  return {
    get state() {
      return state;
    },
    get seeks() {
      return seeks;
    },
    park(timeSeconds) {
      forget();
      state = "parked";
      player.pause();
      player.seek(Math.max(0, timeSeconds - offsetSeconds));
    },
    start() {
      if (clock.timeSeconds() < offsetSeconds - BEGINNING_SECONDS) join();
      else go();
    },
    join,
    rest() {
      forget();
      state = "parked";
      player.pause();
    },
    ready() {
      if (!clock.running) return;
      if (state === "joining") land();
      else if (starved !== null) tickStarved(adapters.now());
    },
    observe(positionSeconds, nowMs) {
      if (state !== "following" || player.seeking) return;
      const sinceSeconds = ((adapters.now() - nowMs) / 1000) * clock.rate;
      estimate.add(aim() - sinceSeconds - (positionSeconds + offsetSeconds));
    },
    tick() {
      const now = adapters.now();
      const tickSeconds = (now - lastTickMs) / 1000;
      lastTickMs = now;
      if (!clock.running || state === "parked") return;
      if (state === "joining") {
        land();
        return;
      }
      if (tickStarved(now)) return;
      if (player.paused && !player.ended) player.play().catch(() => undefined);
      estimate.applied((rate - clock.rate) * tickSeconds);
      const errorSeconds = estimate.value();
      if (errorSeconds === null) return;
      const sinceSeekSeconds = (now - landedMs) / 1000;
      if (sinceSeekSeconds > 8) cooldownSeconds = INITIAL_COOLDOWN_SECONDS;
      const decision = decideCorrection({
        errorSeconds,
        correcting,
        locked,
        baseRate: clock.rate,
        sinceSeekSeconds,
        cooldownSeconds,
      });
      if (decision.kind === "rejoin") {
        cooldownSeconds = growCooldown(cooldownSeconds);
        join();
        return;
      }
      correcting = decision.correcting;
      setRate(decision.rate);
    },
    rebase() {
      setRate(clock.rate);
      estimate.clear();
      correcting = false;
      if (state === "joining") join();
    },
    errorSeconds: () => (state === "following" ? estimate.value() : null),
    setLocked(next) {
      locked = next;
    },
    dispose: forget,
  };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
