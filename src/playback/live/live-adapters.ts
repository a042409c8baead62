import type { PlaybackAdapters } from "../media-player.ts";
import { createDatedPlayer, type DatedPlayer } from "./dated-player.ts";
import type { Offer } from "./live-window.ts";
import type { Dates } from "./piece-dates.ts";

/** The world of a live take: all players in it count in take time, whenever they began to load. */
export interface LiveAdapters {
  readonly adapters: PlaybackAdapters;
  /** What the angles that are on have to offer now. */
  offers(): readonly Offer[];
}

/** Dates of what comes from an address, and whose pictures it has; null: it is sound. */
export type DatesOf = (url: string) => { readonly angle: string | null; readonly dates: Dates };

export function createLiveAdapters(adapters: PlaybackAdapters, datesOf: DatesOf): LiveAdapters {
  const players = new Map<DatedPlayer, string>();
  const undated = {
    kind: "undated",
    fatal: true,
    message: "a playlist without EXT-X-PROGRAM-DATE-TIME",
  } as const;
  return {
    offers: () =>
      [...players].flatMap(([player, angle]) => {
        const offered = player.offered();
        return offered === null ? [] : [{ angle, spans: offered.spans, ...offered.timeline }];
      }),
    adapters: {
      ...adapters,
      createVideoPlayer(url, positionSeconds, events, access) {
        const video = adapters.createVideoPlayer(
          url,
          null,
          {
            onChange() {
              dated.arrive();
              events.onChange();
            },
            onFailure: (failure) => events.onFailure(dated.toTakeFailure(failure)),
            onPresented(at, nowMs) {
              const timeSeconds = dated.toTake(at);
              if (timeSeconds !== null) events.onPresented(timeSeconds, nowMs);
            },
          },
          access,
        );
        const { angle, dates } = datesOf(url);
        const dated = createDatedPlayer(video.media, positionSeconds ?? 0, dates, () =>
          events.onFailure(undated),
        );
        if (angle !== null) players.set(dated, angle);
        return {
          media: dated.media,
          takeFrame() {
            const frame = video.takeFrame();
            const timestampSeconds = frame === null ? null : dated.toTake(frame.timestampSeconds);
            if (frame !== null && timestampSeconds !== null) return { ...frame, timestampSeconds };
            frame?.close();
            return null;
          },
          setShownHeight: (pixels) => video.setShownHeight(pixels),
          hasElement: video.hasElement,
          get droppedFrames() {
            return video.droppedFrames;
          },
          dispose() {
            players.delete(dated);
            video.dispose();
          },
        };
      },
      createSoundPlayer(url, positionSeconds, events, access) {
        const sound = adapters.createSoundPlayer(
          url,
          null,
          {
            onChange() {
              dated.arrive();
              events.onChange();
            },
            onFailure: (failure) => events.onFailure(dated.toTakeFailure(failure)),
          },
          access,
        );
        const { dates } = datesOf(url);
        const dated = createDatedPlayer(sound.media, positionSeconds ?? 0, dates, () =>
          events.onFailure(undated),
        );
        return { ...sound, media: dated.media };
      },
    },
  };
}
