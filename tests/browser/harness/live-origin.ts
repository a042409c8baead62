import { CODED_FRAME_RATE, CODED_TAKE } from "../../fixtures/footage/make-coded-footage.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import { serveFaultily, type FaultServer } from "./fault-server.ts";

/**
 * The coded take of four angles as a live stream: sliding playlists over pieces that were packaged before, so that it costs
 * nothing and is never late. The footage goes round and round, with a discontinuity at each beginning.
 */
export interface LiveOrigin {
  /** With a slash at the end. */
  readonly address: string;
  /** For faults of all kinds. */
  readonly faults: FaultServer;
  /** An angle's server is gone; returns the way to bring it back. */
  takeAway(angle: string): () => void;
  /** The playlists of an angle have no dates. */
  undate(angle: string): void;
  /** The dates of an angle are off by so much. */
  misdate(angle: string, seconds: number): void;
  /** All streams end with the pieces that are there. */
  end(): void;
  stop(): Promise<void>;
}

const PIECE_SECONDS = 2;
/** Pieces after which the footage begins again. */
export const ROUND_PIECES = 6;
/** Frames in one round. */
export const ROUND_FRAMES = ROUND_PIECES * PIECE_SECONDS * CODED_FRAME_RATE;
const ANGLES = ["1", "2", "3", "4"];
/** Angles do not keep the same length, so that their players begin at different pieces. */
const windowPieces = (angle: string) => 18 + Number(angle);

/** @param upstream Serves the tour of `makeCodedFootage(4)`, with a slash at the end. */
export async function serveLive(upstream: string): Promise<LiveOrigin> {
  const faults = await serveFaultily(upstream);
  const beganMs = Date.now() - 60_000;
  const undated = new Set<string>();
  const misdated = new Map<string, number>();
  let madePieces: number | null = null;

  const playlistOf = (angle: string): string => {
    const until = madePieces ?? Math.floor((Date.now() - beganMs) / 1000 / PIECE_SECONDS);
    const from = Math.max(0, until - windowPieces(angle));
    const dateOf = (piece: number) =>
      new Date(beganMs + (piece * PIECE_SECONDS + (misdated.get(angle) ?? 0)) * 1000).toISOString();
    const pieces = Array.from({ length: until - from }, (_, index) => {
      const piece = from + index;
      const inRound = piece % ROUND_PIECES;
      return [
        ...(inRound === 0 && index > 0 ? ["#EXT-X-DISCONTINUITY"] : []),
        ...(undated.has(angle) ? [] : [`#EXT-X-PROGRAM-DATE-TIME:${dateOf(piece)}`]),
        `#EXTINF:${PIECE_SECONDS},`,
        `360/${String(inRound).padStart(4, "0")}.m4s`,
      ].join("\n");
    });
    return [
      "#EXTM3U",
      "#EXT-X-VERSION:7",
      `#EXT-X-TARGETDURATION:${PIECE_SECONDS}`,
      `#EXT-X-MEDIA-SEQUENCE:${from + 100 * Number(angle)}`,
      `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.floor(from / ROUND_PIECES)}`,
      '#EXT-X-MAP:URI="360/init.mp4"',
      ...pieces,
      ...(madePieces === null ? [] : ["#EXT-X-ENDLIST"]),
      "",
    ].join("\n");
  };
  for (const angle of ANGLES) {
    faults.inject(new RegExp(`/${CODED_TAKE}/${angle}/live\\.m3u8$`), {
      kind: "replace",
      body: () => playlistOf(angle),
    });
  }
  faults.inject(/\/tour\.json$/, { kind: "replace", body: makeLive });
  return {
    address: faults.address,
    faults,
    takeAway: (angle) =>
      faults.inject(new RegExp(`/${CODED_TAKE}/${angle}/`), { kind: "status", status: 503 }),
    undate: (angle) => undated.add(angle),
    misdate: (angle, seconds) => misdated.set(angle, seconds),
    end() {
      madePieces = Math.floor((Date.now() - beganMs) / 1000 / PIECE_SECONDS);
    },
    stop: () => faults.stop(),
  };
}

/** The tour with its take as a live one. */
function makeLive(text: string): string {
  const { tour } = parseTour(text);
  const takes = tour?.takes.map(({ id, title, slate, frameRate, angles }) => ({
    id,
    title,
    slate,
    frameRate,
    live: true,
    angles: angles.map((angle) => ({ ...angle, src: `takes/${CODED_TAKE}/${angle.id}/live.m3u8` })),
  }));
  return JSON.stringify({ ...tour, takes });
}
