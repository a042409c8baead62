import type Hls from "hls.js";
import type { HlsConfig } from "hls.js";
import type { Access } from "../access.ts";
import type { MediaFailure } from "../decide-recovery.ts";
import type { Timeline } from "../media-player.ts";
import { namesPlaylist } from "../take-sources.ts";
import { createCheckedLoader } from "./checked-loader.ts";
import { readElementFailure, readHlsFailure } from "./hls-failure.ts";
import { ANSWER_MS, describeRequests, isRefusal } from "./hls-requests.ts";
import { watchTimeline } from "./hls-timeline.ts";

/** Feeds one media element from an HLS playlist (or a plain file). */
export interface HlsSource {
  readonly bytesLoaded: number;
  timeline(): Timeline | null;
  /** Loads from the start again, at a position in seconds; null: near the end of a stream that is being made now. */
  load(positionSeconds: number | null): void;
  /** Goes on where requests failed, and keeps what is loaded. False: nothing is, so it has to begin anew. */
  resume(): boolean;
  resetDecoder(): void;
  dispose(): void;
}

/**
 * The part of hls.js without alternate audio, subtitles and DRM: sound is a playlist of its own here, captions are files.
 * Loaded when the first take is opened.
 */
const importHls = async () => (await import("hls.js/light")).default;

const HLS_CONFIG = {
  // A worker per player would be made from a blob, which a strict Content-Security-Policy refuses; fMP4 needs no remuxing.
  enableWorker: false,
  // By default everything played is kept.
  backBufferLength: 8,
  maxBufferLength: 10,
  maxMaxBufferLength: 12,
  // With the default of 0.1 s a seek to the last frame before the buffer counts as landed and shows the next one.
  maxBufferHole: 0.005,
  capLevelToPlayerSize: true,
  ignoreDevicePixelRatio: true,
} satisfies Partial<HlsConfig>;

/** What hls.js calls it. */
const LIVE_EDGE = -1;

/**
 * @param url Absolute. What ends in `.m3u8` is HLS, everything else is given to the element itself.
 */
export function createHlsSource(
  element: HTMLMediaElement,
  url: string,
  access: Access,
  onFailure: (failure: MediaFailure) => void,
): HlsSource {
  let hls: Hls | null = null;
  let bytesLoaded = 0;
  let generation = 0;
  let timeline: () => Timeline | null = () => null;

  const attach = (Engine: typeof Hls, positionSeconds: number | null) => {
    hls = new Engine({
      ...HLS_CONFIG,
      ...describeRequests(access, onFailure),
      loader: createCheckedLoader(Engine.DefaultConfig.loader),
      startPosition: positionSeconds ?? LIVE_EDGE,
    });
    hls.on(Engine.Events.ERROR, (_event, data) => onFailure(readHlsFailure(data)));
    hls.on(Engine.Events.FRAG_LOADED, (_event, data) => {
      bytesLoaded += data.frag.stats.loaded;
    });
    timeline = watchTimeline(hls, Engine.Events);
    hls.loadSource(url);
    hls.attachMedia(element);
  };
  const attachNatively = async (positionSeconds: number | null) => {
    const mine = generation;
    const request = await access.prepare(url);
    if (mine !== generation) return;
    element.src = request.url;
    if (positionSeconds !== null) element.currentTime = positionSeconds;
    element.load();
  };
  const detach = () => {
    hls?.destroy();
    hls = null;
    timeline = () => null;
    element.removeAttribute("src");
  };
  /** An element does not say why a file is not there; the server does, when it is asked for a byte. */
  const explain = async (failure: MediaFailure) => {
    const mine = generation;
    const { url: asked, headers } = await access.prepare(url);
    const answer = await fetch(asked, {
      headers: { ...headers, Range: "bytes=0-0" },
      credentials: "omit",
      signal: AbortSignal.timeout(ANSWER_MS),
    }).catch(() => null);
    void answer?.body?.cancel();
    if (mine !== generation) return;
    const isRefused = answer !== null && isRefusal(answer.status);
    onFailure(isRefused ? { kind: "access", fatal: true, message: `${answer.status} ${asked}` } : failure);
  };
  const onElementError = () => {
    if (!element.hasAttribute("src")) return;
    const failure = readElementFailure(element.error, hls !== null);
    if (failure?.kind === "missing") void explain(failure);
    else if (failure !== null) onFailure(failure);
  };
  element.addEventListener("error", onElementError);

  return {
    get bytesLoaded() {
      return bytesLoaded;
    },
    timeline: () => timeline(),
    load(positionSeconds) {
      detach();
      generation += 1;
      const mine = generation;
      if (!namesPlaylist(url)) {
        void attachNatively(positionSeconds);
        return;
      }
      importHls().then(
        (Engine) => {
          if (mine !== generation) return;
          // Chromium says "maybe" to native HLS: hls.js is asked first.
          if (Engine.isSupported()) attach(Engine, positionSeconds);
          else if (element.canPlayType("application/vnd.apple.mpegurl") !== "")
            void attachNatively(positionSeconds);
          else onFailure({ kind: "unsupported", fatal: true, message: "no MediaSource and no native HLS" });
        },
        (error: unknown) => {
          if (mine === generation) onFailure({ kind: "network", fatal: true, message: String(error) });
        },
      );
    },
    resume() {
      if (hls === null || element.buffered.length === 0) return false;
      hls.startLoad(element.currentTime, true);
      return true;
    },
    resetDecoder() {
      hls?.recoverMediaError();
    },
    dispose() {
      generation += 1;
      element.removeEventListener("error", onElementError);
      detach();
      element.load();
    },
  };
}
