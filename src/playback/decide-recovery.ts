import type { PlaybackErrorCode } from "./playback.ts";

/** What an adapter saw. Detection is there, judgement is here. */
export interface MediaFailure {
  /**
   * `missing`: the playlist is not there. `segment`: a piece is not there. `network`: no answer. `timeout`: no answer in time.
   * `decoder`: the decoder failed, a reset may help. `garbage`: bytes that cannot be played.
   * `unsupported`: this browser cannot play this at all.
   */
  readonly kind: "missing" | "segment" | "network" | "timeout" | "decoder" | "garbage" | "unsupported";
  /** True when the player has stopped trying by itself. */
  readonly fatal: boolean;
  readonly message: string;
}

type MediaRole = "atlas" | "angle" | "sound";

export interface RecoveryInput {
  readonly role: MediaRole;
  readonly failure: MediaFailure;
  /** Loads begun before this failure without a picture or sound in between. */
  readonly attempts: number;
  /** Seconds since the decoder was last reset; null: never. */
  readonly sinceDecoderResetSeconds: number | null;
  readonly online: boolean;
}

export interface Recovery {
  readonly action: "none" | "reset-decoder" | "reload" | "give-up";
  /** Seconds to wait before a reload. */
  readonly afterSeconds: number;
  /** What the visitor is told, until a picture (or sound) comes again; null: nothing yet. */
  readonly report: PlaybackErrorCode | null;
}

/** Attempts after which a player is left alone until it is asked for again. */
const ATTEMPTS = 8;
const wait = (attempts: number) => Math.min(10, 1.5 * 2 ** attempts);

/** What is done about a failure of one player. The others play on in every case. */
export function decideRecovery(input: RecoveryInput): Recovery {
  const { role, failure, attempts, online } = input;
  const nothing: Recovery = { action: "none", afterSeconds: 0, report: null };
  // A piece that is not there is stepped over by the follower; that it shows is noticed by the stall watch.
  if (!failure.fatal) return nothing;
  if (failure.kind === "decoder") {
    const again = input.sinceDecoderResetSeconds;
    if (again === null || again >= 5) return { action: "reset-decoder", afterSeconds: 0, report: null };
  }
  const report = decideReport(role, failure.kind, online);
  if (failure.kind === "unsupported" || failure.kind === "garbage" || attempts >= ATTEMPTS) {
    return { action: "give-up", afterSeconds: 0, report };
  }
  return { action: "reload", afterSeconds: wait(attempts), report };
}

/** The word for a failure. */
function decideReport(role: MediaRole, kind: MediaFailure["kind"], online: boolean): PlaybackErrorCode {
  if (!online && (kind === "network" || kind === "timeout")) return "playback/offline";
  if (role === "atlas") return "playback/atlas-missing";
  if (role === "sound") return "playback/sound-missing";
  if (kind === "missing") return "playback/angle-missing";
  if (kind === "decoder" || kind === "garbage") return "playback/angle-decode";
  if (kind === "unsupported") return "playback/unsupported";
  return "playback/angle-stalled";
}
