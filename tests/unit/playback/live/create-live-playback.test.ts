import { describe, expect, it } from "vitest";
import type { Nudges } from "../../../../src/playback/adapters/saved-nudges.ts";
import { createLivePlayback } from "../../../../src/playback/live/create-live-playback.ts";
import type { Take } from "../../../../src/tour/tour-schema.ts";
import { createFakeWorld, type FakeMedia, type FakeStream } from "../fake-world.ts";

const IDS = ["a", "b", "c", "d"];
const TAKE: Take = {
  id: "live",
  title: "Live",
  live: true,
  frameRate: "25",
  angles: IDS.map((id) => ({ id, src: `${id}.m3u8` })),
};
/** The fake world's clock on the wall begins here. */
const WALL_MS = 1_000_000;
/** Streams have run for so long when the take is opened, each on a time line of its own. */
const AGES: Readonly<Record<string, number>> = { a: 40, b: 50, c: 46, d: 100 };
const EPOCH_MS = WALL_MS - 30_000;
const FRAME_SECONDS = 0.04;

const idOf = ({ url }: FakeMedia) => /(\w)\.m3u8/.exec(url)?.[1] ?? "";

function start(change: (id: string) => Partial<FakeStream> = () => ({}), kept: Nudges = {}) {
  let saved = kept;
  const world = createFakeWorld({
    frameRate: 25,
    durationSeconds: Infinity,
    setUp(media) {
      const stream: FakeStream = {
        beganMs: WALL_MS - (AGES[idOf(media)] ?? 0) * 1000,
        pieceSeconds: 2,
        windowSeconds: 30,
        isDated: true,
        stoppedMs: Infinity,
        hasEnded: false,
        jump: null,
      };
      media.stream = { ...stream, ...change(idOf(media)) };
    },
  });
  const playback = createLivePlayback(
    { take: TAKE, baseUrl: "https://set.example/tour.json", epoch: { epochMs: EPOCH_MS, goalSeconds: 24 } },
    world.adapters,
    { read: () => saved, save: (_take, nudges) => (saved = nudges) },
  );
  world.onRefresh = (nowMs) => void playback.sample(nowMs);
  let nowMs = 0;
  const pictures = () => playback.sample((nowMs += 0.001));
  const media = (id: string) => world.media.findLast((one) => idOf(one) === id && !one.disposed)!;
  /** When what a player stands at was shot, in take time. */
  const shotAt = (id: string) => {
    const { stream, player } = media(id);
    return ((stream?.beganMs ?? 0) - EPOCH_MS) / 1000 + player.positionSeconds();
  };
  const live = () => playback.getState().live!;
  return { world, playback, pictures, media, shotAt, live, saved: () => saved };
}

const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);

describe("a live take", () => {
  it("opens near its edge and shows what was shot at the same time, whatever the players' time lines are", async () => {
    const { world, playback, shotAt, live, pictures } = start();
    void playback.play();
    await world.advance(5);
    expect(playback.getState()).toMatchObject({ phase: "ready", playing: true, errors: [] });
    expect(spread(IDS.map(shotAt))).toBeLessThan(FRAME_SECONDS);
    expect(spread(IDS.map((id) => pictures().tile(id)?.frame ?? NaN))).toBe(0);
    expect(pictures().tile("a")?.timestampSeconds).toBeCloseTo(shotAt("a"), 1);
    expect(live()).toMatchObject({ atEdge: true, ended: false, undated: [] });
    expect(live().latencySeconds).toBeGreaterThan(5);
    expect(live().latencySeconds).toBeLessThan(12);
    expect(playback.getState().durationSeconds).toBe(live().windowSeconds[1]);
  });

  it("goes back in its window and to its edge again, and no further than both", async () => {
    const { world, playback, live } = start();
    void playback.play();
    await world.advance(3);
    await Promise.all([playback.seek(-5), world.advance(2)]);
    const [from] = live().windowSeconds;
    expect(playback.timeSeconds()).toBeGreaterThanOrEqual(from);
    expect(live().atEdge).toBe(false);
    await Promise.all([playback.goToLive(), world.advance(2)]);
    expect(live().atEdge).toBe(true);
    await Promise.all([playback.seek(1e6), world.advance(2)]);
    expect(playback.timeSeconds()).toBeLessThan(live().edgeSeconds);
    expect(playback.getState()).toMatchObject({ playing: true, ended: false, waiting: false });
  });

  it("is taken to its edge where it began late, and left where the visitor wants to be", async () => {
    const { world, playback, live } = start();
    await world.advance(15);
    void playback.play();
    await world.advance(5);
    expect(live().atEdge).toBe(true);
    playback.pause();
    await world.advance(12);
    void playback.play();
    await world.advance(20);
    expect(live().atEdge).toBe(false);
    await Promise.all([playback.goToLive(), world.advance(2)]);
    expect(live().atEdge).toBe(true);
  });

  it("goes on at the start of the window when it was paused for too long, and says so", async () => {
    const { world, playback, live } = start();
    void playback.play();
    await world.advance(2);
    playback.pause();
    await world.advance(60);
    const stoodAt = playback.timeSeconds();
    expect(stoodAt).toBeLessThan(live().windowSeconds[0]);
    void playback.play();
    await world.advance(2);
    expect(playback.timeSeconds()).toBeGreaterThan(live().windowSeconds[0]);
    expect(playback.getState().errors.map(({ code }) => code)).toEqual(["playback/window-left"]);
    await world.advance(10);
    expect(playback.getState()).toMatchObject({ errors: [], playing: true, waiting: false });
  });

  it("tells of an angle that stops, leaves it behind, and takes it back when it is made again", async () => {
    const { world, playback, media, shotAt, live } = start();
    void playback.play();
    await world.advance(4);
    const gone = media("b");
    gone.unreachable = true;
    gone.fail({ kind: "network" });
    await world.advance(20);
    const stalled = { code: "playback/angle-stalled", angle: "b" };
    expect(playback.getState()).toMatchObject({ playing: true, waiting: false, errors: [stalled] });
    expect(spread(["a", "c", "d"].map(shotAt))).toBeLessThan(FRAME_SECONDS);
    expect(live().atEdge).toBe(true);
    gone.unreachable = false;
    // Its encoder was started anew: another time line.
    gone.stream = { ...gone.stream!, beganMs: gone.stream!.beganMs + 17_000 };
    await world.advance(12);
    expect(playback.getState().errors).toEqual([]);
    expect(spread(IDS.map(shotAt))).toBeLessThan(FRAME_SECONDS);
  });

  it("says which angles have no dates, and plays the others", async () => {
    const { world, playback, shotAt, live } = start((id) => ({ isDated: id !== "c" }));
    void playback.play();
    await world.advance(5);
    expect(live().undated).toEqual(["c"]);
    expect(playback.getState().angles.find(({ id }) => id === "c")?.state).toBe("failed");
    expect(playback.getState().errors).toMatchObject([{ code: "playback/undated", angle: "c" }]);
    expect(spread(["a", "b", "d"].map(shotAt))).toBeLessThan(FRAME_SECONDS);
  });

  it("says whose dates are wrong, and shows it by its edge", async () => {
    const { world, playback, shotAt } = start((id) =>
      id === "d" ? { jump: { atSeconds: 0, bySeconds: 3600 } } : {},
    );
    void playback.play();
    await world.advance(12);
    expect(playback.getState().errors).toMatchObject([{ code: "playback/angle-misdated", angle: "d" }]);
    expect(Math.abs(shotAt("d") - shotAt("a"))).toBeLessThan(2);
  });

  it("shows an angle as much later as it was nudged, at once and at the next visit", async () => {
    const { world, playback, shotAt, live, saved } = start();
    void playback.play();
    await world.advance(4);
    playback.nudge("c", 0.2);
    await world.advance(4);
    expect(shotAt("a") - shotAt("c")).toBeCloseTo(0.2, 1);
    expect(live().nudges).toEqual({ c: 0.2 });
    expect(spread(playback.getState().angles.map(({ errorFrames }) => errorFrames ?? NaN))).toBe(0);
    expect(() => playback.nudge("x", 1)).toThrow(RangeError);
    const later = start(undefined, saved());
    void later.playback.play();
    await later.world.advance(5);
    expect(later.shotAt("a") - later.shotAt("c")).toBeCloseTo(0.2, 1);
    later.playback.nudge("c", 0);
    expect(later.saved()).toEqual({});
  });

  it("is not called wrong for being nudged, and keeps no nudge that is no number", async () => {
    const { world, playback, shotAt } = start();
    void playback.play();
    await world.advance(4);
    playback.nudge("c", 20);
    playback.nudge("d", -20);
    await world.advance(4);
    expect(shotAt("a") - shotAt("c")).toBeCloseTo(20, 0);
    expect(playback.getState().errors).toEqual([]);
    expect(() => playback.nudge("c", NaN)).toThrow(RangeError);
  });

  it("goes round a loop for as long as the window keeps it, and then on", async () => {
    const { world, playback, live } = start();
    void playback.play();
    await world.advance(3);
    const [from] = live().windowSeconds;
    playback.setLoop({ fromSeconds: from - 100, untilSeconds: from + 12 });
    expect(playback.getState().loop?.fromSeconds).toBeGreaterThan(from);
    void playback.seek(from + 8);
    await world.advance(7);
    expect(playback.timeSeconds()).toBeLessThan(from + 12);
    await world.advance(30);
    expect(playback.getState()).toMatchObject({ loop: null, playing: true });
    expect(playback.timeSeconds()).toBeGreaterThan(live().windowSeconds[0]);
  });

  it("is taken back to its edge eight seconds after it fell behind, not at once", async () => {
    const { world, playback, media, live } = start();
    void playback.play();
    await world.advance(4);
    for (const id of IDS) media(id).bufferedUntilSeconds = -1;
    const streams = IDS.map((id) => media(id).stream);
    for (const id of IDS) media(id).stream = null;
    await world.advance(12);
    IDS.forEach((id, index) => (media(id).stream = streams[index] ?? null));
    await world.advance(3);
    expect(playback.getState()).toMatchObject({ playing: true, waiting: false });
    expect(live().atEdge).toBe(false);
    await world.advance(8);
    expect(live().atEdge).toBe(true);
  });

  it("steps over a hole that all angles have", async () => {
    const { world, playback, live } = start((id) => ({
      jump: { atSeconds: 2 * Math.ceil(((AGES[id] ?? 0) + 6) / 2), bySeconds: 14 },
    }));
    void playback.play();
    await world.advance(25);
    expect(playback.getState()).toMatchObject({ playing: true, waiting: false });
    expect(
      spread(playback.getState().angles.map(({ errorFrames }) => errorFrames ?? NaN)),
    ).toBeLessThanOrEqual(1);
    expect(playback.timeSeconds()).toBeGreaterThan(30 + 6 + 14);
    expect(live().atEdge).toBe(true);
  });

  it("becomes a take like any other when its streams end, and nothing jumps", async () => {
    const { world, playback, live, media, shotAt } = start();
    void playback.play();
    await world.advance(4);
    for (const id of IDS)
      media(id).stream = { ...media(id).stream!, hasEnded: true, stoppedMs: WALL_MS + 4000 };
    const [before, seeks] = [playback.timeSeconds(), IDS.map((id) => media(id).seeks)];
    await world.advance(2);
    expect(playback.timeSeconds()).toBeCloseTo(before + 2, 2);
    expect(IDS.map((id) => media(id).seeks)).toEqual(seeks);
    expect(live()).toMatchObject({ ended: true, latencySeconds: 0 });
    expect(spread(IDS.map(shotAt))).toBeLessThan(FRAME_SECONDS);
    await world.advance(15);
    expect(playback.getState()).toMatchObject({ ended: true, playing: false });
    void playback.play();
    await world.advance(2);
    expect(playback.getState()).toMatchObject({ ended: false, playing: true });
    expect(playback.timeSeconds()).toBeLessThan(live().windowSeconds[0] + 3);
  });

  it("leaves nothing behind", async () => {
    const { world, playback } = start();
    void playback.play();
    await world.advance(3);
    playback.dispose();
    expect([world.alive("video"), world.openFrames, world.timers]).toEqual([0, 0, 0]);
  });
});
