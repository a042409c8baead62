import { resolveTourUrl } from "../tour/resolve-source.ts";
import type { Angle, Take } from "../tour/tour-schema.ts";
import type { EngineName } from "./decide-engine.ts";

/** Where one picture or sound comes from. */
export interface Source {
  readonly id: string;
  /** Absolute. */
  readonly url: string;
  /** Its own time + this = take time, seconds. */
  readonly offsetSeconds: number;
}

/** Where everything of a take comes from, once its playlists were read as far as that is needed. */
export interface TakeSources {
  /** In the order of the take's angles. */
  readonly angles: readonly Source[];
  /** The main one first. */
  readonly sounds: readonly Source[];
}

/** Key of a take's `extras`: its angles are aligned on the wall time in their playlists (EXT-X-PROGRAM-DATE-TIME). */
export const ALIGN_BY = "alignBy";
const PROGRAM_DATE_TIME = "program-date-time";
/** Key of a take's `extras`: the engine it asks for. */
const ENGINE = "engine";
/** Key of an angle's `extras`: name of the EXT-X-MEDIA rendition of TYPE=VIDEO that is the angle. */
export const TRACK = "track";

/** What ends in `.m3u8` is HLS, everything else a plain file. */
export function namesPlaylist(url: string): boolean {
  return /\.m3u8$/i.test(new URL(url).pathname);
}

/** The sources as tour.json says them. */
export function resolveSources(take: Take, baseUrl: string): TakeSources {
  return {
    angles: take.angles.map(({ id, src, offsetSeconds = 0 }) => ({
      id,
      url: resolveTourUrl(src, baseUrl),
      offsetSeconds,
    })),
    sounds: (take.sound ?? []).map(({ id, src }) => ({
      id,
      url: resolveTourUrl(src, baseUrl),
      offsetSeconds: 0,
    })),
  };
}

/** The streams whose pictures tell whether a take can be decoded: packaged angles are encoded alike, others are not. */
export function resolvePictures(
  take: Take,
  baseUrl: string,
  { angles } = resolveSources(take, baseUrl),
): readonly Source[] {
  if (take.atlas === undefined) return angles;
  const atlas = { id: "atlas", url: resolveTourUrl(take.atlas.src, baseUrl), offsetSeconds: 0 };
  return [atlas, ...angles.slice(0, 1)];
}

/** The engine that the take itself asks for. */
export function engineOf({ extras }: Take): EngineName | "auto" {
  const named = extras?.[ENGINE];
  return named === "frame-exact" || named === "elements" ? named : "auto";
}

/**
 * Name of the video rendition inside the playlist of an angle; null: the playlist is the angle.
 *
 * Written as `extras: { "track": "Wide" }`, or for footage elsewhere also as the fragment of W3C Media Fragments,
 * `https://host/main.m3u8#track=Wide`: paths inside a tour have no fragment.
 *
 * @see https://www.w3.org/TR/media-frags/#naming-track
 */
export function trackOf({ src, extras }: Angle): string | null {
  const named = extras?.[TRACK];
  if (typeof named === "string") return named;
  const hash = src.indexOf("#");
  return hash < 0 ? null : new URLSearchParams(src.slice(hash + 1)).get("track");
}

/** True when angles that say nothing about their start are to be aligned on the wall time of their playlists. */
export function alignsByDate({ angles, extras, live }: Take): boolean {
  if (live === true || angles.some(({ offsetSeconds }) => offsetSeconds !== undefined)) return false;
  return extras?.[ALIGN_BY] === PROGRAM_DATE_TIME;
}

/** True when playlists have to be read before the take can be played. Takes that Hotset packaged never need it. */
export function needsReading(take: Take): boolean {
  const hasSound = take.atlas !== undefined || (take.sound ?? []).length > 0;
  return !hasSound || alignsByDate(take) || take.angles.some((angle) => trackOf(angle) !== null);
}
