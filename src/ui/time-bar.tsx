import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { formatTimecode } from "../tour/timecode.ts";
import { parseFrameRate } from "../tour/frame-rate.ts";
import type { Take, Tour } from "../tour/tour-schema.ts";
import { CutMarks } from "./cut-marks.tsx";
import { LoopMarks } from "./loop-marks.tsx";
import { ScrubPreview } from "./scrub-preview.tsx";
import { useSessionState, useUi, useWords } from "./ui-context.ts";
import { ChapterList } from "./watching/chapter-list.tsx";

const KEY_SECONDS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};
const FALLBACK_RATE = { numerator: 24, denominator: 1, framesPerSecond: 24 };

/** The take as a line: chapters above it, the editor's cut below it, and the place where we are. */
export function TimeBar({ take, tour }: { take: Take; tour: Tour }) {
  const { session, painter } = useUi();
  const words = useWords();
  const slider = useRef<HTMLInputElement>(null);
  const clock = useRef<HTMLSpanElement>(null);
  const engineSeconds = useSessionState((state) => state.playback?.durationSeconds);
  const durationSeconds = engineSeconds ?? take.durationSeconds ?? null;
  // A live take's line is its window, which moves: nothing has a place on it.
  const markedSeconds = take.live === true ? null : durationSeconds;

  useEffect(() => {
    const rate = parseFrameRate(take.frameRate) ?? FALLBACK_RATE;
    let shown = "";
    return painter.addFrameListener((playback) => {
      const timeSeconds = playback.timeSeconds();
      const input = slider.current;
      const timecode = formatTimecode(timeSeconds, rate);
      if (input === null || clock.current === null || timecode === shown) return;
      shown = timecode;
      const lengthSeconds = playback.getState().durationSeconds ?? Math.max(1, timeSeconds);
      const [fromSeconds] = playback.getState().live?.windowSeconds ?? [0];
      input.min = String(fromSeconds);
      input.max = String(lengthSeconds);
      input.value = String(timeSeconds);
      input.style.setProperty(
        "--hs-played",
        `${String((100 * (timeSeconds - fromSeconds)) / (lengthSeconds - fromSeconds))}%`,
      );
      // While it plays a reader of the screen gets seconds, standing still the very frame.
      const told = playback.getState().playing ? `${timecode.slice(0, 8)}:00` : timecode;
      if (input.getAttribute("aria-valuetext") !== told) input.setAttribute("aria-valuetext", told);
      clock.current.textContent = timecode;
    });
  }, [painter, take]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>) {
    const seconds = KEY_SECONDS[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight"))
      session.commands.moveToChapter(event.key === "ArrowRight" ? 1 : -1);
    else if (seconds !== undefined) session.commands.skip(seconds);
    else if (event.key === "Home") session.commands.seek(0);
    else if (event.key === "End" && durationSeconds !== null) session.commands.seek(durationSeconds);
    else return;
    event.preventDefault();
  }

  return (
    // Time runs from left to right for readers of every language, as on every player.
    <div className="hs-time" dir="ltr">
      <ChapterList take={take} durationSeconds={markedSeconds} />
      <div className="hs-time-line">
        <span className="hs-timecode" ref={clock} aria-hidden="true">
          00:00:00:00
        </span>
        <div className="hs-track">
          <input
            ref={slider}
            type="range"
            aria-label={words.t("time")}
            aria-valuetext="00:00:00:00"
            min={0}
            max={durationSeconds ?? 1}
            step="any"
            defaultValue={0}
            onInput={(event) => session.commands.seek(Number(event.currentTarget.value))}
            onKeyDown={onKeyDown}
          />
          {take.live !== true && <ScrubPreview take={take} slider={slider} />}
          {markedSeconds !== null && <LoopMarks durationSeconds={markedSeconds} />}
          {markedSeconds !== null && <CutMarks take={take} tour={tour} durationSeconds={markedSeconds} />}
        </div>
      </div>
    </div>
  );
}
