import { parsePieces, type PlaylistPiece } from "../../parse-pieces.ts";
import { parsePlaylist } from "../../parse-playlist.ts";
import type { EncodedPacket } from "mediabunny";
import { FootageFailure, type FootageRequests } from "../fetch-footage.ts";
import { createInitReader } from "./init-reader.ts";
import { readPackets } from "./read-packets.ts";

/** A key frame as it is stored. */
export interface StoredStill {
  /** The same for the same picture. */
  readonly key: string;
  readonly config: VideoDecoderConfig;
  readonly packet: EncodedPacket;
}

/** The key frames of one stream. */
export interface StillList {
  /**
   * The last key frame that is not after a time of the stream; null: it lists none.
   * @throws FootageFailure
   */
  read(positionSeconds: number): Promise<StoredStill | null>;
}

/** Some 50 kB each. */
const KEPT = 60;
/** A list that did not come is not asked for with every movement of a pointer. */
const ASK_AGAIN_MS = 10_000;

/** @param url Of the stream's master playlist. */
export function createStillList(url: string, requests: FootageRequests, signal: AbortSignal): StillList {
  const kept = new Map<string, Promise<StoredStill>>();
  const readInit = createInitReader(requests, signal);
  let listed: Promise<readonly PlaylistPiece[]> = Promise.resolve([]);
  let askAtMs = -Infinity;

  const readList = async (): Promise<readonly PlaylistPiece[]> => {
    const stills = parsePlaylist(await requests.playlist(url, signal), url)?.stills ?? [];
    const smallest = stills.toSorted((a, b) => a.bandwidth - b.bandwidth)[0];
    if (smallest === undefined) return [];
    const list = parsePieces(await requests.playlist(smallest.url, signal), smallest.url);
    return list === null || list.isEncrypted ? [] : list.pieces;
  };
  const readStill = async (key: string, piece: PlaylistPiece): Promise<StoredStill> => {
    const { init } = piece;
    const [head, bytes] = await Promise.all([
      init === null ? null : readInit(init),
      requests.piece(piece, signal),
    ]);
    const { config, packets } = await readPackets(head, bytes, true);
    const [packet] = packets;
    if (packet === undefined) throw new FootageFailure("garbage", `no picture ${key}`);
    return { key, config, packet };
  };
  return {
    async read(positionSeconds) {
      if (performance.now() >= askAtMs) {
        askAtMs = Infinity;
        listed = readList();
        listed.catch(() => {
          askAtMs = performance.now() + ASK_AGAIN_MS;
        });
      }
      const pieces = await listed;
      const piece = pieces.findLast(({ fromSeconds }) => fromSeconds <= positionSeconds) ?? pieces[0];
      if (piece === undefined) return null;
      const key = `${piece.url} ${piece.range?.fromByte ?? 0}`;
      const known = kept.get(key) ?? readStill(key, piece);
      // The one asked for last goes last.
      kept.delete(key);
      kept.set(key, known);
      known.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return known;
    },
  };
}
