import { nearestFrame, secondsAtFrameMiddle, type FrameRate } from "../tour/frame-rate.ts";
import type { Clock } from "./clock.ts";
import { decideRecovery, type MediaFailure } from "./decide-recovery.ts";
import { createFollower, type Follower, type LearnedLeads } from "./follower.ts";
import { createFrameRing, type FrameRing } from "./frame-ring.ts";
import type { PlaybackAdapters, VideoPlayer } from "./media-player.ts";
import type { PlaybackErrorCode } from "./playback.ts";

/** One running picture: the atlas or one angle, with everything that keeps it in step and alive. */
export interface Feed {
  /** Key of the textures its pictures go to. */
  readonly source: string;
  /** Angle it shows; null: the atlas. */
  readonly angle: string | null;
  readonly follower: Follower;
  readonly player: VideoPlayer;
  readonly frames: FrameRing;
  /** Takes the picture shown now, if it is new. */
  pull(): void;
  /** Stands still in the middle of a frame; older pictures are forgotten, except on the screen. */
  park(frame: number): void;
  /** Stands still on the very picture. */
  isAt(frame: number): boolean;
  readonly canPlay: boolean;
  /** What the visitor should know; null: nothing is wrong. */
  readonly trouble: { readonly code: PlaybackErrorCode; readonly message: string } | null;
  /** It will not try again by itself. */
  readonly gaveUp: boolean;
  /** Failures since its last new picture, and seconds since that picture (or since it was asked for one). */
  readonly failures: number;
  secondsWithoutPicture(): number;
  /** Take time where its player is. */
  standsAtSeconds(): number;
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
  readonly aimOffsetSeconds: () => number;
  readonly leads: LearnedLeads;
  readonly onChange: () => void;
}

/** Silence that the visitor is told about. Detection has to leave time for words within five seconds. */
const STALL_SECONDS = 2.8;
/** A frame that is not in the file (a take one frame shorter than said) is not waited for longer than this. */
const LANDING_GRACE_MS = 600;
const LANDING_RETRY_MS = 150;

export function createFeed(options: FeedOptions): Feed {
  const { clock, adapters, frameRate, offsetSeconds } = options;
  const frames = createFrameRing();
  let trouble: Feed["trouble"] = null;
  let gaveUp = false;
  let failures = 0;
  let decoderResetMs: number | null = null;
  let cancelReload: (() => void) | null = null;
  let pictureMs = adapters.now();
  let landedMs: number | null = null;
  let targetFrame = options.startFrame;
  let lastRetryMs = adapters.now();
  let disposed = false;

  const alive = () => {
    pictureMs = adapters.now();
    failures = 0;
    if (!gaveUp) trouble = null;
  };
  const onFailure = (failure: MediaFailure) => {
    if (disposed) return;
    const role = options.angle === null ? "atlas" : "angle";
    const since = decoderResetMs === null ? null : (adapters.now() - decoderResetMs) / 1000;
    const recovery = decideRecovery({
      role,
      failure,
      attempts: failures,
      sinceDecoderResetSeconds: since,
      online: adapters.isOnline(),
    });
    failures += 1;
    if (recovery.report !== null) trouble = { code: recovery.report, message: failure.message };
    if (recovery.action === "reset-decoder") {
      decoderResetMs = adapters.now();
      player.media.resetDecoder();
    } else if (recovery.action === "give-up") {
      gaveUp = true;
    } else if (recovery.action === "reload") {
      cancelReload?.();
      cancelReload = adapters.after(recovery.afterSeconds * 1000, reload);
    }
    options.onChange();
  };
  /**
   * Chromium lets a seek to just before a buffered range land on the range's first frame, and stays there when the frame
   * that was asked for has been loaded. Another place in the same frame makes it look again.
   */
  const landAgain = () => {
    const now = adapters.now();
    if (follower.state !== "parked" || now - lastRetryMs < LANDING_RETRY_MS) return;
    lastRetryMs = now;
    const positionSeconds = secondsAtFrameMiddle(targetFrame, frameRate) - offsetSeconds;
    const isLoaded = player.media
      .buffered()
      .some(([from, to]) => from <= positionSeconds && positionSeconds < to);
    const nudgeSeconds =
      player.media.positionSeconds() > positionSeconds ? 0 : 0.1 / frameRate.framesPerSecond;
    if (isLoaded) player.media.seek(positionSeconds + nudgeSeconds);
  };
  const reload = () => {
    player.media.reload(Math.max(0, clock.timeSeconds() - offsetSeconds));
    if (clock.running) follower.join();
    else follower.park(clock.timeSeconds());
  };
  const player = adapters.createVideoPlayer(
    options.url,
    Math.max(0, secondsAtFrameMiddle(options.startFrame, frameRate) - offsetSeconds),
    {
      onChange() {
        follower.ready();
        options.onChange();
      },
      onFailure,
      onPresented(positionSeconds, nowMs) {
        follower.observe(positionSeconds, nowMs);
        // Where the page renders slowly, frames taken between its renderings are what two players have in common. Reading
        // one also makes Chromium fetch the next, so that the coming sample finds both players fresh.
        feed.pull();
      },
    },
  );
  const follower = createFollower({
    player: player.media,
    offsetSeconds,
    clock,
    adapters,
    aimOffsetSeconds: options.aimOffsetSeconds,
    leads: options.leads,
  });

  const feed: Feed = {
    source: options.source,
    angle: options.angle,
    follower,
    player,
    frames,
    pull() {
      const decoded = player.takeFrame();
      if (decoded === null) {
        if (player.media.hasData && !player.media.seeking) frames.revive(targetFrame);
        return;
      }
      const number = nearestFrame(decoded.timestampSeconds + offsetSeconds, frameRate);
      frames.push({ number, decoded });
      alive();
    },
    park(frame) {
      if (frames.newest()?.number !== frame) frames.restart();
      targetFrame = frame;
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
      if (frames.newest()?.number === frame) return true;
      landedMs ??= adapters.now();
      if (frame === targetFrame) landAgain();
      return adapters.now() - landedMs > LANDING_GRACE_MS;
    },
    get canPlay() {
      return player.media.canPlay;
    },
    get trouble() {
      return trouble;
    },
    get gaveUp() {
      return gaveUp;
    },
    get failures() {
      return failures;
    },
    secondsWithoutPicture: () => (adapters.now() - pictureMs) / 1000,
    standsAtSeconds: () => player.media.positionSeconds() + offsetSeconds,
    tick(wanted) {
      follower.tick();
      if (!wanted) {
        pictureMs = adapters.now();
        return;
      }
      const silent = feed.secondsWithoutPicture();
      if (silent > STALL_SECONDS && trouble === null && !player.media.ended) {
        const code = adapters.isOnline() ? "playback/angle-stalled" : "playback/offline";
        trouble = { code, message: `no new picture for ${silent.toFixed(1)} s` };
        options.onChange();
      }
    },
    dispose() {
      disposed = true;
      cancelReload?.();
      follower.dispose();
      player.dispose();
      frames.dispose();
    },
  };
  return feed;
}
