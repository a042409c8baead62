import { createPlayback } from "../../../src/playback/create-playback.ts";
import type { PlaybackOptions } from "../../../src/playback/playback.ts";
import type { Take } from "../../../src/tour/tour-schema.ts";
import { createFakeWorld, type FakeMedia } from "./fake-world.ts";

export const BASE_URL = "https://set.example/tour.json";
const IDS = ["a", "b", "c", "d", "e"];
/** Five angles on at most four players: three play, and one goes round the others for stills. */
export const ANGLES: Take = {
  id: "take",
  title: "Take",
  durationSeconds: 60,
  frameRate: "25",
  angles: IDS.map((id) => ({ id, src: `${id}.m3u8` })),
  sound: [{ id: "mix", src: "sound.m3u8" }],
};
/** As many as there are players. */
export const FOUR_ANGLES: Take = { ...ANGLES, angles: ANGLES.angles.slice(0, 4) };
export const WITH_ATLAS: Take = { ...ANGLES, atlas: { src: "atlas.m3u8", columns: 3, rows: 2, tiles: IDS } };

/** A take that has played for a while, and what is seen of it. */
export async function startPlaying(take: Take, options: Partial<PlaybackOptions> = {}, seconds = 3) {
  const world = createFakeWorld({ frameRate: 25, durationSeconds: 60 });
  const playback = createPlayback({ take, baseUrl: BASE_URL, ...options }, world.adapters);
  const frames = { focus: 0, tiles: [] as number[] };
  world.onRefresh = (nowMs) => {
    const pictures = playback.sample(nowMs);
    frames.focus = pictures.focus.picture?.frame ?? 0;
    frames.tiles = IDS.map((id) => pictures.tile(id)?.frame ?? 0);
  };
  void playback.play();
  await world.advance(seconds);
  const media = (name: string): FakeMedia => {
    const found = world.media.findLast(({ url, disposed }) => url.endsWith(`${name}.m3u8`) && !disposed);
    if (found === undefined) throw new Error(`Nothing plays ${name}.`);
    return found;
  };
  const codes = () => playback.getState().errors.map(({ code, angle }) => [code, angle]);
  return { world, playback, frames, media, codes };
}

/** How far the picture of everyone that plays went on, but for one. */
export async function playedOn(
  set: Awaited<ReturnType<typeof startPlaying>>,
  seconds: number,
  failing: number,
) {
  const before = [...set.frames.tiles];
  await set.world.advance(seconds);
  const plays = set.playback.getState().angles.map(({ state }) => state !== "still");
  const moved = set.frames.tiles.map((frame, index) => frame - (before[index] ?? 0));
  return Math.min(...moved.filter((_, index) => index !== failing && plays[index] === true));
}
