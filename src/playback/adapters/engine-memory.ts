import type { EngineName, EngineShares } from "../decide-engine.ts";
import type { PlaybackMeasurement } from "../playback.ts";
import { isRecent, keep, readKept } from "./kept-values.ts";

const KEY = "hotset.engine";
/** Frames below which a share says nothing: some ten seconds. */
const ENOUGH_FRAMES = 300;

/** How well each engine did on this device, as far as that was measured lately. */
export function readEngineShares(): EngineShares {
  const kept = readKept(KEY);
  return { elements: readShare(kept["elements"]), "frame-exact": readShare(kept["frame-exact"]) };
}

/** Keeps how well an engine did, where the browser lets us. */
export function rememberEngine(engine: EngineName, measured: PlaybackMeasurement): void {
  const { possibleFrames, inStepFrames } = measured;
  if (possibleFrames >= ENOUGH_FRAMES) rememberShare(engine, inStepFrames / possibleFrames);
}

/** Keeps that an engine cannot play on this device, so that it is not tried with every take. */
export function rememberUnfit(engine: EngineName): void {
  rememberShare(engine, 0);
}

function rememberShare(engine: EngineName, share: number): void {
  const entry = { share: Math.round(1000 * share) / 1000, atMs: Date.now() };
  keep(KEY, { ...readKept(KEY), [engine]: entry });
}

function readShare(entry: unknown): number | null {
  if (typeof entry !== "object" || entry === null) return null;
  const { share, atMs } = entry as { share?: unknown; atMs?: unknown };
  return isRecent(atMs) && typeof share === "number" ? share : null;
}
