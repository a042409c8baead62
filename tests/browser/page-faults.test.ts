/**
 * Faults of the network, the browser and the machine under a playing take, told and over as those of its footage
 * (faults.test.ts). By default one of each class; `npm run measure` adds variants. A hidden tab: playback.test.ts.
 */
import { afterEach, describe, expect, it } from "vitest";
import {
  FRAME_RATE,
  isMeasured,
  measured,
  TOLD_WITHIN_SECONDS,
  useFaultyTheatre,
} from "./harness/faulty-theatre.ts";

const { theatre, enter, leave } = useFaultyTheatre();

/**
 * A browser that lets nothing play before a press. It is made here because every question that a test asks of the page
 * counts as a press for Chromium.
 */
const needPress = (of: string) => `{
  let pressed = false;
  addEventListener("keydown", ({ isTrusted }) => { pressed ||= isTrusted; }, true);
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    if (pressed || !(${of})) return play.call(this);
    return Promise.reject(new DOMException("A press is needed.", "NotAllowedError"));
  };
}`;

describe("the network, the browser and the machine", () => {
  afterEach(leave);

  it("no network: told once what is loaded has run out, and over as soon as it is back", async () => {
    await enter();
    await theatre().untilLocked("1");
    await theatre().page.context().setOffline(true);
    await theatre().page.keyboard.press("l");
    await theatre().page.keyboard.press("l");
    expect(await theatre().untilTold(/connection is gone/)).toBeLessThan(TOLD_WITHIN_SECONDS);
    await theatre().page.context().setOffline(false);
    await theatre().untilOthersPlayed(FRAME_RATE);
    await theatre().untilNotTold(/connection is gone/);
    await theatre().untilLocked("1");
    expect((await theatre().snapshot()).take).toMatchObject({ atlas: true, playing: true });
  });

  it.runIf(isMeasured)(
    "sound that needs a press: told, the pictures play on, and it sounds after one",
    async () => {
      await enter({ initScript: needPress("this instanceof HTMLAudioElement && !this.muted") });
      expect(await theatre().untilTold(/holds the sound back/)).toBeLessThan(TOLD_WITHIN_SECONDS);
      await theatre().untilOthersPlayed(FRAME_RATE);
      await theatre().page.keyboard.press("k");
      await theatre().page.keyboard.press("k");
      await theatre().untilNotTold(/holds the sound back/);
    },
  );

  it("pictures that need a press: told, and they play after one", async () => {
    await enter({ initScript: needPress("true") });
    expect(await theatre().untilTold(/holds the pictures back/)).toBeLessThan(TOLD_WITHIN_SECONDS);
    await theatre().page.keyboard.press("1");
    await theatre().untilOthersPlayed(FRAME_RATE);
    await theatre().untilNotTold(/holds the pictures back/);
  });

  it("a device without a further decoder: told, and the take plays on with those it has", async () => {
    await enter({
      initScript: `{
        window.videos = [];
        const create = document.createElement.bind(document);
        document.createElement = (name, options) => {
          const element = create(name, options);
          if (name === "video") window.videos.push(element);
          return element;
        };
      }`,
    });
    await theatre().untilLocked("1");
    await theatre().page.evaluate(`{
      const video = window.videos.at(-1);
      Object.defineProperty(video, "error", { value: { code: 3, message: "PIPELINE_ERROR_INITIALIZATION_FAILED" } });
      video.dispatchEvent(new Event("error"));
    }`);
    expect(await theatre().untilTold(/cannot play so many cameras/)).toBeLessThan(TOLD_WITHIN_SECONDS);
    await theatre().untilOthersPlayed(FRAME_RATE);
    await theatre().untilLocked("1");
    expect((await theatre().snapshot()).take?.videoElements).toBe(2);
  });

  it.each([
    ["a machine that slept", "{ const now = Date.now; Date.now = () => now() + 3_600_000; }"],
    ...measured([
      ["a page that slept", "{ const until = performance.now() + 6000; while (performance.now() < until); }"],
    ]),
  ])("%s: told, and the take goes on in step from the frame on the screen", async (_what, sleep) => {
    await enter();
    await theatre().untilLocked("1");
    const timeSeconds = "window.hotset.snapshot().take.timeSeconds";
    const [before = 0, after = 0] = await theatre().page.evaluate<number[]>(`(async () => {
      const before = ${timeSeconds};
      ${sleep}
      const isTold = () => document.body.innerText.includes("This page was asleep");
      while (!isTold()) await new Promise((resolve) => requestAnimationFrame(resolve));
      return [before, ${timeSeconds}];
    })()`);
    // Less than the six seconds that it slept.
    expect(after - before).toBeLessThan(5);
    await theatre().untilNotTold(/This page was asleep/);
    await theatre().untilOthersPlayed(FRAME_RATE);
    await theatre().untilLocked("1");
  });

  it("a page that the browser freezes stands still, and goes on where it stood", async () => {
    await enter();
    await theatre().untilLocked("1");
    // A page in front cannot be frozen in truth; what it is told then it can be told.
    const tell = (event: string) =>
      theatre().page.evaluate((name) => document.dispatchEvent(new Event(name)), event);
    await tell("freeze");
    const frozen = (await theatre().snapshot()).take?.timeSeconds;
    await theatre().page.evaluate(async () => {
      for (let frame = 0; frame < 60; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    expect((await theatre().snapshot()).take?.timeSeconds).toBe(frozen);
    await tell("resume");
    await theatre().untilOthersPlayed(FRAME_RATE);
    await theatre().untilLocked("1");
    // Nobody looked, so nobody is told. That a slow machine waits for its footage may be said.
    expect((await theatre().slips()).filter((slip) => slip.includes("asleep"))).toEqual([]);
  });
});
