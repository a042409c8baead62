import { vi } from "vitest";
import type { EncodedPacket } from "mediabunny";
import type { Access } from "../../../../src/playback/access.ts";
import type { ReadPiece } from "../../../../src/playback/adapters/codecs/read-packets.ts";

/** Pieces of two seconds at this rate; the first picture of each is a key frame. */
const FRAME_RATE = 25;
const PIECE_SECONDS = 2;

export const noAccess: Access = {
  state: "none",
  prepare: (url) => Promise.resolve({ url, headers: {} }),
  renew: () => Promise.resolve(false),
};

/** A network with one playlist of pieces that hold nothing but their own number. */
export interface FakeFootage {
  /** Names in the order of asking. */
  readonly asked: readonly string[];
  /** The network is gone while this is true. */
  offline: boolean;
}

export function stubFootage(pieceCount: number): FakeFootage {
  const lines = Array.from({ length: pieceCount }, (_, index) => `#EXTINF:${PIECE_SECONDS},\n${index}.m4s`);
  const playlist = `#EXTM3U\n#EXT-X-TARGETDURATION:2\n${lines.join("\n")}\n#EXT-X-ENDLIST\n`;
  const asked: string[] = [];
  const footage = { asked, offline: false };
  vi.stubGlobal("fetch", (url: string) => {
    const name = url.split("/").at(-1) ?? "";
    asked.push(name);
    if (footage.offline) return Promise.reject(new TypeError("no network"));
    if (name.endsWith(".m3u8")) return Promise.resolve(new Response(playlist));
    const box = new Uint8Array([0, 0, 0, 9, ...new TextEncoder().encode("free"), Number.parseInt(name)]);
    return Promise.resolve(new Response(box));
  });
  return footage;
}

/** In place of `readPackets`, for what `stubFootage` serves. */
export function readFakePackets(_init: Uint8Array | null, bytes: Uint8Array): Promise<ReadPiece> {
  const fromSeconds = (bytes.at(-1) ?? 0) * PIECE_SECONDS;
  const packets = Array.from({ length: PIECE_SECONDS * FRAME_RATE }, (_, index) => {
    const timestamp = fromSeconds + index / FRAME_RATE;
    const type = index === 0 ? "key" : "delta";
    const chunk = { timestamp: Math.round(timestamp * 1e6), duration: 1e6 / FRAME_RATE };
    return { timestamp, duration: 1 / FRAME_RATE, type, toEncodedVideoChunk: () => chunk };
  });
  return Promise.resolve({
    config: { codec: "avc1.64001e" },
    packets: packets as unknown as EncodedPacket[],
  });
}

export interface FakeDecoders {
  /** Pictures nobody has closed. */
  readonly openFrames: number;
  /** Decoders nobody has closed. */
  readonly alive: number;
  /** Pictures that were asked for and have not come yet. */
  readonly underWay: number;
  /** Every `decode` throws while this is true. */
  refuse: boolean;
}

/** Decoders that give a picture for every packet, one task later. */
export function stubDecoders(): FakeDecoders {
  const decoders = { openFrames: 0, alive: 0, underWay: 0, refuse: false };
  class FakeDecoder extends EventTarget {
    state: CodecState = "unconfigured";
    decodeQueueSize = 0;
    readonly #output: (frame: VideoFrame) => void;
    constructor({ output }: VideoDecoderInit) {
      super();
      this.#output = output;
      decoders.alive += 1;
    }
    configure() {
      this.state = "configured";
    }
    decode({ timestamp, duration }: EncodedVideoChunk) {
      if (decoders.refuse) throw new DOMException("No decoder today.", "EncodingError");
      this.decodeQueueSize += 1;
      decoders.underWay += 1;
      setTimeout(() => {
        this.decodeQueueSize -= 1;
        decoders.underWay -= 1;
        decoders.openFrames += 1;
        const close = () => {
          decoders.openFrames -= 1;
        };
        // Even what was on its way when the decoder was closed arrives.
        this.#output({ timestamp, duration, displayWidth: 640, displayHeight: 360, close } as VideoFrame);
        this.dispatchEvent(new Event("dequeue"));
      });
    }
    flush() {
      return new Promise<void>((resolve) => {
        const look = () => (this.decodeQueueSize === 0 ? resolve() : setTimeout(look));
        look();
      });
    }
    reset() {
      this.state = "unconfigured";
    }
    close() {
      this.state = "closed";
      decoders.alive -= 1;
    }
  }
  vi.stubGlobal("VideoDecoder", FakeDecoder);
  return decoders;
}
