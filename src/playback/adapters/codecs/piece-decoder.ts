import { ROUNDING_SECONDS } from "./frame-queue.ts";
import type { LoadedPiece, PlacedPacket } from "./piece-loader.ts";

/** Turns packets into pictures, from any place on. All times are media seconds. */
export interface PieceDecoder {
  /** Decodes on towards a place, and beyond it while there is room. Call again whenever there may be more to do. */
  feed(positionSeconds: number): void;
  /** Drops what is under way: the next `feed` begins with the key frame before its position. */
  restart(): void;
  /** Since its last restart it gives pictures from here on; null: nothing was fed yet. */
  readonly beginsSeconds: number | null;
  /** The last picture of the footage has come out. */
  readonly isDrained: boolean;
  dispose(): void;
}

export interface PieceDecoderOptions {
  readonly pieces: () => readonly LoadedPiece[];
  /** There may be more pictures now. */
  readonly hasRoom: () => boolean;
  /** Closes the frame later on. */
  readonly onFrame: (frame: VideoFrame) => void;
  readonly onDrained: () => void;
  readonly onError: (error: Error, piece: LoadedPiece | null) => void;
}

/** Packets the decoder has in hand at once: enough to keep it busy, few enough to be dropped without regret. */
const IN_HAND = 4;
const ADJACENT_SECONDS = 0.05;

interface Place {
  readonly piece: LoadedPiece;
  readonly index: number;
}

export function createPieceDecoder(options: PieceDecoderOptions): PieceDecoder {
  const { pieces } = options;
  let decoder: VideoDecoder | null = null;
  let config: VideoDecoderConfig | null = null;
  /** What was fed last. */
  let last: Place | null = null;
  let beginsSeconds: number | null = null;
  let draining = false;
  let drained = false;
  let feeding = false;
  let positionSeconds = 0;
  /** Pictures and answers of before the last restart are not wanted any more. */
  let generation = 0;

  const forget = () => {
    generation += 1;
    config = null;
    last = null;
    beginsSeconds = null;
    draining = false;
    drained = false;
  };
  const close = () => {
    forget();
    if (decoder !== null && decoder.state !== "closed") decoder.close();
    decoder = null;
  };
  const fail = (error: Error) => {
    const piece = last?.piece ?? null;
    close();
    // The browser takes back decoders that were idle for long; the next move makes another.
    if (error.name !== "QuotaExceededError") options.onError(error, piece);
  };
  const create = (): VideoDecoder => {
    const created = new VideoDecoder({
      // What was on its way when the decoder was given back has nowhere to go.
      output: (frame) => (decoder === created ? options.onFrame(frame) : frame.close()),
      error(error) {
        if (decoder === created) fail(error);
      },
    });
    created.addEventListener("dequeue", () => {
      if (decoder === created) feedMore();
    });
    return created;
  };
  const drain = (mine: VideoDecoder) => {
    if (draining) return;
    draining = true;
    const begun = generation;
    mine.flush().then(
      () => {
        if (begun !== generation) return;
        drained = true;
        options.onDrained();
      },
      // Called off by a restart, or by a failure that is reported by itself.
      () => undefined,
    );
  };
  const after = ({ piece, index }: Place): Place | null => {
    if (index + 1 < piece.packets.length) return { piece, index: index + 1 };
    const following = pieces().find(
      ({ fromSeconds }) => Math.abs(fromSeconds - piece.untilSeconds) < ADJACENT_SECONDS,
    );
    return following === undefined || following === piece ? null : { piece: following, index: 0 };
  };
  /** The next packet, or the key frame of the place that is wanted when that is further on: what lies between is late. */
  const choosePacket = (): Place | null => {
    const following = last === null ? null : after(last);
    const key = findKey(pieces(), positionSeconds);
    if (key === null) return following;
    const reached = following ?? last;
    const isFurther = reached === null || packetAt(key).timestampSeconds > packetAt(reached).timestampSeconds;
    if (!isFurther) return following;
    beginsSeconds = packetAt(key).timestampSeconds;
    return key;
  };
  const feedMore = () => {
    if (feeding || draining) return;
    feeding = true;
    try {
      handOver();
    } catch (error) {
      // What a decoder refuses to be given, it says at once.
      if (!(error instanceof Error)) throw error;
      feeding = false;
      fail(error);
    } finally {
      feeding = false;
    }
  };
  const handOver = () => {
    while ((decoder?.decodeQueueSize ?? 0) < IN_HAND && options.hasRoom()) {
      const next = choosePacket();
      if (next === null) {
        if (last?.piece.isLast === true && decoder !== null) drain(decoder);
        break;
      }
      const { piece } = next;
      const packet = packetAt(next);
      last = next;
      if (piece.config !== config && packet.isKey) {
        decoder ??= create();
        config = piece.config;
        decoder.configure(config);
      }
      decoder?.decode(packet.chunk);
    }
  };
  return {
    feed(target) {
      positionSeconds = target;
      feedMore();
    },
    restart() {
      if (decoder?.state === "configured") decoder.reset();
      forget();
    },
    get beginsSeconds() {
      return beginsSeconds;
    },
    get isDrained() {
      return drained;
    },
    dispose: close,
  };
}

const packetAt = ({ piece, index }: Place): PlacedPacket => piece.packets[index] as PlacedPacket;

/** The last key frame that is not after a position. */
function findKey(pieces: readonly LoadedPiece[], positionSeconds: number): Place | null {
  const piece = pieces.find(
    ({ fromSeconds, untilSeconds }) => fromSeconds <= positionSeconds && positionSeconds < untilSeconds,
  );
  if (piece === undefined) return null;
  const keys = piece.packets.flatMap((packet, index) => (packet.isKey ? [{ packet, index }] : []));
  const before = keys.findLast(({ packet }) => packet.timestampSeconds <= positionSeconds + ROUNDING_SECONDS);
  const index = (before ?? keys[0])?.index;
  return index === undefined ? null : { piece, index };
}
