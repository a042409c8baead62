import { BufferSource, EncodedPacketSink, Input, MP4, MPEG_TS, type EncodedPacket } from "mediabunny";
import { FootageFailure } from "../fetch-footage.ts";

/** What a decoder needs of one piece of footage. */
export interface ReadPiece {
  readonly config: VideoDecoderConfig;
  /** In the order of decoding. */
  readonly packets: readonly EncodedPacket[];
}

/**
 * Takes a piece of fragmented MP4 or MPEG-TS apart. mediabunny only does that here: its own reading of HLS (1.61) begins
 * with the first piece wherever one wants to be, and ends at the first 404.
 *
 * @param init Initialisation section; null: the piece has everything.
 * @param onlyFirst Reads the first picture alone, all there is in a range of an I-frame playlist.
 * @throws FootageFailure when there is no picture in it.
 */
export async function readPackets(
  init: Uint8Array | null,
  bytes: Uint8Array,
  onlyFirst = false,
): Promise<ReadPiece> {
  const whole = new Uint8Array((init?.length ?? 0) + bytes.length);
  if (init !== null) whole.set(init);
  whole.set(bytes, init?.length ?? 0);
  const input = new Input({ formats: [MP4, MPEG_TS], source: new BufferSource(whole) });
  try {
    if (!(await input.canRead())) throw new FootageFailure("garbage", "neither MP4 nor MPEG-TS");
    const track = await input.getPrimaryVideoTrack();
    const config = (await track?.getDecoderConfig()) ?? null;
    if (track === null || config === null)
      throw new FootageFailure("unsupported", "no picture that is known");
    const sink = new EncodedPacketSink(track);
    const first = await sink.getFirstPacket();
    if (first === null) throw new FootageFailure("garbage", "a piece without pictures");
    const packets: EncodedPacket[] = [];
    if (onlyFirst) packets.push(first);
    else for await (const packet of sink.packets(first)) packets.push(packet);
    return { config: { ...config, optimizeForLatency: true }, packets };
  } catch (error) {
    if (error instanceof FootageFailure) throw error;
    throw new FootageFailure("garbage", String(error));
  } finally {
    input.dispose();
  }
}
