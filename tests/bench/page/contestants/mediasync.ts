import type { ITimingObject } from "timing-object";
import { followTimingObject } from "./follow-timing-object.ts";
import type { CreateRule } from "./players.ts";

/** Beyond this an element jumps; within it the speed closes the gap. */
const JUMP_SECONDS = 1;
const JUMP_COOLDOWN_MS = 150;
const SAMPLES = 3;
/** Share of the error that is added to the speed, and how far the speed may go from the line's, by size of the error. */
const STEPS = [
  { aboveSeconds: 0.5, gain: 0.75, limit: 0.5 },
  { aboveSeconds: 0.1, gain: 0.75, limit: 0.4 },
  { aboveSeconds: 0.025, gain: 0.6, limit: 0.3 },
] as const;
const NEAR = { gain: 0.07, limit: 0.02 };

/**
 * The speed of an element that is `behindSeconds` behind a line of some velocity.
 *
 * @param behindSeconds Mean of three readings; negative: ahead.
 */
export function decideMediasyncRate(behindSeconds: number, velocity: number): number {
  const { gain, limit } = STEPS.find(({ aboveSeconds }) => Math.abs(behindSeconds) > aboveSeconds) ?? NEAR;
  return velocity + Math.max(-limit, Math.min(limit, behindSeconds * gain));
}

/**
 * The rule of webtiming's mediasync in its mode `vpbr` (variable speed, which Chromium can): on every `timeupdate` of an
 * element the error against the timing object, smoothed over three readings, sets the element's speed in four steps;
 * beyond one second it jumps, aiming as far ahead as the jump before fell short.
 *
 * @see webtiming/timingsrc, source/mediasync/mediasync.js, `update_func_playbackspeed` and `skip`
 */
export const createMediasyncRule: CreateRule = (players, startSeconds) =>
  followTimingObject(players, startSeconds, follow);

function follow(element: HTMLMediaElement, line: ITimingObject): () => void {
  let samples: number[] = [];
  let lastPosition: number | null = null;
  let lastJump: { readonly atMs: number; readonly position: number; readonly aheadSeconds: number } | null =
    null;
  let jumpedMs = -Infinity;

  const jump = (position: number, velocity: number) => {
    if (performance.now() - jumpedMs <= JUMP_COOLDOWN_MS) return;
    jumpedMs = performance.now();
    if (velocity !== 1) {
      element.currentTime = position;
      lastJump = null;
      return;
    }
    let aheadSeconds = 0;
    if (lastJump !== null) {
      const missed = lastJump.position + (jumpedMs - lastJump.atMs) / 1000 - element.currentTime;
      aheadSeconds = lastJump.aheadSeconds + missed;
      if (Math.abs(aheadSeconds) > 5) aheadSeconds = 0;
    }
    element.playbackRate = 1;
    element.currentTime = position + aheadSeconds;
    lastJump = { atMs: jumpedMs, position, aheadSeconds };
  };
  const update = () => {
    const { position, velocity } = line.query();
    if (position === lastPosition) return;
    lastPosition = position;
    if (velocity !== 0 && element.paused) element.play().catch(ignoreAbort);
    if (velocity === 0 && !element.paused) element.pause();
    const behindSeconds = position - element.currentTime;
    if (velocity === 0 || Math.abs(behindSeconds) > JUMP_SECONDS) {
      jump(position, velocity);
      return;
    }
    samples.push(behindSeconds);
    if (samples.length < SAMPLES) return;
    const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
    // Far from the aim it starts to collect anew, near it keeps the oldest reading, as the original does.
    samples = Math.abs(mean) > STEPS[2].aboveSeconds ? [] : samples.slice(0, 1);
    element.playbackRate = decideMediasyncRate(mean, velocity);
  };
  const onChange = () => {
    samples = [];
    lastJump = null;
    update();
  };
  line.addEventListener("change", onChange);
  const names = ["timeupdate", "pause", "ended"];
  for (const name of names) element.addEventListener(name, update);
  return () => {
    line.removeEventListener("change", onChange);
    for (const name of names) element.removeEventListener(name, update);
  };
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
}
