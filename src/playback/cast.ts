import { resolveTourUrl } from "../tour/resolve-source.ts";
import type { FrameRate } from "../tour/frame-rate.ts";
import type { Take } from "../tour/tour-schema.ts";
import type { Access } from "./access.ts";
import type { Clock } from "./clock.ts";
import { createFeed, type Feed } from "./feed.ts";
import { createLearnedLeads } from "./follower.ts";
import type { PlaybackAdapters } from "./media-player.ts";
import type { PlaybackMeasurement } from "./playback.ts";
import type { Source } from "./take-sources.ts";

/** Who is on: the feeds that are alive now. */
export interface Cast {
  /** null: the take has none, or it failed. */
  readonly atlas: Feed | null;
  feed(angle: string): Feed | null;
  readonly angles: readonly Feed[];
  /** Atlas and angles. */
  all(): readonly Feed[];
  /** Players there are for angles. */
  readonly slots: number;
  /**
   * Engages players for these angles, the most wanted first, as far as the device's decoders go.
   *
   * @param still The one among them whose player only fetches a picture.
   * @returns those that are to play and did not before.
   */
  assign(wanted: readonly string[], frame: number, still?: string | null): readonly Feed[];
  /** Does without one player for good: the device has no decoder for it. */
  shrink(feed: Feed): void;
  /** Take time at which the last footage is over; null: not known. */
  endsAtSeconds(): number | null;
  /** Goes on without the atlas. */
  dropAtlas(): void;
  setFocusHeight(angle: string, pixels: number): void;
  /** Of all players so far, also of those that have gone. */
  figures(): CastFigures;
  dispose(): void;
}

/** What all players together have cost. */
export type CastFigures = Pick<PlaybackMeasurement, "seeks" | "droppedFrames" | "bytesLoaded">;

export interface CastOptions {
  readonly take: Take;
  readonly baseUrl: string;
  /** Of the angles. */
  readonly sources: readonly Source[];
  readonly frameRate: FrameRate;
  readonly startFrame: number;
  readonly clock: Clock;
  readonly adapters: PlaybackAdapters;
  readonly access: Access;
  /** Some picture of the take plays. */
  readonly doPicturesPlay: () => boolean;
  readonly onChange: () => void;
  /** The device had no decoder left for a player that was engaged. */
  readonly onDecoderLimit: (feed: Feed) => void;
  /** The atlas has nothing before this take time. */
  readonly onGap: (untilSeconds: number) => void;
  /** Before a feed goes: its last picture can still be rescued. */
  readonly onDismiss: (feed: Feed) => void;
}

/** With an atlas, as far as decoders are left beside it: the focus and a spare. There are never more than three `<video>`. */
const SHARP_PLAYERS = 2;
const SMALL_HEIGHT = 360;

/**
 * Which players stay, which go and which come: those that are on and wanted stay where they are.
 *
 * @param slots Angle in each player, null: free.
 * @param wanted Angles, the most wanted first.
 * @returns the angle of each slot afterwards. Angles nobody wants any more keep their player while it is not needed.
 */
export function assignSlots(
  slots: readonly (string | null)[],
  wanted: readonly string[],
): readonly (string | null)[] {
  const chosen = [...new Set(wanted)].slice(0, slots.length);
  const next = [...slots];
  for (const angle of chosen) {
    if (next.includes(angle)) continue;
    const free = next.indexOf(null);
    const slot = free >= 0 ? free : next.findIndex((held) => held !== null && !chosen.includes(held));
    next[slot] = angle;
  }
  return next;
}

export function createCast(options: CastOptions): Cast {
  const { take, clock, adapters, onChange } = options;

  /** The focus must match the atlas' pictures, wherever those are; so it aims at them instead of at the clock. */
  const aimAtAtlas = () => {
    const error = atlas?.follower.errorSeconds() ?? null;
    return error === null || Math.abs(error) > 0.12 ? 0 : -error;
  };
  const { frameRate, access, doPicturesPlay, onDecoderLimit, onGap } = options;
  const leads = createLearnedLeads();
  const base = {
    live: take.live === true,
    frameRate,
    clock,
    adapters,
    access,
    doPicturesPlay,
    onChange,
    leads,
    onDecoderLimit,
    onGap,
  };
  let atlas: Feed | null =
    take.atlas === undefined
      ? null
      : createFeed({
          ...base,
          source: "atlas",
          angle: null,
          url: resolveTourUrl(take.atlas.src, options.baseUrl),
          offsetSeconds: 0,
          startFrame: options.startFrame,
          aimOffsetSeconds: () => 0,
        });
  const anglePlayers = () => Math.min(adapters.decoders.budget(), take.angles.length);
  const createSlots = (length: number): (Feed | null)[] => Array.from({ length }, () => null);
  const sharpPlayers = () => Math.min(SHARP_PLAYERS, adapters.decoders.budget() - 1);
  let slots = createSlots(atlas === null ? anglePlayers() : sharpPlayers());

  const engage = (angleId: string, slot: number, frame: number): Feed => {
    const from = options.sources.find(({ id }) => id === angleId);
    if (from === undefined)
      throw new RangeError(`The take ${take.id} has no angle ${JSON.stringify(angleId)}.`);
    const feed = createFeed({
      ...base,
      source: atlas === null ? `angle:${angleId}` : `sharp:${slot}`,
      angle: angleId,
      url: from.url,
      offsetSeconds: from.offsetSeconds,
      startFrame: frame,
      aimOffsetSeconds: aimAtAtlas,
    });
    if (atlas === null) feed.player.setShownHeight(SMALL_HEIGHT);
    return feed;
  };
  /** Of the players that have gone. */
  let past: CastFigures = { seeks: 0, droppedFrames: 0, bytesLoaded: 0 };
  const dismiss = (feed: Feed) => {
    options.onDismiss(feed);
    past = addFigures(past, feed);
    feed.dispose();
  };

  const cast: Cast = {
    get atlas() {
      return atlas;
    },
    feed: (angle) => slots.find((feed) => feed?.angle === angle) ?? null,
    get angles() {
      return slots.filter((feed) => feed !== null);
    },
    all: () => (atlas === null ? cast.angles : [atlas, ...cast.angles]),
    get slots() {
      return slots.length;
    },
    assign(wanted, frame, still = null) {
      const played = cast.angles.filter((feed) => !feed.isStill);
      const next = assignSlots(
        slots.map((feed) => feed?.angle ?? null),
        wanted,
      );
      // First all that go, then all that come: the number of decoders never exceeds the budget.
      slots = slots.map((feed, index) => {
        if (feed === null || feed.angle === next[index]) return feed;
        dismiss(feed);
        return null;
      });
      slots = slots.map((feed, index) => {
        const angle = next[index] ?? null;
        return feed !== null || angle === null ? feed : engage(angle, index, frame);
      });
      for (const feed of cast.angles) feed.isStill = feed.angle === still;
      return cast.angles.filter((feed) => !feed.isStill && !played.includes(feed));
    },
    shrink(feed) {
      if (slots.length < 2 || !slots.includes(feed)) return;
      dismiss(feed);
      slots = slots.filter((held) => held !== feed);
    },
    endsAtSeconds() {
      // A live take is over when most angles are, and the others have gone away before.
      const feeds = cast.all();
      const counted = feeds.filter(({ trouble }) => take.live !== true || trouble === null);
      const ends = counted.map((feed) => feed.endsAtSeconds());
      if (take.live === true && (ends.includes(null) || 2 * counted.length <= feeds.length)) return null;
      const known = atlas === null ? ends : ends.slice(0, 1);
      return known.reduce((last, end) => (end === null ? last : Math.max(last ?? 0, end)), null);
    },
    dropAtlas() {
      if (atlas === null) return;
      dismiss(atlas);
      atlas = null;
      for (const feed of cast.angles) dismiss(feed);
      slots = createSlots(anglePlayers());
    },
    setFocusHeight(angle, pixels) {
      for (const feed of cast.angles) {
        feed.player.setShownHeight(atlas !== null || feed.angle === angle ? pixels : SMALL_HEIGHT);
      }
    },
    figures: () => cast.all().reduce(addFigures, past),
    dispose() {
      past = cast.figures();
      for (const feed of cast.all()) feed.dispose();
      slots = [];
      atlas = null;
    },
  };
  return cast;
}

function addFigures(sum: CastFigures, { follower, player }: Feed): CastFigures {
  return {
    seeks: sum.seeks + follower.seeks,
    droppedFrames: sum.droppedFrames + player.droppedFrames,
    bytesLoaded: sum.bytesLoaded + player.media.bytesLoaded,
  };
}
