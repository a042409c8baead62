import HlsEngine, { Events } from "hls.js";
import { resolveTourUrl } from "../../../../src/tour/resolve-source.ts";
import type { Contestant, OpenOptions, Screen } from "../contestant.ts";

/** One media element per angle and one for the sound, each with an hls.js of its own in its default settings. */
export interface Players {
  /** In the order of the take's angles. */
  readonly videos: readonly HTMLVideoElement[];
  readonly sound: HTMLAudioElement;
  /** Videos and sound. */
  readonly all: readonly HTMLMediaElement[];
}

/** What keeps players together: the only thing in which the contestants with players differ. */
export interface SyncRule {
  play(): Promise<void>;
  pause(): void;
  seek(timeSeconds: number): void;
  setRate(rate: number): void;
  dispose(): void;
}

export type CreateRule = (players: Players, startSeconds: number) => SyncRule;

/**
 * Contestants that show every angle from a player of its own. The elements stay out of the document, where they cost
 * half, as the engine's do; all angles are decoded in full quality, so that selecting one shows it at once.
 */
export async function openPlayers(options: OpenOptions, createRule: CreateRule): Promise<Contestant> {
  const { take, baseUrl, startSeconds } = options;
  const sources: HlsEngine[] = [];
  const load = <Element extends HTMLMediaElement>(element: Element, src: string): Element => {
    const hls = new HlsEngine({ startPosition: startSeconds });
    hls.on(Events.ERROR, (_event, data) => {
      if (data.fatal) console.error(`${src}: ${data.details}`);
    });
    hls.loadSource(resolveTourUrl(src, baseUrl));
    hls.attachMedia(element);
    sources.push(hls);
    element.muted = true;
    return element;
  };
  const videos = take.angles.map(({ src }) => load(document.createElement("video"), src));
  const sound = load(document.createElement("audio"), take.sound?.[0]?.src ?? "");
  const all = [...videos, sound];
  await Promise.all(all.map((element) => untilCanPlay(element, startSeconds)));
  const rule = createRule({ videos, sound, all }, startSeconds);
  let large = take.angles.findIndex(({ id }) => id === options.angle);

  const screen = (): Screen => {
    const pictures = videos.map((image, index) => ({ source: `player:${index}`, image, crop: null }));
    return {
      large: pictures[large] ?? null,
      sharp: true,
      small: pictures.map((picture) => ({ picture, moving: true })),
    };
  };
  return {
    play: () => rule.play(),
    pause: () => rule.pause(),
    seek(timeSeconds) {
      rule.seek(timeSeconds);
      return Promise.resolve();
    },
    setRate: (rate) => rule.setRate(rate),
    select(angle) {
      large = take.angles.findIndex(({ id }) => id === angle);
    },
    announce: () => undefined,
    screen,
    dispose() {
      rule.dispose();
      for (const hls of sources) hls.destroy();
    },
  };
}

/** Plays them all in one task; what a later pause aborts is no failure. */
export async function playAll(elements: readonly HTMLMediaElement[]): Promise<void> {
  const outcomes = await Promise.allSettled(elements.map((element) => element.play()));
  for (const outcome of outcomes) {
    const isAborted = outcome.status === "rejected" && (outcome.reason as DOMException).name === "AbortError";
    if (outcome.status === "rejected" && !isAborted) throw outcome.reason;
  }
}

function untilCanPlay(element: HTMLMediaElement, startSeconds: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const stands = Math.abs(element.currentTime - startSeconds) < 0.05 && !element.seeking;
      if (element.readyState >= HTMLMediaElement.HAVE_METADATA && !stands && !element.seeking) {
        element.currentTime = startSeconds;
      }
      if (!stands || element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) return;
      for (const name of ["loadedmetadata", "canplay", "seeked"]) element.removeEventListener(name, look);
      resolve();
    };
    for (const name of ["loadedmetadata", "canplay", "seeked"]) element.addEventListener(name, look);
    look();
  });
}
