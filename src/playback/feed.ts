import { nearestFrame, secondsAtFrame, secondsAtFrameMiddle, type FrameRate } from "../tour/frame-rate.ts";
import type { Access } from "./access.ts";
import { covers } from "./choose-together.ts";
import type { Clock } from "./clock.ts";
import { createFollower, type Follower, type LearnedLeads } from "./follower.ts";
import { createGapCrossing } from "./gap-crossing.ts";
import { createFrameRing, spanOf, type FrameRing, type NumberedFrame } from "./frame-ring.ts";
import type { PlaybackAdapters, VideoPlayer } from "./media-player.ts";
import { createPlayerCare, isLoaded, type PlayerCare } from "./player-care.ts";

/** One running picture: the atlas or one angle, with everything that keeps it in step and alive. */
export interface Feed {
  /** Key of the textures its pictures go to. */
  readonly source: string;
  /** Angle it shows; null: the atlas. */
  readonly angle: string | null;
  readonly follower: Follower;
  readonly player: VideoPlayer;
  readonly frames: FrameRing;
  /** It only fetches a picture now and then, for an angle beyond the decoder budget; the cast decides. */
  isStill: boolean;
  /** Takes the picture shown now, if it is new. */
  pull(): void;
  /** Stands still in the middle of a frame; older pictures are forgotten, except on the screen. */
  park(frame: number): void;
  /** Stands still on the very picture. */
  isAt(frame: number): boolean;
  readonly canPlay: boolean;
  /** What it should show now is loaded. */
  readonly hasFootage: boolean;
  /** What the visitor should know; null: nothing is wrong. */
  readonly trouble: PlayerCare["trouble"];
  /** It will not try again by itself. */
  readonly gaveUp: boolean;
  /** Failures since its last new picture, and seconds since that picture (or since it was asked for one). */
  readonly failures: number;
  /** It failed, and nothing has arrived since. */
  readonly isCutOff: boolean;
  secondsWithoutPicture(): number;
  /** Take time where its player is. */
  standsAtSeconds(): number;
  /** True where its footage has not begun or is over, at a take time or now. */
  isOutside(timeSeconds?: number): boolean;
  /** Take time at which its footage is over; null: not known. */
  endsAtSeconds(): number | null;
  /** The visitor asks for it (again): what gave up tries once more. */
  retry(): void;
  /** The network is there again: what waits for it tries at once. */
  hurry(): void;
  /** Watches for stalls; once a tick. `wanted`: new pictures are expected. */
  tick(wanted: boolean): void;
  dispose(): void;
}

export interface FeedOptions {
  readonly source: string;
  readonly angle: string | null;
  readonly url: string;
  readonly offsetSeconds: number;
  readonly frameRate: FrameRate;
  readonly startFrame: number;
  readonly clock: Clock;
  readonly adapters: PlaybackAdapters;
  readonly live: boolean;
  readonly access: Access;
  readonly aimOffsetSeconds: () => number;
  readonly leads: LearnedLeads;
  /** Some picture of the take plays. */
  readonly doPicturesPlay: () => boolean;
  readonly onChange: () => void;
  /** The device has no decoder left for it. */
  readonly onDecoderLimit: (feed: Feed) => void;
  /** The atlas only: its footage goes on at this take time, and everything has to go there. */
  readonly onGap: (untilSeconds: number) => void;
}

/** A frame that is not in the file (a take one frame shorter than said) is not waited for longer than this. */
const LANDING_GRACE_MS = 600;
const LANDING_RETRY_MS = 150;
/** Share of a frame by which the pictures of footage with another rate or start lie between those of the take. */
const OFF_GRID = 0.1;
/** Longer than any picture is meant to be shown. */
const MAX_PICTURE_SECONDS = 1;

export function createFeed(options: FeedOptions): Feed {
  const { clock, adapters, frameRate, offsetSeconds } = options;
  const frames = createFrameRing();
  let pictureMs = adapters.now();
  let landedMs: number | null = null;
  let targetFrame = options.startFrame;
  const frameSeconds = secondsAtFrame(1, frameRate);
  const isPictureOf = (held: NumberedFrame, frame: number) =>
    held.number === frame ||
    (Math.abs(held.startSeconds / frameSeconds - held.number) > OFF_GRID &&
      covers(spanOf(held), secondsAtFrameMiddle(frame, frameRate)));
  let lastRetryMs = adapters.now();

  /**
   * Chromium lets a seek to just before a buffered range land on the range's first frame, and stays there when the frame
   * that was asked for has been loaded. Another place in the same frame makes it look again. A player that something has
   * moved away altogether has to go back first, or the frame is never loaded.
   */
  const landAgain = () => {
    const now = adapters.now();
    if (follower.state !== "parked" || now - lastRetryMs < LANDING_RETRY_MS) return;
    lastRetryMs = now;
    const positionSeconds = secondsAtFrameMiddle(targetFrame, frameRate) - offsetSeconds;
    const isLoaded = player.media
      .buffered()
      .some(([from, to]) => from <= positionSeconds && positionSeconds < to);
    const standsSeconds = player.media.positionSeconds();
    const nudgeSeconds = standsSeconds > positionSeconds ? 0 : 0.1 * frameSeconds;
    const isAway = Math.abs(standsSeconds - positionSeconds) > 0.6 * frameSeconds;
    if (isLoaded || isAway) player.media.seek(positionSeconds + nudgeSeconds);
  };
  const reload = (positionSeconds: number | null, isResumed: boolean) => {
    const timeSeconds = clock.running ? clock.timeSeconds() : secondsAtFrameMiddle(targetFrame, frameRate);
    if (!isResumed) player.media.reload(positionSeconds ?? Math.max(0, timeSeconds - offsetSeconds));
    if (positionSeconds !== null) return;
    if (clock.running && !feed.isStill) follower.join();
    else follower.park(timeSeconds);
  };
  const alive = () => {
    pictureMs = adapters.now();
    care.alive();
  };
  const cross = (positionSeconds: number) => {
    care.crossTo(positionSeconds);
    if (options.angle === null) {
      options.onGap(positionSeconds + offsetSeconds);
      return;
    }
    crossing.cross(positionSeconds + offsetSeconds);
  };
  const player = adapters.createVideoPlayer(
    options.url,
    Math.max(0, secondsAtFrameMiddle(options.startFrame, frameRate) - offsetSeconds),
    {
      onChange() {
        follower.ready();
        options.onChange();
      },
      onFailure: (failure) => care.suffer(failure),
      onPresented(positionSeconds, nowMs) {
        follower.observe(positionSeconds, nowMs);
        // Where the page renders slowly, frames taken between its renderings are what two players have in common. Reading
        // one also makes Chromium fetch the next, so that the coming sample finds both players fresh.
        feed.pull();
      },
    },
    options.access,
  );
  const care = createPlayerCare({
    role: options.angle === null ? "atlas" : "angle",
    live: options.live,
    adapters,
    access: options.access,
    media: () => player.media,
    doPicturesPlay: options.doPicturesPlay,
    reload,
    onDecoderLimit: () => options.onDecoderLimit(feed),
    onChange: options.onChange,
  });
  const follower = createFollower({
    player: player.media,
    offsetSeconds,
    clock,
    adapters,
    aimOffsetSeconds: options.aimOffsetSeconds,
    leads: options.leads,
  });

  const crossing = createGapCrossing({ follower: () => follower, clock, adapters, leads: options.leads });

  const feed: Feed = {
    source: options.source,
    angle: options.angle,
    follower,
    player,
    frames,
    isStill: false,
    pull() {
      // What it holds while it waits behind a gap is not due yet.
      if (crossing.isWaiting) return;
      const decoded = player.takeFrame();
      if (decoded === null) {
        if (player.media.hasData && !player.media.seeking) {
          frames.revive((held) => isPictureOf(held, targetFrame));
        }
        return;
      }
      const startSeconds = decoded.timestampSeconds + offsetSeconds;
      const saidSeconds = decoded.durationSeconds ?? 0;
      const isMeant = saidSeconds > 0 && saidSeconds < MAX_PICTURE_SECONDS;
      const durationSeconds = isMeant ? saidSeconds : frameSeconds;
      frames.push({ number: nearestFrame(startSeconds, frameRate), startSeconds, durationSeconds, decoded });
      alive();
    },
    park(frame) {
      const newest = frames.newest();
      if (newest === null || !isPictureOf(newest, frame)) frames.restart();
      targetFrame = frame;
      crossing.cancel();
      follower.park(secondsAtFrameMiddle(frame, frameRate));
      landedMs = null;
      lastRetryMs = adapters.now();
      pictureMs = adapters.now();
    },
    isAt(frame) {
      if (player.media.seeking || !player.media.hasData) {
        landedMs = null;
        return false;
      }
      feed.pull();
      const newest = frames.newest();
      if (newest !== null && isPictureOf(newest, frame)) {
        // The picture may be the one it had before a stall: that it is there again counts, not that it is new.
        alive();
        return true;
      }
      if (feed.isOutside(secondsAtFrameMiddle(frame, frameRate))) return true;
      landedMs ??= adapters.now();
      if (frame === targetFrame) landAgain();
      return adapters.now() - landedMs > LANDING_GRACE_MS;
    },
    get canPlay() {
      return player.media.canPlay;
    },
    get hasFootage() {
      return isLoaded(player.media);
    },
    get trouble() {
      return care.trouble;
    },
    get gaveUp() {
      return care.gaveUp;
    },
    get failures() {
      return care.failures;
    },
    get isCutOff() {
      return care.isCutOff;
    },
    secondsWithoutPicture: () => (adapters.now() - pictureMs) / 1000,
    standsAtSeconds: () => player.media.positionSeconds() + offsetSeconds,
    isOutside(timeSeconds = clock.timeSeconds()) {
      return timeSeconds < offsetSeconds || timeSeconds >= (feed.endsAtSeconds() ?? Infinity);
    },
    endsAtSeconds() {
      const lengthSeconds = player.media.durationSeconds();
      return lengthSeconds === null ? null : lengthSeconds + offsetSeconds;
    },
    retry: () => care.retry(),
    hurry: () => care.hurry(),
    tick(wanted) {
      crossing.tick();
      follower.tick();
      if (!wanted) {
        pictureMs = adapters.now();
        return;
      }
      crossing.landElsewhere();
      if (player.media.ended) return;
      const silentSeconds = feed.secondsWithoutPicture();
      const gapEnd = crossing.isWaiting ? null : care.endOfGap(silentSeconds);
      if (gapEnd === null) care.tick(silentSeconds);
      else cross(gapEnd);
    },
    dispose() {
      care.dispose();
      follower.dispose();
      player.dispose();
      frames.dispose();
    },
  };
  return feed;
}
