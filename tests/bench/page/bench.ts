/**
 * The page of the bench, driven by run-cell.ts: one contestant at a time, asked for the same things in the same order,
 * and watched in every rendered frame.
 */
import type { Take } from "../../../src/tour/tour-schema.ts";
import type { ContestantId } from "../contestants.ts";
import type { SeenFrame, Watched, WatchedStall, WatchedSwitch } from "../seen-frame.ts";
import type { Contestant } from "./contestant.ts";
import { OPEN_CONTESTANT } from "./contestants/open-contestant.ts";
import { createMediaCounter } from "./count-media.ts";
import { createRecorder, type Recorder } from "./recorder.ts";

const media = createMediaCounter();
let contestant: Contestant | null = null;
let recorder: Recorder | null = null;

const current = (): { contestant: Contestant; recorder: Recorder } => {
  if (contestant === null || recorder === null) throw new Error("No contestant is open.");
  return { contestant, recorder };
};
const watchFor = (seconds: number): Promise<SeenFrame[]> => {
  const untilMs = performance.now() + seconds * 1000;
  return current().recorder.watch(() => performance.now() >= untilMs);
};
/** Asks for something and watches from then on for some seconds. */
async function watchAfter(ask: () => Promise<void> | void, seconds: number): Promise<Watched> {
  const askedMs = performance.now();
  Promise.resolve(ask()).catch((error: unknown) => console.error(String(error)));
  return { askedMs, frames: await watchFor(seconds) };
}
const newestOf = ({ small, large }: SeenFrame, except: number) =>
  Math.max(large?.frame ?? 0, ...small.filter((_, index) => index !== except).map((frame) => frame ?? 0));

const bench = {
  /** Returns the seconds until it could play; null: this build or browser does not have it. */
  async open(id: ContestantId, takeJson: string, baseUrl: string, startSeconds: number, angle: string) {
    bench.close();
    const askedMs = performance.now();
    contestant = await OPEN_CONTESTANT[id]({
      take: JSON.parse(takeJson) as Take,
      baseUrl: new URL(baseUrl, location.href).href,
      startSeconds,
      angle,
    });
    if (contestant === null) return null;
    recorder = createRecorder(contestant);
    return (performance.now() - askedMs) / 1000;
  },
  close(): void {
    recorder?.dispose();
    contestant?.dispose();
    recorder = null;
    contestant = null;
    media.forgetElements();
  },
  counts: () => media.read(),
  watch: (seconds: number): Promise<Watched> => watchAfter(() => undefined, seconds),
  play: (seconds: number): Promise<Watched> => watchAfter(() => current().contestant.play(), seconds),
  pause: (seconds: number): Promise<Watched> => watchAfter(() => current().contestant.pause(), seconds),
  seek: (timeSeconds: number, seconds: number): Promise<Watched> =>
    watchAfter(() => current().contestant.seek(timeSeconds), seconds),
  setRate: (rate: number, seconds: number): Promise<Watched> =>
    watchAfter(() => current().contestant.setRate(rate), seconds),

  /** Selects an angle and watches until its sharp picture is there and a little on. */
  async switchTo(
    to: string,
    atMostSeconds: number,
    announcedSeconds: number,
  ): Promise<Omit<WatchedSwitch, "from">> {
    const { contestant: asked, recorder: eyes } = current();
    if (announcedSeconds > 0) {
      asked.announce(to);
      await watchFor(announcedSeconds);
    }
    const askedMs = performance.now();
    asked.select(to);
    let after = 0;
    const frames = await eyes.watch((frame) => {
      const isThere = frame.sharp && frame.large?.angle === Number(to);
      after = isThere ? after + 1 : 0;
      return after > 12 || performance.now() - askedMs > atMostSeconds * 1000;
    });
    return { to, askedMs, frames };
  },

  /**
   * Plays up to where an angle's media is withheld, gives it free some seconds later, and watches.
   *
   * @param release address that lets the media go.
   */
  async stall(
    angle: number,
    heldFrame: number,
    starveSeconds: number,
    watchSeconds: number,
    release: string,
  ): Promise<WatchedStall> {
    const { contestant: asked, recorder: eyes } = current();
    const askedMs = performance.now();
    await asked.play();
    const capMs = askedMs + 15_000;
    const before = await eyes.watch(
      (frame) => newestOf(frame, angle - 1) >= heldFrame || performance.now() > capMs,
    );
    const starvedMs = performance.now();
    const { seeks: seeksBefore } = media.read();
    const during = await watchFor(starveSeconds);
    await fetch(release, { method: "POST" });
    const releasedMs = performance.now();
    const after = await watchFor(watchSeconds);
    const seeks = media.read().seeks - seeksBefore;
    const frames = [...before, ...during, ...after];
    return { askedMs, starvedMs, releasedMs, seeks, frames };
  },
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
