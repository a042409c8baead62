import type { Access } from "../../access.ts";
import { chooseVariant } from "../../choose-variant.ts";
import type { FaultKind, MediaFailure } from "../../decide-recovery.ts";
import { parsePieces, type PieceList, type PlaylistPiece } from "../../parse-pieces.ts";
import { parsePlaylist, type PlaylistVariant } from "../../parse-playlist.ts";
import { createFootageRequests, FootageFailure } from "../fetch-footage.ts";
import { createInitReader } from "./init-reader.ts";
import { readPackets } from "./read-packets.ts";

/** A packet and its place on the player's time line. */
export interface PlacedPacket {
  readonly chunk: EncodedVideoChunk;
  readonly isKey: boolean;
  readonly timestampSeconds: number;
}

/** A piece that is in memory. */
export interface LoadedPiece {
  readonly fromSeconds: number;
  readonly untilSeconds: number;
  readonly isLast: boolean;
  readonly config: VideoDecoderConfig;
  /** In the order of decoding. */
  readonly packets: readonly PlacedPacket[];
}

/** Loads the pieces around the place that is played, in the quality that fits its size on the screen. */
export interface PieceLoader {
  /** In order of time. */
  pieces(): readonly LoadedPiece[];
  /** null until the playlist is read. */
  durationSeconds(): number | null;
  readonly bytesLoaded: number;
  /** Loads what is missing there; calls off what is not needed there. */
  moveTo(positionSeconds: number): void;
  setShownHeight(pixels: number, positionSeconds: number): void;
  /** Asks again after a failure for good, and keeps what is loaded. False: nothing is. */
  resume(): boolean;
  /** Forgets everything and begins anew, also after a failure for good. */
  reload(positionSeconds: number): void;
  dispose(): void;
}

export interface PieceLoaderOptions {
  readonly url: string;
  readonly access: Access;
  readonly onLoaded: (piece: LoadedPiece) => void;
  readonly onFailure: (failure: MediaFailure) => void;
}

/** A place so near to the end is the end. */
export const END_SECONDS = 0.001;
const AHEAD_SECONDS = 10;
const BEHIND_SECONDS = 8;
/** Another quality takes over this far ahead: what comes before is decoded already, or about to be. */
const SWITCH_SECONDS = 1;
/** Faults of one quality alone, as likely as not. */
const LACKING: ReadonlySet<FaultKind> = new Set(["missing", "segment", "garbage"]);
/** Time stamps this near to the playlist's are right, and the playlist's rounding is not. */
const ROUNDING_SECONDS = 0.1;

export function createPieceLoader(options: PieceLoaderOptions): PieceLoader {
  const { url, access, onFailure } = options;
  const requests = createFootageRequests(access, (message) =>
    onFailure({ kind: "access", fatal: false, message }),
  );
  let variants: readonly PlaylistVariant[] = [];
  let lists = new Map<string, PieceList>();
  let listUrl: string | null = null;
  let loaded: readonly LoadedPiece[] = [];
  /** Start of every run's time stamps on the playlist's time line. */
  let starts = new Map<number, number>();
  /** Ends what belongs to no single piece. */
  let lifetime = new AbortController();
  let readInit = createInitReader(requests, lifetime.signal);
  let shownHeight = 1080;
  let placeSeconds = 0;
  let busy: { piece: PlaylistPiece | null; abort: AbortController } | null = null;
  let stopped = false;

  const chooseList = () => chooseVariant(variants, shownHeight)?.url ?? url;
  const readList = async (from: string, signal: AbortSignal, text?: string) => {
    const list = parsePieces(text ?? (await requests.playlist(from, signal)), from);
    if (list === null) throw new FootageFailure("garbage", `no playlist ${from}`);
    if (list.isEncrypted || !list.isComplete)
      throw new FootageFailure("unsupported", `encrypted, or still growing ${from}`);
    lists.set(from, list);
    placeSeconds = boundTo(list, placeSeconds);
  };
  const readMaster = async (signal: AbortSignal) => {
    const text = await requests.playlist(url, signal);
    variants = parsePlaylist(text, url)?.variants ?? [];
    if (variants.length === 0) await readList(url, signal, text);
    listUrl = chooseList();
  };
  const readPiece = async (piece: PlaylistPiece, list: PieceList, signal: AbortSignal) => {
    const [init, bytes] = await Promise.all([
      piece.init === null ? null : readInit(piece.init),
      requests.piece(piece, signal),
    ]);
    const { config, packets } = await readPackets(init, bytes);
    if (signal.aborted) return;
    const firstSeconds = Math.min(...packets.map(({ timestamp }) => timestamp));
    const apartSeconds = piece.fromSeconds - firstSeconds;
    const startSeconds =
      starts.get(piece.run) ?? (Math.abs(apartSeconds) < ROUNDING_SECONDS ? 0 : apartSeconds);
    starts.set(piece.run, startSeconds);
    const placed = packets.map((packet) => {
      const moved =
        startSeconds === 0 ? packet : packet.clone({ timestamp: packet.timestamp + startSeconds });
      return {
        chunk: moved.toEncodedVideoChunk(),
        isKey: packet.type === "key",
        timestampSeconds: moved.timestamp,
      };
    });
    const isLast = piece === list.pieces.at(-1);
    const endsSeconds =
      Math.max(...packets.map(({ timestamp, duration }) => timestamp + duration)) + startSeconds;
    const { fromSeconds } = piece;
    const untilSeconds = isLast ? Math.min(endsSeconds, piece.untilSeconds) : piece.untilSeconds;
    const read: LoadedPiece = { fromSeconds, untilSeconds, isLast, config, packets: placed };
    loaded = [...loaded, read].toSorted((a, b) => a.fromSeconds - b.fromSeconds);
    options.onLoaded(read);
  };
  const isNear = ({ fromSeconds, untilSeconds }: { fromSeconds: number; untilSeconds: number }) =>
    untilSeconds > placeSeconds && fromSeconds < placeSeconds + AHEAD_SECONDS;
  const isLoaded = (piece: PlaylistPiece) => {
    const middleSeconds = (piece.fromSeconds + piece.untilSeconds) / 2;
    return loaded.some((has) => has.fromSeconds <= middleSeconds && middleSeconds < has.untilSeconds);
  };

  /** What one quality lacks another may have; until everything is loaded anew the lacking one is left alone. */
  const goesElsewhere = (error: unknown) => {
    const others = variants.filter((variant) => variant.url !== listUrl);
    if (!(error instanceof FootageFailure) || !LACKING.has(error.kind) || others.length === 0) return false;
    variants = others;
    listUrl = chooseList();
    return true;
  };
  /** One request at a time, the next piece first. */
  const advance = () => {
    if (stopped || busy !== null) return;
    const list = listUrl === null ? null : (lists.get(listUrl) ?? null);
    const piece = list?.pieces.find((listed) => isNear(listed) && !isLoaded(listed)) ?? null;
    if (list !== null && piece === null) return;
    const mine = { piece, abort: new AbortController() };
    busy = mine;
    const { signal } = mine.abort;
    const work = () => {
      if (list !== null && piece !== null) return readPiece(piece, list, signal);
      return listUrl === null ? readMaster(signal) : readList(listUrl, signal);
    };
    work()
      .catch((error: unknown) => {
        if (busy !== mine || goesElsewhere(error)) return;
        stopped = true;
        onFailure(describeFailure(error, piece));
      })
      .finally(() => {
        if (busy !== mine) return;
        busy = null;
        advance();
      });
  };
  const callOff = () => {
    busy?.abort.abort();
    busy = null;
  };
  const callOffAll = () => {
    callOff();
    lifetime.abort();
    lifetime = new AbortController();
    readInit = createInitReader(requests, lifetime.signal);
  };
  const loader: PieceLoader = {
    pieces: () => loaded,
    durationSeconds: () => {
      const last = loaded.find(({ isLast }) => isLast);
      return (
        last?.untilSeconds ??
        (listUrl === null ? null : (lists.get(listUrl)?.pieces.at(-1)?.untilSeconds ?? null))
      );
    },
    get bytesLoaded() {
      return requests.bytesLoaded;
    },
    moveTo(positionSeconds) {
      placeSeconds = boundTo(listUrl === null ? undefined : lists.get(listUrl), positionSeconds);
      loaded = loaded.filter((piece) => isNear(piece) || isJustBehind(piece, positionSeconds));
      if (busy !== null && busy.piece !== null && !isNear(busy.piece)) callOff();
      advance();
    },
    setShownHeight(pixels, positionSeconds) {
      shownHeight = pixels;
      const chosen = chooseList();
      if (listUrl === null || chosen === listUrl) return;
      listUrl = chosen;
      callOff();
      loaded = loaded.filter(({ fromSeconds }) => fromSeconds < positionSeconds + SWITCH_SECONDS);
      advance();
    },
    resume() {
      if (loaded.length === 0) return false;
      stopped = false;
      advance();
      return true;
    },
    reload(positionSeconds) {
      callOffAll();
      variants = [];
      lists = new Map();
      listUrl = null;
      loaded = [];
      starts = new Map();
      stopped = false;
      placeSeconds = positionSeconds;
      advance();
    },
    dispose() {
      stopped = true;
      callOffAll();
      loaded = [];
    },
  };
  return loader;
}

/** Behind the end there is nothing to load: the last picture is what is shown there. */
function boundTo(list: PieceList | undefined, positionSeconds: number): number {
  const endSeconds = list?.pieces.at(-1)?.untilSeconds ?? Infinity;
  return Math.min(positionSeconds, endSeconds - END_SECONDS);
}

function isJustBehind({ untilSeconds }: LoadedPiece, positionSeconds: number): boolean {
  return untilSeconds <= positionSeconds && untilSeconds > positionSeconds - BEHIND_SECONDS;
}

function describeFailure(error: unknown, piece: PlaylistPiece | null): MediaFailure {
  const kind = error instanceof FootageFailure ? error.kind : "garbage";
  const message = String(error);
  if (piece === null) return { kind, fatal: true, message };
  const { fromSeconds, untilSeconds } = piece;
  return { kind, fatal: true, message, piece: { fromSeconds, untilSeconds } };
}
