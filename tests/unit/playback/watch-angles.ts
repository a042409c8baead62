import { createPlayback } from "../../../src/playback/create-playback.ts";
import type { PlaybackOptions } from "../../../src/playback/playback.ts";
import type { Take } from "../../../src/tour/tour-schema.ts";
import { createFakeWorld, type FakeMedia } from "./fake-world.ts";

export const FRAME_RATE = 25;

/** A take of plain angles `a`, `b`, ... without atlas or sound. */
export function plainTake(
  count: number,
  change: (id: string) => Partial<Take["angles"][number]> = () => ({}),
): Take {
  const ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].slice(0, count);
  return {
    id: "plain",
    title: "Plain",
    durationSeconds: 60,
    frameRate: `${FRAME_RATE}`,
    angles: ids.map((id) => ({ id, src: `${id}.m3u8`, ...change(id) })),
  };
}

export interface SeenAngles {
  readonly timeSeconds: number;
  /** Frame numbers, in the order of the take's angles. */
  readonly frames: readonly (number | null)[];
  /** Take time at which each picture begins. */
  readonly startSeconds: readonly (number | null)[];
}

/** Opens a take in a fake world and looks at every rendered frame. */
export function watchAngles(
  take: Take,
  options: Partial<PlaybackOptions> & {
    readonly decoders?: number;
    readonly setUp?: (media: FakeMedia, angle: string) => void;
  } = {},
) {
  const { decoders = 9, setUp, ...given } = options;
  const world = createFakeWorld({
    frameRate: FRAME_RATE,
    durationSeconds: 60,
    setUp: (media) => setUp?.(media, angleOf(media)),
  });
  world.decoders = decoders;
  const playback = createPlayback(
    { take, baseUrl: "https://set.example/tour.json", ...given },
    world.adapters,
  );
  const seen: SeenAngles[] = [];
  world.onRefresh = (nowMs) => {
    const pictures = playback.sample(nowMs);
    const tiles = take.angles.map(({ id }) => pictures.tile(id));
    seen.push({
      timeSeconds: pictures.timeSeconds,
      frames: tiles.map((tile) => tile?.frame ?? null),
      startSeconds: tiles.map((tile) => tile?.timestampSeconds ?? null),
    });
  };
  const media = (angle: string) => {
    const found = world.media.findLast((candidate) => angleOf(candidate) === angle && !candidate.disposed);
    if (found === undefined) throw new Error(`No player shows ${angle}.`);
    return found;
  };
  const angle = (id: string) => playback.getState().angles.find((one) => one.id === id);
  return { world, playback, seen, media, angle };
}

const angleOf = (media: FakeMedia) => /(\w+)\.m3u8$/.exec(media.url)?.[1] ?? "";

/** Share of rendered frames in which all pictures have the same number. */
export function shareInStep(seen: readonly SeenAngles[]): number {
  return seen.filter(({ frames }) => new Set(frames).size === 1).length / seen.length;
}
