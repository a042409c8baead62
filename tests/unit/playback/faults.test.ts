/** One player fails in every way there is: the others play on, the state says so, and it comes back or ends honestly. */
import { describe, expect, it } from "vitest";
import type { FaultKind, MediaFailure } from "../../../src/playback/decide-recovery.ts";
import type { FootageAccess } from "../../../src/playback/playback.ts";
import { ANGLES, FOUR_ANGLES, playedOn, startPlaying, WITH_ATLAS } from "./start-playing.ts";

describe("an angle that fails beside others", () => {
  const fatal = (kind: FaultKind): Partial<MediaFailure> => ({ kind, fatal: true });
  it.each<[FaultKind, string]>([
    ["missing", "playback/angle-missing"],
    ["network", "playback/angle-stalled"],
    ["timeout", "playback/angle-stalled"],
    ["access", "playback/access-refused"],
    ["html", "playback/not-footage"],
  ])("%s: the others play on, it is named, and comes back", async (kind, code) => {
    const set = await startPlaying(FOUR_ANGLES);
    set.media("b").fail(fatal(kind));
    expect(await playedOn(set, 0.6, 1)).toBeGreaterThanOrEqual(14);
    expect(set.codes()).toEqual([[code, "b"]]);
    await set.world.advance(8);
    expect(set.codes()).toEqual([]);
    expect(set.playback.getState().angles.slice(0, 4)).toEqual(
      ["a", "b", "c", "d"].map((id) => ({ id, state: "locked", errorFrames: 0 })),
    );
    set.playback.dispose();
  });

  it.each<[FaultKind, string]>([
    ["garbage", "playback/angle-decode"],
    ["unsupported", "playback/unsupported"],
    ["absurd", "playback/playlist-too-long"],
  ])("%s: given up, its decoder goes to another angle, until it is asked for again", async (kind, code) => {
    const set = await startPlaying(ANGLES);
    set.media("b").fail(fatal(kind));
    expect(await playedOn(set, 3, 1)).toBeGreaterThanOrEqual(70);
    expect(set.codes()).toEqual([[code, "b"]]);
    expect(set.playback.getState().angles.map(({ state }) => state)).toEqual([
      "locked",
      "failed",
      "locked",
      "locked",
      "locked",
    ]);
    set.playback.selectAngle("b");
    await set.world.advance(3);
    expect(set.codes()).toEqual([]);
    expect(set.playback.getState().focus).toMatchObject({ angle: "b", state: "locked" });
    set.playback.dispose();
  });

  it("asks a dead server eight times in growing steps, and again when the network comes back", async () => {
    const set = await startPlaying({ ...ANGLES, angles: ANGLES.angles.slice(0, 2) });
    const dead = set.media("b");
    dead.unreachable = true;
    dead.fail(fatal("network"));
    await set.world.advance(30);
    expect(dead.reloads).toBeGreaterThan(3);
    await set.world.advance(25);
    set.playback.pause();
    await set.world.advance(60);
    expect(dead.reloads).toBe(8);
    expect(set.codes()).toEqual([["playback/angle-stalled", "b"]]);
    void set.playback.seek(10);
    dead.unreachable = false;
    set.world.setOnline(false);
    set.world.setOnline(true);
    await set.world.advance(4);
    expect(set.codes()).toEqual([]);
    set.playback.dispose();
  });

  it("empties a stumbling decoder once, silently", async () => {
    const set = await startPlaying(FOUR_ANGLES);
    set.media("b").fail({ kind: "decoder", fatal: true });
    expect(set.codes()).toEqual([]);
    expect(await playedOn(set, 1, 1)).toBeGreaterThanOrEqual(24);
    set.media("b").fail({ kind: "decoder", fatal: true });
    expect(set.codes()).toEqual([["playback/angle-decode", "b"]]);
    await set.world.advance(5);
    expect(set.codes()).toEqual([]);
    set.playback.dispose();
  });

  it("steps over a piece that is lost, when it comes to it and not before", async () => {
    const set = await startPlaying(FOUR_ANGLES);
    set.media("b").fail({ kind: "segment", piece: { fromSeconds: 6, untilSeconds: 8 } });
    expect(await playedOn(set, 1, 4)).toBeGreaterThanOrEqual(24);
    expect(set.codes()).toEqual([]);
    await set.world.advance(2.5);
    expect(set.codes()).toEqual([["playback/piece-missing", "b"]]);
    expect(await playedOn(set, 1, 1)).toBeGreaterThanOrEqual(24);
    await set.world.advance(1.5);
    expect(set.codes()).toEqual([]);
    expect(set.playback.getState().angles[1]).toMatchObject({ state: "locked", errorFrames: 0 });
    set.playback.dispose();
  });

  it("tries a lost piece again when the visitor comes back to it", async () => {
    const set = await startPlaying(FOUR_ANGLES);
    set.media("b").fail({ kind: "segment", piece: { fromSeconds: 6, untilSeconds: 8 } });
    await set.world.advance(7);
    set.media("b").hole = null;
    void set.playback.seek(6.5);
    await set.world.advance(0.6);
    expect(set.codes()).toEqual([]);
    expect(set.playback.getState().angles[1]).toMatchObject({ state: "locked", errorFrames: 0 });
    set.playback.dispose();
  });

  it("asks for what is lost piece by piece in growing steps, and is back when it is there", async () => {
    const set = await startPlaying(FOUR_ANGLES);
    const lost = set.media("b");
    const failHere = () => {
      const fromSeconds = Math.floor(lost.player.positionSeconds() / 2) * 2;
      lost.fail({ kind: "decoder", piece: { fromSeconds, untilSeconds: fromSeconds + 2 } });
    };
    // Once for the decoder that is emptied in silence.
    failHere();
    failHere();
    for (let reloads = 0, count = 0; count < 100; count += 1) {
      await set.world.advance(0.1);
      if (lost.reloads > reloads) failHere();
      reloads = lost.reloads;
    }
    expect(lost.reloads).toBeGreaterThanOrEqual(2);
    expect(lost.reloads).toBeLessThanOrEqual(5);
    expect(set.codes()).toEqual([["playback/angle-decode", "b"]]);
    lost.hole = null;
    await set.world.advance(16);
    expect(set.codes()).toEqual([]);
    expect(set.playback.getState().angles[1]).toMatchObject({ state: "locked", errorFrames: 0 });
    set.playback.dispose();
  });

  it("steps over a hole that nobody reported", async () => {
    const set = await startPlaying(FOUR_ANGLES);
    set.media("b").hole = [6, 7.5];
    await set.world.advance(7);
    expect(set.codes()).toEqual([]);
    expect(set.playback.getState().angles[1]).toMatchObject({ state: "locked", errorFrames: 0 });
    set.playback.dispose();
  });

  it("says within three seconds that nothing comes, and begins anew when nothing comes at all", async () => {
    const set = await startPlaying(FOUR_ANGLES);
    const silent = set.media("b");
    silent.bufferedUntilSeconds = silent.player.positionSeconds();
    expect(await playedOn(set, 3.2, 1)).toBeGreaterThanOrEqual(78);
    expect(set.codes()).toEqual([["playback/angle-stalled", "b"]]);
    await set.world.advance(16);
    expect(silent.reloads).toBe(1);
    expect(set.codes()).toEqual([]);
    set.playback.dispose();
  });

  it("waits for a file that comes slowly, as long as something comes", async () => {
    const set = await startPlaying(FOUR_ANGLES);
    const slow = set.media("b");
    slow.bufferedUntilSeconds = slow.player.positionSeconds();
    for (let count = 0; count < 30; count += 1) {
      await set.world.advance(1);
      slow.arrive();
    }
    expect(set.codes()).toEqual([["playback/angle-stalled", "b"]]);
    slow.bufferedUntilSeconds = Infinity;
    await set.world.advance(3);
    expect(slow.reloads).toBe(0);
    expect(set.codes()).toEqual([]);
    expect(set.playback.getState().angles[1]).toMatchObject({ state: "locked", errorFrames: 0 });
    set.playback.dispose();
  });

  it("keeps what is loaded when only a request failed, and plays on without a seek", async () => {
    const set = await startPlaying(FOUR_ANGLES);
    const { seeks } = set.media("b");
    set.media("b").fail({ kind: "network", piece: { fromSeconds: 8, untilSeconds: 10 } });
    expect(set.codes()).toEqual([]);
    expect(await playedOn(set, 8, 4)).toBeGreaterThanOrEqual(198);
    expect(set.codes()).toEqual([]);
    expect(set.media("b")).toMatchObject({ reloads: 0, seeks });
    set.playback.dispose();
  });

  it("comes back where the others are when its footage ran out before the network was back", async () => {
    const set = await startPlaying(FOUR_ANGLES);
    const { seeks } = set.media("b");
    const fromSeconds = set.media("b").player.positionSeconds();
    set.media("b").fail({ kind: "network", piece: { fromSeconds, untilSeconds: fromSeconds + 2 } });
    await set.world.advance(4);
    expect(set.media("b").reloads).toBe(0);
    expect(set.media("b").seeks - seeks).toBeLessThanOrEqual(1);
    expect(set.playback.getState().angles[1]).toMatchObject({ state: "locked", errorFrames: 0 });
    set.playback.dispose();
  });

  it("gives a decoder back when the device has no more", async () => {
    const set = await startPlaying(FOUR_ANGLES);
    set.media("d").fail({ kind: "decoder-limit", fatal: true });
    expect(await playedOn(set, 2, 3)).toBeGreaterThanOrEqual(48);
    expect(set.codes()).toEqual([["playback/decoder-limit", null]]);
    expect(set.world.alive("video")).toBe(3);
    expect(set.playback.getState().angles[3]).toMatchObject({ state: "still" });
    set.playback.selectAngle("d");
    await set.world.advance(3);
    expect(set.playback.getState().focus).toMatchObject({ angle: "d", state: "locked" });
    expect(set.world.alive("video")).toBe(3);
    set.playback.dispose();
    expect(set.world.openFrames).toBe(0);
  });
});

describe("the atlas", () => {
  it("steps over a lost piece with everything, and goes on in step", async () => {
    const set = await startPlaying(WITH_ATLAS);
    set.media("atlas").fail({ kind: "segment", piece: { fromSeconds: 6, untilSeconds: 8 } });
    await set.world.advance(3.2);
    expect(set.codes()).toEqual([["playback/piece-missing", null]]);
    await set.world.advance(2);
    expect(set.codes()).toEqual([]);
    expect(set.frames.tiles[0]).toBeGreaterThan(8 * 25);
    expect(set.playback.getState()).toMatchObject({ atlas: true, playing: true, focus: { state: "locked" } });
    set.playback.dispose();
  });

  it("ends the take where its last piece is lost", async () => {
    const set = await startPlaying(WITH_ATLAS, { startSeconds: 54 });
    set.media("atlas").fail({ kind: "segment", piece: { fromSeconds: 58, untilSeconds: 60 } });
    await set.world.advance(4);
    expect(set.playback.getState()).toMatchObject({ ended: true, playing: false, waiting: false });
    expect(set.frames.focus).toBeGreaterThanOrEqual(57.8 * 25);
    set.playback.dispose();
  });

  it("is waited for when nobody gets anything, and kept", async () => {
    const set = await startPlaying(WITH_ATLAS);
    for (const fake of set.world.media) fake.fail({ kind: "network", fatal: true });
    for (const fake of set.world.media) fake.unreachable = true;
    await set.world.advance(4);
    expect(set.codes()).toContainEqual(["playback/take-stalled", null]);
    expect(set.playback.getState()).toMatchObject({ playing: true, waiting: true, atlas: true });
    for (const fake of set.world.media) fake.unreachable = false;
    await set.world.advance(20);
    expect(set.codes()).toEqual([]);
    expect(set.playback.getState()).toMatchObject({ playing: true, waiting: false, atlas: true });
    set.playback.dispose();
  });

  it.each([
    ["a page that knows it is offline", false],
    ["a network that is dead without a word", true],
  ])("is kept through two minutes of %s, and plays as soon as it is back", async (_, saysOnline) => {
    const set = await startPlaying(WITH_ATLAS);
    set.world.setOnline(saysOnline);
    for (const fake of set.world.media) fake.unreachable = true;
    for (const fake of set.world.media) fake.fail({ kind: "network", fatal: true });
    await set.world.advance(120);
    expect(set.codes()).toContainEqual([saysOnline ? "playback/take-stalled" : "playback/offline", null]);
    expect(set.playback.getState()).toMatchObject({ playing: true, waiting: true, atlas: true });
    for (const fake of set.world.media) fake.unreachable = false;
    set.world.setOnline(true);
    await set.world.advance(2);
    expect(set.codes()).toEqual([]);
    expect(set.playback.getState()).toMatchObject({ playing: true, waiting: false, atlas: true });
    set.playback.dispose();
  });

  it("is kept while the sharp picture has footage left that the dead network no longer adds to", async () => {
    const set = await startPlaying(WITH_ATLAS);
    for (const fake of set.world.media) fake.unreachable = true;
    set.media("atlas").fail({ kind: "network", fatal: true });
    for (let count = 0; count < 100; count += 1) {
      set.media("a").fail({ kind: "network", fatal: false });
      await set.world.advance(0.2);
    }
    for (const fake of set.world.media) fake.unreachable = false;
    await set.world.advance(20);
    expect(set.codes()).toEqual([]);
    expect(set.playback.getState()).toMatchObject({ playing: true, waiting: false, atlas: true });
    set.playback.dispose();
  });

  it("is tried at once when the network is back for others", async () => {
    const set = await startPlaying(WITH_ATLAS);
    for (const fake of set.world.media) fake.unreachable = true;
    for (const fake of set.world.media) fake.fail({ kind: "network", fatal: true });
    await set.world.advance(100);
    for (const fake of set.world.media) fake.unreachable = false;
    // Each of them waits for ten seconds by now, give or take five; nobody needs to be luckier than the first.
    const { reloads } = set.media("atlas");
    await set.world.advance(15);
    expect(set.media("atlas").reloads - reloads).toBeLessThanOrEqual(2);
    expect(set.playback.getState()).toMatchObject({ playing: true, waiting: false, atlas: true });
    set.playback.dispose();
  });

  it("is given up when it alone fails, and the angles play side by side", async () => {
    const set = await startPlaying(WITH_ATLAS);
    const atlas = set.media("atlas");
    atlas.unreachable = true;
    atlas.fail({ kind: "network", fatal: true });
    await set.world.advance(8);
    expect(set.codes()).toEqual([["playback/atlas-missing", null]]);
    expect(set.playback.getState()).toMatchObject({ atlas: false, playing: true });
    expect(new Set(set.frames.tiles.slice(0, 3)).size).toBe(1);
    set.playback.dispose();
  });
});

describe("the sound", () => {
  it("steps over a lost piece while the pictures play on", async () => {
    const set = await startPlaying(WITH_ATLAS);
    set.media("sound").fail({ kind: "segment", piece: { fromSeconds: 5, untilSeconds: 7 } });
    await set.world.advance(3);
    expect(set.codes()).toEqual([["playback/piece-missing", null]]);
    expect(await playedOn(set, 1, 4)).toBeGreaterThanOrEqual(24);
    await set.world.advance(3);
    expect(set.codes()).toEqual([]);
    const sound = set.media("sound").player;
    expect(Math.abs(sound.positionSeconds() - set.playback.timeSeconds())).toBeLessThan(0.05);
    set.playback.dispose();
  });
});

describe("refused access", () => {
  it("is renewed once for all players, without a word", async () => {
    let asked = 0;
    const authorize = async (): Promise<FootageAccess> => {
      asked += 1;
      return {};
    };
    const set = await startPlaying(WITH_ATLAS, { authorize });
    for (const name of ["atlas", "a", "sound"]) set.media(name).fail({ kind: "access", fatal: false });
    await set.world.advance(1);
    expect([asked, set.codes()]).toEqual([1, []]);
    set.playback.dispose();
  });

  it("is told when renewing does not help", async () => {
    const set = await startPlaying(WITH_ATLAS, { authorize: () => Promise.reject(new Error("logged out")) });
    set.media("a").fail({ kind: "access", fatal: true });
    await set.world.advance(0.2);
    expect(set.codes()).toEqual([["playback/access-refused", "a"]]);
    set.playback.dispose();
  });
});
