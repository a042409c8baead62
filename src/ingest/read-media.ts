import { open, stat, type FileHandle } from "node:fs/promises";
import { ALL_FORMATS, CustomSource, EncodedPacketSink, Input, type InputVideoTrack } from "mediabunny";
import type { MediaPart } from "./check-playlist.ts";

/** What a rendition truly holds, read from its packets without decoding. */
export interface MediaFacts {
  readonly sound: boolean;
  readonly soundSeconds: number | null;
  readonly picture: PictureFacts | null;
}

export interface PictureFacts {
  readonly codec: string | null;
  readonly width: number;
  readonly height: number;
  /** Timestamps of the first frame, and of the end of the last. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Mean over the frames that were read; null with a single frame. */
  readonly framesPerSecond: number | null;
  /** Frames are decoded in another order than they are shown (B-frames). */
  readonly reordered: boolean;
  /** Largest distance of a frame's time from an even grid, in frames. */
  readonly unevenFrames: number;
}

/** So many frames tell rate and order; longer recordings are not read to their end for these. */
const FRAMES_READ = 3000;

/**
 * Reads a file, or a rendition's initialisation section and segments as one. Null when no format is recognised.
 *
 * @see https://mediabunny.dev its own HLS reader fails on files in Node (1.61), hence the joined source
 */
export async function readMedia(parts: readonly MediaPart[]): Promise<MediaFacts | null> {
  const source = await joinParts(parts);
  const input = new Input({ formats: ALL_FORMATS, source: source.source });
  try {
    if (!(await input.canRead())) return null;
    const video = await input.getPrimaryVideoTrack();
    const audio = await input.getPrimaryAudioTrack();
    return {
      sound: audio !== null,
      soundSeconds:
        audio === null ? null : (await audio.computeDuration()) - (await audio.getFirstTimestamp()),
      picture: video === null ? null : await readPicture(video),
    };
  } finally {
    input.dispose();
    await source.close();
  }
}

async function readPicture(track: InputVideoTrack): Promise<PictureFacts> {
  const shown: number[] = [];
  let reordered = false;
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    reordered ||= packet.timestamp < (shown[shown.length - 1] ?? -Infinity);
    shown.push(packet.timestamp);
    if (shown.length >= FRAMES_READ) break;
  }
  const times = shown.toSorted((a, b) => a - b);
  const [first = 0] = times;
  const frameSeconds =
    times.length < 2 ? null : ((times[times.length - 1] ?? 0) - first) / (times.length - 1);
  const unevenFrames =
    frameSeconds === null
      ? 0
      : Math.max(...times.map((time, frame) => Math.abs((time - first) / frameSeconds - frame)));
  return {
    codec: await track.getCodec(),
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    startSeconds: first,
    endSeconds: await track.computeDuration(),
    framesPerSecond: frameSeconds === null ? null : 1 / frameSeconds,
    reordered,
    unevenFrames,
  };
}

/** Several files, or ranges of them, as one that is read from the disk piece by piece. */
async function joinParts(
  parts: readonly MediaPart[],
): Promise<{ source: CustomSource; close(): Promise<void> }> {
  const sizes = await Promise.all(
    parts.map(async ({ file, range }) => range?.length ?? (await stat(file)).size),
  );
  const starts: number[] = [];
  let total = 0;
  for (const size of sizes) {
    starts.push(total);
    total += size;
  }
  // One file is open at a time: a rendition may have more segments than a process may have open files.
  let current: { index: number; handle: FileHandle } | null = null;
  const openPart = async (index: number, file: string): Promise<FileHandle> => {
    if (current?.index === index) return current.handle;
    await current?.handle.close();
    current = null;
    const handle = await open(file);
    current = { index, handle };
    return handle;
  };
  const readRange = async (start: number, end: number): Promise<Uint8Array> => {
    const joined = new Uint8Array(end - start);
    let index = findLast(starts, start);
    let done = 0;
    while (done < joined.length && index < parts.length) {
      const part = parts[index];
      if (part === undefined) break;
      const inPart = start + done - (starts[index] ?? 0);
      const length = Math.min(joined.length - done, (sizes[index] ?? 0) - inPart);
      const handle = await openPart(index, part.file);
      await handle.read(joined, done, length, (part.range?.offset ?? 0) + inPart);
      done += length;
      index += 1;
    }
    return joined;
  };
  // Reads are queued, because they share the open file.
  let queue: Promise<unknown> = Promise.resolve();
  const read = (start: number, end: number): Promise<Uint8Array> => {
    const result = queue.then(() => readRange(start, end));
    queue = result.catch(() => null);
    return result;
  };
  return {
    source: new CustomSource({ getSize: () => total, read }),
    close: async () => {
      await queue;
      await current?.handle.close();
    },
  };
}

/** Position of the last entry of a rising list that is at most `value`. */
function findLast(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rising[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
