import type { Cast } from "./cast.ts";
import type { Feed } from "./feed.ts";
import type { PlaybackAdapters } from "./media-player.ts";

/** Notices that a device decodes fewer videos than it was asked to. */
export interface DecoderWatch {
  /** Once a tick. */
  tick(): void;
}

/** A player that has its data for so long and shows nothing, while others do, has no decoder. */
const PATIENCE_MS = 6000;
const ENOUGH_SECONDS = 0.3;

/**
 * A browser does not say that it has no decoder left: the player that is one too many loads and never shows a picture.
 *
 * @param onLost The players left over are as many as the device decodes.
 */
export function createDecoderWatch(
  cast: Cast,
  adapters: PlaybackAdapters,
  onLost: (feed: Feed) => void,
): DecoderWatch {
  const loadedSince = new Map<Feed, number>();
  /** Those that have decoded something. */
  const able = new WeakSet<Feed>();
  const isLoaded = ({ player }: Feed) =>
    player.media
      .buffered()
      .some(
        ([from, to]) =>
          from <= player.media.positionSeconds() && player.media.positionSeconds() + ENOUGH_SECONDS < to,
      );
  return {
    tick() {
      const nowMs = adapters.now();
      for (const feed of cast.angles) if (feed.player.media.hasData) able.add(feed);
      // A browser decodes nothing for a page that nobody sees.
      if (adapters.isHidden()) loadedSince.clear();
      for (const feed of loadedSince.keys()) if (!cast.angles.includes(feed)) loadedSince.delete(feed);
      for (const feed of cast.angles) {
        const isSuspect = !able.has(feed) && feed.trouble?.code !== "playback/unsupported" && isLoaded(feed);
        if (!isSuspect) loadedSince.delete(feed);
        else if (!loadedSince.has(feed)) loadedSince.set(feed, nowMs);
      }
      for (const [feed, sinceMs] of loadedSince) {
        if (nowMs - sinceMs < PATIENCE_MS || !cast.angles.some((other) => able.has(other))) continue;
        loadedSince.clear();
        onLost(feed);
        return;
      }
    },
  };
}
