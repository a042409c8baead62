import { frameAtSeconds, type FrameRate } from "./frame-rate.ts";

/**
 * Timecode of a take time, `hh:mm:ss:ff`, counted without dropping: at 23.976 a minute of timecode lasts 60.06 s, as on a slate.
 *
 * @param timeSeconds Take time; negative times are shown as zero.
 * @param startFrame Frame number that the take's first frame carries on its slate (time of day), 0 when unknown.
 * @see SMPTE ST 12-1, non-drop-frame counting.
 */
export function formatTimecode(timeSeconds: number, rate: FrameRate, startFrame = 0): string {
  const framesPerTimecodeSecond = Math.max(1, Math.round(rate.framesPerSecond));
  const frame = Math.max(0, frameAtSeconds(timeSeconds, rate)) + startFrame;
  const totalSeconds = Math.floor(frame / framesPerTimecodeSecond);
  const frames = frame % framesPerTimecodeSecond;
  const hours = Math.floor(totalSeconds / 3600) % 24;
  const minutes = Math.floor(totalSeconds / 60) % 60;
  const frameDigits = String(framesPerTimecodeSecond - 1).length;
  return (
    [hours, minutes, totalSeconds % 60].map(twoDigits).join(":") +
    `:${String(frames).padStart(Math.max(2, frameDigits), "0")}`
  );
}

/** Frame number of a timecode `hh:mm:ss:ff` (also `hh:mm:ss;ff` and without hours); null: not a timecode at this rate. */
export function parseTimecode(written: string, rate: FrameRate): number | null {
  const parts = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{1,2})[:;](\d{2,3})$/.exec(written.trim());
  if (parts === null) return null;
  const [hours, minutes, seconds, frames] = [parts[1] ?? 0, parts[2], parts[3], parts[4]].map(Number);
  const framesPerTimecodeSecond = Math.max(1, Math.round(rate.framesPerSecond));
  if (hours === undefined || minutes === undefined || seconds === undefined || frames === undefined)
    return null;
  if (hours > 23 || minutes > 59 || seconds > 59 || frames >= framesPerTimecodeSecond) return null;
  return ((hours * 60 + minutes) * 60 + seconds) * framesPerTimecodeSecond + frames;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
