import type { FaultServer } from "../../browser/harness/fault-server.ts";
import type { Theatre } from "../../browser/harness/theatre.ts";
import { percentile } from "../measure-spread.ts";
import { LIVE_FRAME_RATE } from "./live-encoder.ts";

/** Pictures that were on the screen in one instant, by angle; null: not there, or not to be read. */
interface Sample {
  readonly atMs: number;
  readonly tiles: readonly (number | null)[];
}

/** How far apart the angles were, frames. */
export interface LiveSpread {
  readonly samples: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly max: number | null;
  /** Share of the samples in which a picture was missing. */
  readonly incompleteShare: number;
  /** Frames that went by on the screen, of those that did on the wall: pictures that stand are in step, too. */
  readonly playedShare: number;
}

const SAMPLE_MS = 100;
/** An angle is back when it was with the others for so long. */
const BACK_MS = 1000;
const RETURN_CAP_MS = 60_000;

/** Reads the pictures for a while. */
export async function watchLive(theatre: Theatre, seconds: number): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const untilMs = Date.now() + seconds * 1000;
  while (Date.now() < untilMs) {
    samples.push(await look(theatre));
    await theatre.page.waitForTimeout(SAMPLE_MS);
  }
  return samples;
}

/** @param except Index of an angle that is left out; -1: none. */
export function measureLive(samples: readonly Sample[], except = -1): LiveSpread {
  const rest = samples.map(({ tiles }) => tiles.filter((_, index) => index !== except));
  const spreads = rest.map(spreadOf).filter((spread) => spread !== null);
  return {
    samples: samples.length,
    p50: percentile(spreads, 0.5),
    p95: percentile(spreads, 0.95),
    max: percentile(spreads, 1),
    incompleteShare: samples.length === 0 ? 0 : 1 - spreads.length / samples.length,
    playedShare: playedShareOf(samples),
  };
}

/**
 * Takes an angle off the air: its playlist is not renewed, and no piece of it is found.
 *
 * @returns how the others did, and how long the angle took to be with them again; null: it was not.
 */
export async function killAngle(
  theatre: Theatre,
  server: FaultServer,
  path: string,
  index: number,
  seconds: number,
): Promise<{ others: LiveSpread; backAfterSeconds: number | null }> {
  const mend = server.inject(new RegExp(path), { kind: "status", status: 404 });
  const others = measureLive(await watchLive(theatre, seconds), index);
  mend();
  const mendedMs = Date.now();
  let togetherSinceMs: number | null = null;
  while (Date.now() - mendedMs < RETURN_CAP_MS) {
    const { atMs, tiles } = await look(theatre);
    const spread = spreadOf(tiles);
    togetherSinceMs = spread !== null && spread <= 1 ? (togetherSinceMs ?? atMs) : null;
    if (togetherSinceMs !== null && atMs - togetherSinceMs >= BACK_MS) {
      return { others, backAfterSeconds: (togetherSinceMs - mendedMs) / 1000 };
    }
    await theatre.page.waitForTimeout(SAMPLE_MS);
  }
  return { others, backAfterSeconds: null };
}

function playedShareOf(samples: readonly Sample[]): number {
  const seen = samples.map(({ atMs, tiles }) => ({
    atMs,
    frame: Math.max(-1, ...tiles.map((tile) => tile ?? -1)),
  }));
  const [first] = seen;
  const last = seen.at(-1);
  if (first === undefined || last === undefined || last.atMs <= first.atMs) return 0;
  return (last.frame - first.frame) / ((LIVE_FRAME_RATE * (last.atMs - first.atMs)) / 1000);
}

async function look(theatre: Theatre): Promise<Sample> {
  const { tiles } = await theatre.frames();
  return { atMs: Date.now(), tiles };
}

/** null: one of them is missing. */
function spreadOf(tiles: readonly (number | null)[]): number | null {
  const known = tiles.filter((frame) => frame !== null);
  return known.length === 0 || known.length < tiles.length ? null : Math.max(...known) - Math.min(...known);
}
