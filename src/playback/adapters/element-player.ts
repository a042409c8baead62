import type { Access } from "../access.ts";
import type { MediaEvents, MediaPlayer } from "../media-player.ts";
import { createHlsSource } from "./hls-source.ts";

const READINESS_EVENTS = [
  "loadedmetadata",
  "loadeddata",
  "canplay",
  "canplaythrough",
  "seeked",
  "playing",
  "waiting",
  "progress",
  "ended",
] as const;
/** A seek that has not landed by then is overtaken by the next one instead of being waited for. */
const PATIENCE_MS = 400;

/** What video and sound have in common: one media element fed by one source. */
export function createElementPlayer(
  element: HTMLMediaElement,
  url: string,
  startSeconds: number | null,
  events: MediaEvents,
  access: Access,
  onDispose = () => {},
): MediaPlayer {
  const source = createHlsSource(element, url, access, (failure) => events.onFailure(failure));
  let disposed = false;
  let wanted = startSeconds;
  let seekBegunMs = -Infinity;
  let progress = 0;

  /** Seeks that come while one is under way are folded into one: a dragged slider shows pictures instead of starving. */
  const applySeek = () => {
    if (wanted === null || element.readyState < HTMLMediaElement.HAVE_METADATA) return;
    if (
      element.seeking &&
      performance.now() - seekBegunMs < PATIENCE_MS &&
      isBuffered(element, element.currentTime)
    ) {
      return;
    }
    const target = wanted;
    wanted = null;
    if (Math.abs(element.currentTime - target) < 0.0005 && !element.seeking) return;
    seekBegunMs = performance.now();
    element.currentTime = target;
  };
  const onReadiness = ({ type }: Event) => {
    if (disposed) return;
    if (type === "progress") progress += 1;
    applySeek();
    events.onChange();
  };
  /** An element that lost its media after a failure stands at 0, is 0 seconds long, and says that it has ended, too. */
  const hasEnded = () => element.ended && element.currentTime > 0;
  for (const name of READINESS_EVENTS) element.addEventListener(name, onReadiness);
  source.load(startSeconds);

  return {
    get seeking() {
      applySeek();
      return wanted !== null || element.seeking;
    },
    get hasData() {
      return element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    },
    get canPlay() {
      return element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA || hasEnded();
    },
    get paused() {
      return element.paused;
    },
    get ended() {
      return hasEnded();
    },
    get bytesLoaded() {
      return source.bytesLoaded;
    },
    // An element that loads a plain file says that bytes came, and not how many.
    get arrivals() {
      return source.bytesLoaded + progress;
    },
    positionSeconds: () => wanted ?? element.currentTime,
    durationSeconds: () => (element.duration > 0 && element.duration < Infinity ? element.duration : null),
    buffered: () => readRanges(element.buffered),
    timeline: () => source.timeline(),
    async play() {
      try {
        await element.play();
      } catch (error) {
        if (!disposed && error instanceof DOMException && error.name === "NotAllowedError") {
          events.onFailure({ kind: "refused", fatal: false, message: error.message });
        }
        throw error;
      }
    },
    pause: () => element.pause(),
    seek(positionSeconds) {
      wanted = Math.max(0, positionSeconds);
      applySeek();
    },
    setRate(rate) {
      if (element.playbackRate !== rate) element.playbackRate = rate;
    },
    resetDecoder: () => source.resetDecoder(),
    resume: () => source.resume(),
    reload(positionSeconds) {
      wanted = positionSeconds;
      source.load(positionSeconds);
    },
    dispose() {
      disposed = true;
      for (const name of READINESS_EVENTS) element.removeEventListener(name, onReadiness);
      element.pause();
      source.dispose();
      onDispose();
    },
  };
}

function readRanges(ranges: TimeRanges): readonly (readonly [number, number])[] {
  return Array.from(
    { length: ranges.length },
    (_, index) => [ranges.start(index), ranges.end(index)] as const,
  );
}

function isBuffered(element: HTMLMediaElement, positionSeconds: number): boolean {
  return readRanges(element.buffered).some(([from, to]) => from <= positionSeconds && positionSeconds < to);
}
