import type { EngineName, EngineShares } from "../decide-engine.ts";
import type { PlaybackMeasurement } from "../playback.ts";

const KEY = "hotset.engine";
/** Browsers and devices are updated; what was once measured is measured again. */
const FORGET_AFTER_MS = 14 * 86_400_000;
/** Rendered frames below which a share says nothing: some ten seconds. */
const ENOUGH_FRAMES = 300;

/** How well each engine did on this device, as far as that was measured lately. */
export function readEngineShares(): EngineShares {
  const stored = readStored();
  return { elements: readShare(stored["elements"]), "frame-exact": readShare(stored["frame-exact"]) };
}

/** Keeps how well an engine did, where the browser lets us. */
export function rememberEngine(engine: EngineName, measured: PlaybackMeasurement): void {
  const { sharpFrames, inStepFrames } = measured;
  if (sharpFrames < ENOUGH_FRAMES) return;
  const share = Math.round((1000 * inStepFrames) / sharpFrames) / 1000;
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readStored(), [engine]: { share, atMs: Date.now() } }));
  } catch (error) {
    // A page inside another site's may have no storage; then elements play.
    if (!(error instanceof DOMException)) throw error;
  }
}

function readStored(): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return {};
    throw error;
  }
}

function readShare(entry: unknown): number | null {
  if (typeof entry !== "object" || entry === null) return null;
  const { share, atMs } = entry as { share?: unknown; atMs?: unknown };
  const isFresh = typeof atMs === "number" && Math.abs(Date.now() - atMs) < FORGET_AFTER_MS;
  return isFresh && typeof share === "number" ? share : null;
}
