import type { PlaybackErrorCode } from "./playback.ts";

/** What can go wrong with a player (all but the last three) or with the page around all of them. */
export type FaultKind =
  | "missing"
  | "segment"
  | "network"
  | "timeout"
  | "access"
  | "html"
  | "absurd"
  | "garbage"
  | "decoder"
  | "decoder-limit"
  | "unsupported"
  | "refused"
  | "misdated"
  | "undated"
  | "silent"
  | "hidden"
  | "frozen"
  | "clock-jump";

/** What an adapter (or one of the engine's watches) saw. Detection is there, judgement is here. */
export interface MediaFailure {
  readonly kind: FaultKind;
  /** True when the player has stopped trying by itself. */
  readonly fatal: boolean;
  readonly message: string;
  /** The piece of footage that will not come, seconds on the player's own time line; absent: all of it, or not known. */
  readonly piece?: { readonly fromSeconds: number; readonly untilSeconds: number };
}

/** Whose failure it is. */
export type MediaRole = "atlas" | "angle" | "sound" | "page";

export interface RecoveryInput {
  readonly role: MediaRole;
  readonly failure: MediaFailure;
  /** Loads begun because of failures, since it last played well for a while. */
  readonly attempts: number;
  /** Seconds since the decoder was last reset; null: never. */
  readonly sinceDecoderResetSeconds: number | null;
  readonly online: boolean;
  /** Some picture of the take plays: where none does, it is the network that is gone and not this player's footage. */
  readonly picturesPlay: boolean;
  /** A live angle may be away for long and come back: it is never given up for being away. */
  readonly live?: boolean;
  /** `renewable`: the page that embeds the take knows how to renew access; `renewed`: it has just done so. */
  readonly access: "none" | "renewable" | "renewed";
  /** From 0 to 1, by chance: players that failed together do not ask again together. */
  readonly chance: number;
}

/**
 * `step-over`: goes on behind the lost piece. `renew-access`: asks the page for a new token. `shrink-cast`: gives back a
 * decoder for good. `mute`: plays on without sound. `stand-still`: until the page is seen. `regroup`: all players stand
 * still at the frame on the screen and start together.
 */
export type RecoveryAction =
  | "none"
  | "reset-decoder"
  | "reload"
  | "step-over"
  | "renew-access"
  | "shrink-cast"
  | "mute"
  | "stand-still"
  | "regroup"
  | "give-up";

export interface Recovery {
  readonly action: RecoveryAction;
  /** Seconds to wait before a reload. */
  readonly afterSeconds: number;
  /** What the visitor is told, until a picture (or sound) comes again; null: nothing yet. */
  readonly report: PlaybackErrorCode | null;
}

interface Row {
  /** Done while the player still tries by itself. */
  readonly passing: RecoveryAction;
  /** Done once it has stopped. */
  readonly final: RecoveryAction;
  /** True when the visitor is told although the player still tries. */
  readonly toldAtOnce?: boolean;
  readonly words: Readonly<Record<MediaRole, PlaybackErrorCode>> | PlaybackErrorCode | null;
}

const WAITING: Row["words"] = {
  angle: "playback/angle-stalled",
  atlas: "playback/take-stalled",
  sound: "playback/sound-stalled",
  page: "playback/take-stalled",
};
const UNDECODABLE: Row["words"] = {
  angle: "playback/angle-decode",
  atlas: "playback/atlas-missing",
  sound: "playback/sound-missing",
  page: "playback/take-missing",
};

/** One row a fault. The others play on in every case. */
const ROWS: Readonly<Record<FaultKind, Row>> = {
  /** The playlist is not there. It may still be put there (a packager that is late), so it is asked for again. */
  missing: {
    passing: "none",
    final: "reload",
    words: {
      angle: "playback/angle-missing",
      atlas: "playback/atlas-missing",
      sound: "playback/sound-missing",
      page: "playback/take-missing",
    },
  },
  /** One piece is in no rendition. hls.js freezes before it; what is behind it is as good as what was before. */
  segment: { passing: "none", final: "step-over", words: "playback/piece-missing" },
  /** No answer, or a server's fault: it may pass. */
  network: { passing: "none", final: "reload", words: WAITING },
  /** A request that hangs: as good as no answer. */
  timeout: { passing: "none", final: "reload", words: WAITING },
  /** 401 or 403. Renewed at the first refusal, which costs one request and no picture; waiting for the end costs 30 s. */
  access: { passing: "renew-access", final: "renew-access", words: "playback/access-refused" },
  /** A web page came instead of footage: a login, or the portal of a hotel. It goes away when someone has logged in. */
  html: { passing: "none", final: "reload", words: "playback/not-footage" },
  /** A playlist so long that reading it would freeze the page. A second try gives the same. */
  absurd: { passing: "none", final: "give-up", words: "playback/playlist-too-long" },
  /** Bytes that are no footage. One piece of them is stepped over; a playlist of them stays what it is. */
  garbage: { passing: "none", final: "give-up", words: UNDECODABLE },
  /** The decoder stumbled. Emptying it once helps with most; what fails again at once is stepped over. */
  decoder: { passing: "none", final: "reset-decoder", words: UNDECODABLE },
  /** No decoder is left on this device: trying again would take one from another angle. */
  "decoder-limit": {
    passing: "shrink-cast",
    final: "shrink-cast",
    toldAtOnce: true,
    words: "playback/decoder-limit",
  },
  /** No software on this device plays such footage. */
  unsupported: { passing: "none", final: "give-up", words: "playback/unsupported" },
  /** The browser wants a press first. Pictures are started again all the time and succeed after it; sound is muted. */
  refused: {
    passing: "none",
    final: "none",
    toldAtOnce: true,
    words: {
      angle: "playback/play-refused",
      atlas: "playback/play-refused",
      sound: "playback/sound-refused",
      page: "playback/play-refused",
    },
  },
  /** Its dates cannot be right. It plays by its own start instead of by them. */
  misdated: { passing: "none", final: "none", toldAtOnce: true, words: "playback/angle-misdated" },
  /** A live playlist without dates: nobody knows what it shows at the same time as the others. */
  undated: { passing: "none", final: "give-up", words: "playback/undated" },
  /** No new picture although one was due. First it is only told; when nothing arrives at all, loading starts afresh. */
  silent: { passing: "none", final: "reload", toldAtOnce: true, words: WAITING },
  /** Nobody looks, so nobody needs to be told; but muted video stops loading there while sound goes on. */
  hidden: { passing: "stand-still", final: "stand-still", words: null },
  /** The browser froze the page or its one thread slept: players went on, or did not, each in its own way. */
  frozen: { passing: "regroup", final: "regroup", toldAtOnce: true, words: "playback/interrupted" },
  /** The machine slept: the clock on the wall went on without the one that the take runs by (or the other way round). */
  "clock-jump": { passing: "regroup", final: "regroup", toldAtOnce: true, words: "playback/interrupted" },
};

/** Only requests failed: what is loaded is as good as before. */
const KEEPING: ReadonlySet<FaultKind> = new Set(["missing", "network", "timeout", "access", "html"]);
/** What a network does that is away. */
const NETWORK_FAULTS: ReadonlySet<FaultKind> = new Set(["network", "timeout", "html", "silent"]);
/** Loads after which a player is left alone until it is asked for again. */
const ATTEMPTS = 8;
const LONGEST_WAIT_SECONDS = 10;
const LONGEST_LIVE_WAIT_SECONDS = 4;
/** A decoder that fails again so soon after it was emptied fails at the same bytes. */
const RESET_HELPS_SECONDS = 5;

/** True when a player that fails so keeps what it has loaded. */
export const keepsFootage = ({ kind }: MediaFailure): boolean => KEEPING.has(kind);

/** What is done about a fault of one player or of the page. */
export function decideRecovery(input: RecoveryInput): Recovery {
  const { failure } = input;
  const row = ROWS[failure.kind];
  const action = failure.fatal ? decideFinal(row, input) : decidePassing(row, input);
  const isTold = failure.fatal
    ? action !== "reset-decoder" && (action !== "renew-access" || input.access === "none")
    : row.toldAtOnce === true;
  return {
    action,
    afterSeconds: action === "reload" ? chooseWaitSeconds(input) : 0,
    report: isTold ? chooseWords(row, input) : null,
  };
}

function decidePassing(row: Row, { access, role, failure }: RecoveryInput): RecoveryAction {
  if (row.passing === "renew-access" && access !== "renewable") return "none";
  if (failure.kind === "refused" && role === "sound") return "mute";
  return row.passing;
}

function decideFinal(row: Row, input: RecoveryInput): RecoveryAction {
  const { failure, attempts, access, sinceDecoderResetSeconds } = input;
  const { final } = row;
  if (final === "renew-access" && access === "renewable") return final;
  if (final === "reset-decoder" && (sinceDecoderResetSeconds ?? Infinity) >= RESET_HELPS_SECONDS)
    return final;
  if (final === "give-up" && failure.kind !== "garbage") return final;
  if (attempts >= ATTEMPTS && !isAwaited(input)) return "give-up";
  const isPieceLost = final === "step-over" || failure.kind === "garbage" || final === "reset-decoder";
  if (isPieceLost && failure.piece !== undefined) return "step-over";
  if (final === "give-up") return final;
  return final === "step-over" || final === "reset-decoder" || final === "renew-access" ? "reload" : final;
}

/** True for what comes back by itself, however long that takes. */
function isAwaited({ live, online, picturesPlay, failure }: RecoveryInput): boolean {
  return live === true || !online || (!picturesPlay && NETWORK_FAULTS.has(failure.kind));
}

/** Seconds before loading begins anew: longer each time, and never the same for two players. */
export function chooseWaitSeconds({
  attempts,
  chance,
  live,
}: Pick<RecoveryInput, "attempts" | "chance" | "live">): number {
  const longestSeconds = live === true ? LONGEST_LIVE_WAIT_SECONDS : LONGEST_WAIT_SECONDS;
  return Math.min(longestSeconds, 1.5 * 2 ** attempts) * (0.5 + chance);
}

function chooseWords({ words }: Row, { role, failure, online }: RecoveryInput): PlaybackErrorCode | null {
  const waits = failure.kind === "network" || failure.kind === "timeout" || failure.kind === "silent";
  if (waits && !online) return "playback/offline";
  return words === null || typeof words === "string" ? words : words[role];
}
