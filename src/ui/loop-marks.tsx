import { useSessionState } from "./ui-context.ts";
import { writePercent } from "./write-percent.ts";

/** The stretch that is played again and again, as a bracket over the time bar; while only its beginning is marked, that. */
export function LoopMarks({ durationSeconds }: { durationSeconds: number }) {
  const loop = useSessionState((state) => state.playback?.loop ?? null);
  const begunSeconds = useSessionState((state) => state.loopFromSeconds);
  const fromSeconds = loop?.fromSeconds ?? begunSeconds;
  if (fromSeconds === null) return null;
  const lengthSeconds = loop === null ? 0 : loop.untilSeconds - loop.fromSeconds;
  return (
    <span
      className="hs-loop-mark"
      aria-hidden="true"
      data-begun={loop === null}
      style={{
        insetInlineStart: writePercent(fromSeconds / durationSeconds),
        width: writePercent(lengthSeconds / durationSeconds),
      }}
    />
  );
}
