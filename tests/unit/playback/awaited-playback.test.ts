import { describe, expect, it, vi } from "vitest";
import { createAwaitedPlayback } from "../../../src/playback/awaited-playback.ts";
import type { Playback, PlaybackError } from "../../../src/playback/playback.ts";
import { createFakePlayback } from "../session/fake-playback.ts";
import { BASE_URL, FOUR_ANGLES } from "./start-playing.ts";

const NOT_BEGUN: PlaybackError = { code: "playback/not-begun", angle: null, message: "nobody answers" };
const OPTIONS = { take: FOUR_ANGLES, baseUrl: BASE_URL };
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function wait() {
  let tell: (error: PlaybackError) => void = () => undefined;
  let arrive: (playback: Playback) => void = () => undefined;
  let signal = new AbortController().signal;
  const playback = createAwaitedPlayback(OPTIONS, NOT_BEGUN, (say, ended) => {
    tell = say;
    signal = ended;
    return new Promise((resolve) => (arrive = resolve));
  });
  return {
    playback,
    tell: (error: PlaybackError) => tell(error),
    arrive: (opened: Playback) => arrive(opened),
    isCalledOff: () => signal.aborted,
  };
}

describe("a take that cannot be opened yet", () => {
  it("says why, and what has changed since", () => {
    const { playback, tell } = wait();
    expect(playback.getState()).toMatchObject({ phase: "loading", errors: [NOT_BEGUN], angle: "a" });
    const heard = vi.fn();
    playback.subscribe(heard);
    const offline: PlaybackError = { ...NOT_BEGUN, code: "playback/offline" };
    tell(offline);
    expect(heard).toHaveBeenCalledWith(expect.objectContaining({ errors: [offline] }));
    expect(playback.sample(1).focus).toEqual({ angle: "a", sharp: false, picture: null });
  });

  it("keeps what is asked of it, and does it in its order once it is open", async () => {
    const { playback, arrive } = wait();
    let isPlaying = false;
    void playback.play().then(() => (isPlaying = true));
    playback.selectAngle("c");
    playback.setMuted(true);
    expect(playback.getState()).toMatchObject({ playing: true, waiting: true, angle: "c", muted: true });
    expect(() => playback.selectAngle("x")).toThrow(RangeError);
    await settle();
    expect(isPlaying).toBe(false);
    const opened = createFakePlayback(OPTIONS);
    arrive(opened);
    await settle();
    expect(isPlaying).toBe(true);
    expect(opened.getState()).toMatchObject({ playing: true, angle: "c", muted: true });
    expect(playback.getState()).toBe(opened.getState());
    const heard = vi.fn();
    playback.subscribe(heard);
    playback.pause();
    expect(heard).toHaveBeenCalledWith(expect.objectContaining({ playing: false }));
  });

  it("does not play when it was paused again", async () => {
    const { playback, arrive } = wait();
    void playback.play();
    playback.pause();
    const opened = createFakePlayback(OPTIONS);
    arrive(opened);
    await settle();
    expect(opened.getState().playing).toBe(false);
  });

  it("settles what was given up again, and says at once what makes no sense", async () => {
    const { playback } = wait();
    const [playing, first] = [playback.play(), playback.seek(3)];
    playback.pause();
    void playback.seek(4);
    await Promise.all([playing, first]);
    expect(() => playback.setRate(0)).toThrow(RangeError);
    expect(() => playback.setVolume(NaN)).toThrow(RangeError);
    expect(() => playback.setLoop({ fromSeconds: NaN, untilSeconds: 1 })).toThrow(RangeError);
    expect(() => playback.nudge("a", NaN)).toThrow(RangeError);
    await expect(playback.seek(NaN)).rejects.toThrow(RangeError);
    playback.setRate(1.5);
    expect(playback.getState().rate).toBe(1.5);
    const state = playback.getState();
    playback.setFocusHeight(300);
    expect(playback.getState()).toBe(state);
  });

  it("opens although a listener throws and a command makes no sense", async () => {
    const reported = vi.fn();
    vi.stubGlobal("reportError", reported);
    const { playback, tell, arrive } = wait();
    playback.subscribe(() => {
      throw new Error("a mistake of the page");
    });
    tell({ ...NOT_BEGUN, code: "playback/offline" });
    const opened = createFakePlayback(OPTIONS);
    opened.selectSound = () => {
      throw new RangeError("no such sound");
    };
    playback.selectSound("none");
    playback.setMuted(true);
    arrive(opened);
    await settle();
    expect(playback.getState()).toMatchObject({ phase: "ready", muted: true });
    expect(reported).toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it("calls the opening off when it is closed, settles all that wait, and gives back what comes too late", async () => {
    const { playback, arrive, isCalledOff } = wait();
    const [playing, seeking] = [playback.play(), playback.seek(3)];
    playback.dispose();
    await Promise.all([playing, seeking]);
    expect(isCalledOff()).toBe(true);
    const late = createFakePlayback(OPTIONS);
    arrive(late);
    await settle();
    expect(late.disposed).toBe(true);
  });
});
