import { parseFrameRate, secondsAtFrame } from "../tour/frame-rate.ts";
import type { Take } from "../tour/tour-schema.ts";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";

/** Only English so far, as the words for faults are, and fetched with the desk: nobody needs them to walk. */
const WORDS = {
  earlier: (angle: string) => `Show ${angle} a frame earlier`,
  later: (angle: string) => `Show ${angle} a frame later`,
  nudge: "Nudge",
};

/** Says that the take is live and how long ago it happened; pressed, it goes to the live edge. */
export function LiveMark() {
  const { session } = useUi();
  const words = useWords();
  const atEdge = useSessionState(({ playback }) => playback?.live?.atEdge ?? false);
  const latency = useSessionState(({ playback }) => Math.round(playback?.live?.latencySeconds ?? 0));
  const ended = useSessionState(({ playback }) => playback?.live?.ended ?? true);
  if (ended) return null;
  return (
    <>
      <button
        type="button"
        className="hs-live"
        aria-pressed={atEdge}
        onClick={() => session.commands.goToLive()}
      >
        {words.t("live")}
      </button>
      <span className="hs-latency">{`−${String(latency)} s`}</span>
    </>
  );
}

/** Shows the chosen angle a frame earlier or later than its dates say; kept for later visits. */
export function NudgeControls({ take }: { take: Take }) {
  const { session } = useUi();
  const chooseText = useTourText();
  const chosen = useSessionState(({ playback }) => playback?.angle ?? null);
  const seconds = useSessionState(({ playback }) => playback?.live?.nudges[playback.angle] ?? 0);
  const rate = parseFrameRate(take.frameRate);
  const angle = take.angles.find(({ id }) => id === chosen);
  if (angle === undefined || rate === null) return null;
  const frames = Math.round(seconds / secondsAtFrame(1, rate));
  const name = chooseText(angle.label) || angle.id;
  const nudge = (by: number) => session.commands.nudge(angle.id, secondsAtFrame(frames + by, rate));
  return (
    <fieldset className="hs-nudge">
      <legend>{WORDS.nudge}</legend>
      <button type="button" className="hs-control" aria-label={WORDS.earlier(name)} onClick={() => nudge(-1)}>
        −
      </button>
      <output>{frames > 0 ? `+${String(frames)}` : String(frames)}</output>
      <button type="button" className="hs-control" aria-label={WORDS.later(name)} onClick={() => nudge(1)}>
        +
      </button>
    </fieldset>
  );
}
