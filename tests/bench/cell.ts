import type { ContestantId } from "./contestants.ts";
import type { Spread } from "./measure-spread.ts";
import type { StallFigures } from "./measure-stall.ts";
import type { SwitchSummary } from "./measure-switch.ts";

/** One contestant with one number of angles. */
export interface Cell {
  readonly contestant: ContestantId;
  readonly angles: number;
  /** null: there are none, see `failure`. */
  readonly figures: CellFigures | null;
  /** Why there are no figures; null with figures, and when this build or browser does not have the contestant. */
  readonly failure: string | null;
  /** Errors that the page reported. */
  readonly complaints: readonly string[];
  /** When it was measured, ISO. */
  readonly at: string;
}

export interface CellFigures {
  /** Seconds until it could play. */
  readonly openSeconds: number;
  /** Seconds from play to all pictures going on within one frame of each other, for half a second; null: not while it was watched. */
  readonly startSettledSeconds: number | null;
  readonly steady: Spread;
  /** Largest spread in each quarter of a second of the steady part; null: nothing to compare. */
  readonly steadyTrace: readonly (number | null)[];
  /** Share of the take's frames that never came to the screen in the steady part. */
  readonly skippedShare: number;
  /** Rendered frames per second in the steady part. */
  readonly renderedPerSecond: number;
  /** The same from a seek. */
  readonly seekSettledSeconds: number | null;
  /** From three seconds after the seek on. */
  readonly seek: Spread;
  readonly paused: Spread;
  /** From half a second after play on. */
  readonly resume: Spread;
  /** From one second after the change of speed on. */
  readonly double: Spread;
  readonly switches: SwitchSummary;
  readonly announcedSwitches: SwitchSummary;
  readonly stall: StallFigures;
  readonly longStall: StallFigures;
  /** Largest spread among the small pictures in all that was watched; the starved angle's own player left out. */
  readonly smallMaxSpread: number | null;
  /** Seconds of processor time of the whole browser for each second of the take, in the steady part. */
  readonly cpuPerPlayedSecond: number;
  /** Cores that something else kept busy in the steady part. */
  readonly foreignCores: number;
  /** Bytes of media from opening to the end of the steady part, which is the end of the take. */
  readonly bytes: number;
  readonly steadySeeks: number;
  readonly seeks: number;
  readonly droppedFrames: number;
  readonly mostVideoElements: number;
}
