import type { EncodedPacket } from "mediabunny";

/**
 * Decodes one key frame. The decoder goes at once: a device has few of them, and the take needs them.
 *
 * @returns a frame that the caller closes.
 * @throws DOMException when it cannot be decoded.
 */
export async function decodeStill(config: VideoDecoderConfig, packet: EncodedPacket): Promise<VideoFrame> {
  let decoded: VideoFrame | null = null;
  let failed: DOMException | null = null;
  const decoder = new VideoDecoder({
    output(frame) {
      decoded?.close();
      decoded = frame;
    },
    error: (error) => (failed = error),
  });
  try {
    decoder.configure(config);
    decoder.decode(packet.toEncodedVideoChunk());
    await decoder.flush();
  } finally {
    if (decoder.state !== "closed") decoder.close();
  }
  if (decoded === null) throw failed ?? new DOMException("no picture in it", "EncodingError");
  return decoded;
}
