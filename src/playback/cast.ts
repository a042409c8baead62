import { resolveTourUrl } from "../tour/resolve-source.ts";
import type { FrameRate } from "../tour/frame-rate.ts";
import type { Angle, Take } from "../tour/tour-schema.ts";
import type { Clock } from "./clock.ts";
import { createFeed, type Feed } from "./feed.ts";
import { createLearnedLeads } from "./follower.ts";
import type { PlaybackAdapters } from "./media-player.ts";

/** Who is on: the feeds that are alive now. */
export interface Cast {
  /** null: the take has none, or it failed. */
  readonly atlas: Feed | null;
  feed(angle: string): Feed | null;
  readonly angles: readonly Feed[];
  /** Atlas and angles. */
  all(): readonly Feed[];
  /** Engages players for these angles, the most wanted first, as far as the device's decoders go. */
  assign(wanted: readonly string[], frame: number): void;
  /** Goes on without the atlas. */
  dropAtlas(): void;
  setFocusHeight(angle: string, pixels: number): void;
  dispose(): void;
}

export interface CastOptions {
  readonly take: Take;
  readonly baseUrl: string;
  readonly frameRate: FrameRate;
  readonly startFrame: number;
  readonly clock: Clock;
  readonly adapters: PlaybackAdapters;
  readonly onChange: () => void;
  /** Before a feed goes: its last picture can still be rescued. */
  readonly onDismiss: (feed: Feed) => void;
}

/** With an atlas: the focus and a spare, so that there are never more than three `<video>`. */
const SHARP_PLAYERS = 2;
/** Without: what phones and headsets decode at once. */
const ANGLE_PLAYERS = 4;
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
  const angleOf = new Map<string, Angle>(take.angles.map((angle) => [angle.id, angle]));
  const urlOf = (src: string) => resolveTourUrl(src, options.baseUrl);

  /** The focus must match the atlas' pictures, wherever those are; so it aims at them instead of at the clock. */
  const aimAtAtlas = () => {
    const error = atlas?.follower.errorSeconds() ?? null;
    return error === null || Math.abs(error) > 0.12 ? 0 : -error;
  };
  const base = { frameRate: options.frameRate, clock, adapters, onChange, leads: createLearnedLeads() };
  let atlas: Feed | null =
    take.atlas === undefined
      ? null
      : createFeed({
          ...base,
          source: "atlas",
          angle: null,
          url: urlOf(take.atlas.src),
          offsetSeconds: 0,
          startFrame: options.startFrame,
          aimOffsetSeconds: () => 0,
        });
  let slots: (Feed | null)[] = Array.from(
    { length: atlas === null ? ANGLE_PLAYERS : SHARP_PLAYERS },
    () => null,
  );

  const engage = (angleId: string, slot: number, frame: number): Feed => {
    const angle = angleOf.get(angleId);
    if (angle === undefined)
      throw new RangeError(`The take ${take.id} has no angle ${JSON.stringify(angleId)}.`);
    const feed = createFeed({
      ...base,
      source: atlas === null ? `angle:${angleId}` : `sharp:${slot}`,
      angle: angleId,
      url: urlOf(angle.src),
      offsetSeconds: angle.offsetSeconds ?? 0,
      startFrame: frame,
      aimOffsetSeconds: aimAtAtlas,
    });
    if (atlas === null) feed.player.setShownHeight(SMALL_HEIGHT);
    return feed;
  };
  const dismiss = (feed: Feed) => {
    options.onDismiss(feed);
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
    assign(wanted, frame) {
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
    },
    dropAtlas() {
      if (atlas === null) return;
      dismiss(atlas);
      atlas = null;
      for (const feed of cast.angles) dismiss(feed);
      slots = Array.from({ length: ANGLE_PLAYERS }, () => null);
    },
    setFocusHeight(angle, pixels) {
      for (const feed of cast.angles) {
        feed.player.setShownHeight(atlas !== null || feed.angle === angle ? pixels : SMALL_HEIGHT);
      }
    },
    dispose() {
      for (const feed of cast.all()) feed.dispose();
      slots = [];
      atlas = null;
    },
  };
  return cast;
}
