import { chooseCutAngle } from "../tour/choose-cut-angle.ts";
import { frameAtSeconds, nearestFrame, type FrameRate } from "../tour/frame-rate.ts";
import type { Take } from "../tour/tour-schema.ts";
import type { Cast } from "./cast.ts";
import { chooseNextShot } from "./choose-loop.ts";
import type { Clock } from "./clock.ts";
import type { Feed } from "./feed.ts";
import type { PlaybackAdapters } from "./media-player.ts";
import { createStillRound } from "./still-round.ts";
import type { Transport } from "./transport.ts";

/** Which angle is large, which is likely next, and that both have players. */
export interface AngleChoice {
  readonly angle: string;
  readonly followingCut: boolean;
  /** Pictures of this feed are expected now; not of a spare that waits. */
  isWanted(feed: Feed): boolean;
  /** True for a spare that stands where it is likely to be needed. */
  isSpare(feed: Feed): boolean;
  switchTo(angle: string): void;
  setFollowingCut(follow: boolean): void;
  /** Switches to the angle of the cut at a take time, when the cut is followed. */
  followCut(timeSeconds: number): void;
  warm(angle: string): void;
  setFocusHeight(pixels: number): void;
  /** Engages players again, after some were lost. */
  assign(): void;
  tick(): void;
}

export interface AngleChoiceOptions {
  readonly take: Take;
  readonly startAngle: string;
  readonly followingCut: boolean;
  readonly frameRate: FrameRate;
  readonly clock: Clock;
  readonly adapters: PlaybackAdapters;
  readonly cast: Cast;
  readonly transport: () => Transport;
  /** Its player is better used for another angle. */
  readonly isGone: (angle: string) => boolean;
  readonly onSwitch: (angle: string) => void;
}

const WARM_FOR_MS = 15_000;
/** So near to its next entry the cut has the spare, whatever the visitor points at. */
const CUT_FIRST_SECONDS = 1.5;
/** A spare for the visitor's next choice stands this far ahead of the clock. */
const WARM_AHEAD_SECONDS = 2;
/** The spare for the cut stands at its very frame, from so long before. */
const WARM_CUT_SECONDS = 6;

export function createAngleChoice(options: AngleChoiceOptions): AngleChoice {
  const { take, frameRate, clock, adapters, cast, transport } = options;
  let angle = options.startAngle;
  let followingCut = options.followingCut;
  let spare: { angle: string; untilMs: number; forCut: boolean } | null = null;
  const round = createStillRound(cast, adapters, transport);
  let focusHeight = 1080;

  const assign = () => {
    const frame = frameAtSeconds(clock.timeSeconds(), frameRate);
    if (cast.atlas === null) assignAngles(frame);
    else cast.assign([angle, ...(spare === null ? [] : [spare.angle])], frame);
    cast.setFocusHeight(angle, focusHeight);
  };
  /** All play as far as the decoders go; beyond that one of them goes round for stills. */
  const assignAngles = (frame: number) => {
    const ids = take.angles.map(({ id }) => id);
    const isBroken = (id: string) => id !== angle && options.isGone(id);
    const usable = [...new Set([angle, ...ids])].filter((id) => !isBroken(id));
    const isShort = usable.length > cast.slots;
    const playing = usable.slice(0, isShort ? Math.max(1, cast.slots - 1) : cast.slots);
    const still = cast.slots > 1 ? round.choose(usable.slice(playing.length)) : null;
    const wanted = [...playing, ...(still === null ? [] : [still]), ...ids.filter(isBroken)];
    const isRunning = transport().mode === "running";
    const hadStill = still !== null && cast.feed(still) !== null;
    for (const feed of cast.assign(wanted, frame, still)) {
      if (isRunning) feed.follower.join();
      else feed.park(transport().targetFrame);
    }
    // One that played until now stands still from now on.
    if (hadStill) cast.feed(still)?.park(frame);
  };
  const warmAt = (next: string, frame: number, forCut: boolean) => {
    spare = { angle: next, untilMs: adapters.now() + WARM_FOR_MS, forCut };
    if (cast.feed(next) === null) assign();
    cast.feed(next)?.park(frame);
  };
  const frameAhead = () => {
    const aheadSeconds = transport().mode === "running" ? WARM_AHEAD_SECONDS * clock.rate : 0;
    return frameAtSeconds(clock.timeSeconds() + aheadSeconds, frameRate);
  };
  /** The cut's next entry, when the spare is to be ready for it. */
  const nextCut = (): { frame: number; angle: string; inSeconds: number } | null => {
    const next = followingCut ? chooseNextShot(take, clock.timeSeconds(), transport().loop) : null;
    if (next === null || next.angle === angle) return null;
    const inSeconds = next.aheadSeconds / clock.rate;
    if (inSeconds >= WARM_CUT_SECONDS) return null;
    return { frame: nearestFrame(next.atSeconds, frameRate), angle: next.angle, inSeconds };
  };
  /** True when the spare is the cut's. */
  const warmForCut = (): boolean => {
    const next = nextCut();
    if (next === null) return false;
    // What the visitor points at is likelier, until the cut is about to come.
    if (spare?.forCut === false && next.inSeconds > CUT_FIRST_SECONDS) return false;
    if (spare?.forCut !== true || spare.angle !== next.angle) warmAt(next.angle, next.frame, true);
    return true;
  };

  const choice: AngleChoice = {
    get angle() {
      return angle;
    },
    get followingCut() {
      return followingCut;
    },
    isWanted: (feed) =>
      cast.atlas === null
        ? !feed.isStill
        : feed.angle === null || feed.angle === angle || feed.angle === spare?.angle,
    isSpare: (feed) => (cast.atlas === null ? feed.isStill : feed.angle !== null && feed.angle !== angle),
    switchTo(next) {
      if (next === angle) return;
      const isRunning = transport().mode === "running";
      // Also while all stand still: it has to stand with them, although nobody parks it any more.
      if (cast.atlas !== null) cast.feed(angle)?.follower.rest();
      angle = next;
      if (spare?.angle === next) spare = null;
      assign();
      const feed = cast.feed(next);
      // Without an atlas those who are on play already.
      if (feed !== null && cast.atlas !== null) {
        if (isRunning) feed.follower.join();
        else feed.park(transport().targetFrame);
      }
      options.onSwitch(next);
    },
    setFollowingCut(follow) {
      followingCut = follow && chooseCutAngle(take, 0) !== null;
    },
    followCut(timeSeconds) {
      const next = followingCut ? chooseCutAngle(take, timeSeconds) : null;
      if (next !== null) choice.switchTo(next);
    },
    warm(next) {
      if (next === angle || cast.atlas === null) return;
      const cut = transport().mode === "running" ? nextCut() : null;
      if (cut !== null && cut.inSeconds <= CUT_FIRST_SECONDS) return;
      // A pointer says the same many times.
      if (spare?.angle === next && cast.feed(next) !== null) {
        spare = {
          ...spare,
          untilMs: adapters.now() + WARM_FOR_MS,
          forCut: spare.forCut && cut?.angle === next,
        };
      } else warmAt(next, frameAhead(), false);
    },
    setFocusHeight(pixels) {
      focusHeight = pixels;
      cast.setFocusHeight(angle, pixels);
    },
    assign,
    tick() {
      if (spare !== null && adapters.now() > spare.untilMs) spare = null;
      if (cast.atlas === null) {
        if (round.isOver()) assign();
        return;
      }
      if (transport().mode !== "running" || warmForCut() || spare === null) return;
      const feed = cast.feed(spare.angle);
      // When the clock has passed a waiting spare, it moves on.
      if (feed !== null && !feed.player.media.seeking && feed.standsAtSeconds() < clock.timeSeconds()) {
        feed.park(frameAhead());
      }
    },
  };
  return choice;
}
