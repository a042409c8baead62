import { useState } from "preact/hooks";
import type { PlaybackError } from "../playback/playback.ts";
import { chooseCameraMark } from "../tour/camera-marks.ts";
import { findTake } from "../tour/find-item.ts";
import { describeTakeError } from "../words/describe-error.ts";
import { NoticeSlip } from "./notice-slip.tsx";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";
import { useReadable } from "./use-readable.ts";

/** What is wrong with the open take. */
export function TakeNotices() {
  const { session } = useUi();
  const words = useWords();
  const nameOf = useAngleName();
  const notices = useSessionState((state) => state.notices);
  const errors = useSessionState((state) => state.playback?.errors) ?? NONE;
  const readable = useReadable(errors, keyOf);
  const [putAway, setPutAway] = useState<ReadonlySet<string>>(new Set());
  const told = notices.filter(({ code }) => code.startsWith("playback/"));
  // The engine's errors stay in its state, so putting one away is kept here; when it is over it may come again.
  const open = readable.filter((error) => !told.some(({ code }) => code === error.code));
  const stillPutAway = new Set(open.map(keyOf).filter((key) => putAway.has(key)));
  return (
    <>
      {told.map(({ code, subject }) => (
        <NoticeSlip
          key={code}
          words={describeTakeError(words, code, nameOf(subject))}
          onDismiss={() => session.commands.dismissNotice(code)}
        />
      ))}
      {open
        .filter((error) => !stillPutAway.has(keyOf(error)))
        .map((error) => (
          <NoticeSlip
            key={keyOf(error)}
            words={describeTakeError(words, error.code, nameOf(error.angle))}
            onDismiss={() => setPutAway(new Set([...stillPutAway, keyOf(error)]))}
          />
        ))}
    </>
  );
}

const NONE: readonly PlaybackError[] = [];
const keyOf = ({ code, angle }: PlaybackError) => `${code} ${angle ?? ""}`;

/** The name that the visitor knows an angle by. */
function useAngleName(): (angle: string | null) => string | null {
  const words = useWords();
  const chooseText = useTourText();
  const tour = useSessionState((state) => state.tour);
  const takeId = useSessionState((state) => state.take);
  const take = findTake(tour, takeId);
  return (angleId) => {
    const position = take?.angles.findIndex(({ id }) => id === angleId) ?? -1;
    const angle = take?.angles[position];
    if (tour === null || angle === undefined) return angleId;
    if (angle.camera === undefined) return chooseText(angle.label) || angle.id;
    return words.t("camera", { label: chooseCameraMark(tour.cameras, angle.camera, position).letter });
  };
}
