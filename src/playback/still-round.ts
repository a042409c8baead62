import type { Cast } from "./cast.ts";
import type { PlaybackAdapters } from "./media-player.ts";
import type { Transport } from "./transport.ts";

/** Takes turns with one player, so that every angle beyond the decoder budget has a picture that is not too old. */
export interface StillRound {
  /** Which of these angles the player is for now; null: for none, because there are none. */
  choose(angles: readonly string[]): string | null;
  /** Once a tick. True: it is the next one's turn. */
  isOver(): boolean;
}

/** A picture is enough; more often would only cost data. */
const TURN_MS = 3000;
/** An angle that gives no picture loses its turn. */
const PATIENCE_MS = 8000;

export function createStillRound(
  cast: Cast,
  adapters: PlaybackAdapters,
  transport: () => Transport,
): StillRound {
  let turn: { angle: string; sinceMs: number; frame: number } | null = null;
  /** When each had its last turn, and at which frame the take stood then. */
  const turns = new Map<string, { atMs: number; frame: number | null }>();
  let waiting: readonly string[] = [];

  const standsAt = () => (transport().mode === "running" ? null : transport().targetFrame);
  const isFresh = (angle: string) => standsAt() !== null && turns.get(angle)?.frame === standsAt();
  return {
    choose(angles) {
      waiting = angles;
      if (turn !== null && angles.includes(turn.angle)) return turn.angle;
      const byAge = angles.toSorted((a, b) => (turns.get(a)?.atMs ?? 0) - (turns.get(b)?.atMs ?? 0));
      const [angle] = byAge;
      turn = angle === undefined ? null : { angle, sinceMs: adapters.now(), frame: transport().targetFrame };
      return angle ?? null;
    },
    isOver() {
      if (turn === null) return false;
      const feed = cast.feed(turn.angle);
      const frame = standsAt();
      if (feed !== null && frame !== null && frame !== turn.frame) {
        turn = { ...turn, sinceMs: adapters.now(), frame };
        feed.park(frame);
        return false;
      }
      const takenMs = adapters.now() - turn.sinceMs;
      const hasPicture = feed?.frames.shown() != null && feed.frames.newest() !== null;
      if (takenMs < (hasPicture ? TURN_MS : PATIENCE_MS)) return false;
      turns.set(turn.angle, { atMs: adapters.now(), frame });
      if (!waiting.some((angle) => !isFresh(angle))) return false;
      turn = null;
      return true;
    },
  };
}
