import type { PlaybackState } from "./playback.ts";

/** Turns a stream of descriptions into changes at human rates. */
export interface StatePublisher {
  current(): PlaybackState;
  /** Published when something in it is new; figures that change all the time only now and then. */
  offer(state: PlaybackState): void;
  subscribe(listener: (state: PlaybackState) => void): () => void;
  dispose(): void;
}

const FIGURES_EVERY_MS = 400;
const FIGURES: ReadonlySet<string> = new Set([
  "errorFrames",
  "bufferedSeconds",
  "durationSeconds",
  "edgeSeconds",
  "windowSeconds",
  "latencySeconds",
]);

export function createStatePublisher(initial: PlaybackState, now: () => number): StatePublisher {
  let current = Object.freeze(initial);
  let currentFacts = readFacts(initial);
  let currentAll = JSON.stringify(initial);
  let publishedMs = now();
  const listeners = new Set<(state: PlaybackState) => void>();
  return {
    current: () => current,
    offer(state) {
      const all = JSON.stringify(state);
      if (all === currentAll) return;
      const facts = readFacts(state);
      if (facts === currentFacts && now() - publishedMs < FIGURES_EVERY_MS) return;
      current = Object.freeze(state);
      currentFacts = facts;
      currentAll = all;
      publishedMs = now();
      for (const listener of listeners) tell(listener, current);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => listeners.clear(),
  };
}

/** A listener that throws is its page's fault: it is reported, and the others and the engine go on. */
function tell(listener: (state: PlaybackState) => void, state: PlaybackState): void {
  try {
    listener(state);
  } catch (error) {
    queueMicrotask(() => reportError(error));
  }
}

/** The state without the figures that change with every picture. */
function readFacts(state: PlaybackState): string {
  return JSON.stringify(state, (key, value: unknown) => (FIGURES.has(key) ? undefined : value));
}
