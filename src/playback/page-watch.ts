import { decideRecovery, type FaultKind } from "./decide-recovery.ts";
import type { PlaybackAdapters } from "./media-player.ts";
import type { PlaybackError } from "./playback.ts";

/** Notices that time went on without the engine: a frozen page, a thread that slept, a machine that slept. */
export interface PageWatch {
  /** null: nothing is wrong, or all of it is mended and could be read. */
  readonly trouble: PlaybackError | null;
  /** As often as possible, before anything else trusts the clock. */
  look(): void;
}

export interface PageWatchOptions {
  readonly adapters: PlaybackAdapters;
  readonly isRunning: () => boolean;
  /** All players stand still at the frame on the screen and start together. */
  readonly onRegroup: () => void;
}

/** Slow machines hold the page up for seconds while they compile; players go on well by themselves for so long. */
const FROZEN_MS = 4000;
/** Clocks on the wall are set by fractions of a second all the time. */
const JUMP_MS = 2000;
const READABLE_MS = 2500;

export function createPageWatch({ adapters, isRunning, onRegroup }: PageWatchOptions): PageWatch {
  let lookedMs = adapters.now();
  let wallMs = adapters.wallTimeMs();
  let trouble: PlaybackError | null = null;
  let troubleMs = 0;

  const detect = (passedMs: number, wallPassedMs: number): FaultKind | null => {
    if (adapters.isHidden()) return "hidden";
    if (passedMs > FROZEN_MS) return "frozen";
    return Math.abs(wallPassedMs - passedMs) > JUMP_MS ? "clock-jump" : null;
  };
  return {
    get trouble() {
      return trouble;
    },
    look() {
      const now = adapters.now();
      const wall = adapters.wallTimeMs();
      const [passedMs, wallPassedMs] = [now - lookedMs, wall - wallMs];
      lookedMs = now;
      wallMs = wall;
      if (trouble !== null && isRunning() && now - troubleMs > READABLE_MS) trouble = null;
      const kind = detect(passedMs, wallPassedMs);
      if (kind === null || !isRunning()) return;
      const message = `${Math.round(Math.max(passedMs, wallPassedMs))} ms went by`;
      const { action, report } = decideRecovery({
        role: "page",
        failure: { kind, fatal: false, message },
        attempts: 0,
        sinceDecoderResetSeconds: null,
        online: adapters.isOnline(),
        picturesPlay: true,
        access: "none",
        chance: 0,
      });
      if (report !== null) {
        trouble = { code: report, angle: null, message };
        troubleMs = now;
      }
      if (action === "regroup" || action === "stand-still") onRegroup();
    },
  };
}
