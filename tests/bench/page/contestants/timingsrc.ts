import { playAll, type CreateRule } from "./players.ts";
import { createTimingLine, type TimingLine, type TimingVector } from "./timing-line.ts";

const THRESHOLD_SECONDS = 1;
const TIME_CONSTANT_SECONDS = 0.5;
const TOLERANCE_SECONDS = 0.025;
/** The speeds that Chromium plays. */
const RATES = { min: 0.0625, max: 16 };

/** What an element should do next; a position other than its own is a jump. */
export interface TimingsrcUpdate extends TimingVector {
  /** How much earlier than asked the element arrived after jumps so far: it aims ahead by that. */
  readonly delaySeconds: number;
}

/**
 * @param vector Where the element should be.
 * @param currentTime Where it is.
 * @param previous What was decided in the frame before; null: nothing yet.
 */
export function decideTimingsrcUpdate(
  { position, velocity }: TimingVector,
  currentTime: number,
  previous: TimingsrcUpdate | null,
): TimingsrcUpdate {
  const delaySeconds = previous?.delaySeconds ?? 0;
  if (position < 0 || velocity === 0) return { delaySeconds, position, velocity };
  const aheadSeconds = currentTime - position;
  const offSeconds = Math.abs(aheadSeconds);
  const jumpWith = (delay: number): TimingsrcUpdate => ({
    delaySeconds: delay,
    position: position + delay,
    velocity: chooseRate(delay, velocity),
  });
  if (offSeconds > THRESHOLD_SECONDS) {
    const hasStood = previous?.position === currentTime;
    if (aheadSeconds < 0 || aheadSeconds > delaySeconds)
      return jumpWith(hasStood ? delaySeconds + offSeconds : delaySeconds);
    if (!hasStood) return jumpWith(delaySeconds - offSeconds);
  }
  const isOff = offSeconds > TOLERANCE_SECONDS;
  return {
    delaySeconds,
    position: currentTime,
    velocity: isOff ? chooseRate(aheadSeconds, velocity) : velocity,
  };
}

function chooseRate(aheadSeconds: number, velocity: number): number {
  const factor = (Math.abs(aheadSeconds) + TIME_CONSTANT_SECONDS) / TIME_CONSTANT_SECONDS;
  return Math.max(RATES.min, Math.min(RATES.max, aheadSeconds > 0 ? velocity / factor : velocity * factor));
}

/**
 * The rule of chrisguttandin's timingsrc in its default for Chromium: in every rendered frame an element more than 25 ms
 * off plays faster or slower with a time constant of 0.5 s, beyond one second it jumps and learns how late it lands.
 *
 * @see chrisguttandin/timingsrc, src/factories/update-gradually.ts, compute-velocity.ts, update-media-element.ts
 */
export const createTimingsrcRule: CreateRule = (players, startSeconds) => {
  const line = createTimingLine(startSeconds);
  const stops = players.all.map((element) => follow(element, line));
  return {
    play: () => Promise.resolve(line.play()),
    pause: line.pause,
    seek: line.seek,
    setRate: line.setRate,
    dispose() {
      for (const stop of stops) stop();
    },
  };
};

function follow(element: HTMLMediaElement, line: TimingLine): () => void {
  let previous: TimingsrcUpdate | null = null;
  let request = 0;
  let jumped: { readonly to: number; readonly from: number } | null = null;

  const apply = ({ position, velocity }: TimingVector) => {
    // The same jump is not asked for twice while the element has not moved.
    if (
      position !== element.currentTime &&
      (jumped?.to !== position || jumped.from !== element.currentTime)
    ) {
      element.currentTime = position;
      jumped = { to: position, from: element.currentTime };
    }
    if (velocity === 0) element.pause();
    else if (element.playbackRate !== velocity) element.playbackRate = velocity;
    if (velocity !== 0 && element.paused) void playAll([element]);
  };
  const update = () => {
    previous = decideTimingsrcUpdate(line.query(), element.currentTime, previous);
    apply(previous);
    if (previous.velocity !== 0) request = requestAnimationFrame(update);
  };
  const stopListening = line.onChange(() => {
    cancelAnimationFrame(request);
    update();
  });
  return () => {
    stopListening();
    cancelAnimationFrame(request);
  };
}
