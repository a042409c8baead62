import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCodecsPlayer } from "../../../../src/playback/adapters/codecs/codecs-player.ts";
import type { MediaFailure } from "../../../../src/playback/decide-recovery.ts";
import { noAccess, stubDecoders, stubFootage, type FakeDecoders, type FakeFootage } from "./fake-footage.ts";

vi.mock(import("../../../../src/playback/adapters/codecs/read-packets.ts"), async () => ({
  readPackets: (await import("./fake-footage.ts")).readFakePackets,
}));

const LAST_FRAME_SECONDS = 10 - 0.04;

let footage: FakeFootage;
let decoders: FakeDecoders;
const failures: MediaFailure[] = [];

beforeEach(() => {
  footage = stubFootage(5);
  decoders = stubDecoders();
  failures.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

const open = (startSeconds: number) =>
  createCodecsPlayer(
    "https://set.example/a.m3u8",
    startSeconds,
    { onChange() {}, onPresented() {}, onFailure: (failure) => failures.push(failure) },
    noAccess,
  );
const until = (isSo: () => boolean) => expect.poll(isSo, { timeout: 60_000, interval: 1 }).toBe(true);

describe("a frame-exact player", () => {
  it.each([10, 10.02, 999])(
    "that is to begin at %f s of ten shows the last picture",
    async (startSeconds) => {
      const player = open(startSeconds);
      await until(() => player.media.hasData);
      const frame = player.takeFrame();
      expect(frame?.timestampSeconds).toBeCloseTo(LAST_FRAME_SECONDS, 4);
      expect(player.media.ended).toBe(true);
      frame?.close();
      player.dispose();
    },
  );

  it("lands on the last picture when it is sent beyond the end, and comes back", async () => {
    const player = open(0);
    await until(() => player.media.hasData);
    player.media.seek(80);
    await until(() => player.media.hasData);
    const last = player.takeFrame();
    expect(last?.timestampSeconds).toBeCloseTo(LAST_FRAME_SECONDS, 4);
    last?.close();
    player.media.seek(1.02);
    await until(() => player.media.hasData);
    const back = player.takeFrame();
    expect(back?.timestampSeconds).toBeCloseTo(1, 4);
    back?.close();
    player.dispose();
  });

  it("keeps what it has when the network was gone", async () => {
    footage = stubFootage(20);
    const player = open(1);
    await until(() => player.media.buffered()[0]?.[1] === 12);
    footage.offline = true;
    player.media.seek(9);
    await until(() => failures.length > 0);
    expect(failures).toMatchObject([{ kind: "network", fatal: true }]);
    footage.offline = false;
    const asked = footage.asked.length;
    expect(player.media.resume()).toBe(true);
    await until(() => player.media.buffered()[0]?.[1] === 20);
    expect(footage.asked.slice(asked)).toEqual(["6.m4s", "7.m4s", "8.m4s", "9.m4s"]);
    player.dispose();
  });

  it("tells of a decoder that refuses, without the footage in it, and decodes when it is asked again", async () => {
    decoders.refuse = true;
    const player = open(0);
    await until(() => failures.length > 0);
    expect(failures[0]).toEqual({
      kind: "decoder",
      fatal: true,
      message: "No decoder today.",
      piece: { fromSeconds: 0, untilSeconds: 2 },
    });
    decoders.refuse = false;
    player.media.resetDecoder();
    await until(() => player.media.hasData);
    player.dispose();
  });

  it("gives back its decoder and every picture, those that are still on their way as well", async () => {
    const player = open(0);
    await until(() => player.media.hasData);
    player.media.seek(5);
    player.dispose();
    expect(decoders.underWay).toBeGreaterThan(0);
    await until(() => decoders.underWay === 0);
    expect(decoders.alive).toBe(0);
    expect(decoders.openFrames).toBe(0);
  });
});
