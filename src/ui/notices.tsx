import { useState } from "react";
import type { PlaybackError } from "../playback/playback.ts";
import { chooseCameraMark } from "../tour/camera-marks.ts";
import { findTake } from "../tour/find-item.ts";
import type { Take, Tour } from "../tour/tour-schema.ts";
import { Icon } from "./icon.tsx";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";

/** Slips of paper: what went wrong, and what can be done. They stay until resolved or put away. */
export function Notices() {
  const { session } = useUi();
  const words = useWords();
  const notices = useSessionState((state) => state.notices);
  const takeErrors = useTakeErrors();
  const slips = [
    ...notices.map((notice) => ({
      key: notice.code,
      ...words.error(notice.code, notice.subject),
      dismiss: () => session.commands.dismissNotice(notice.code),
    })),
    ...takeErrors.filter(({ code }) => !notices.some((notice) => notice.code === code)),
  ];
  return (
    <output className="hs-notices">
      {slips.map(({ key, what, remedy, dismiss }) => (
        <div key={key} className="hs-paper hs-notice">
          <p>
            <strong>{what}</strong> {remedy}
          </p>
          <button
            type="button"
            className="hs-tool"
            aria-label={words.dismiss}
            title={words.dismiss}
            onClick={dismiss}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </output>
  );
}

/** Failures of the open take. They are the engine's and stay in its state, so putting one away is kept here. */
function useTakeErrors() {
  const words = useWords();
  const chooseText = useTourText();
  const tour = useSessionState((state) => state.tour);
  const takeId = useSessionState((state) => state.take);
  const errors = useSessionState((state) => state.playback?.errors);
  const [putAway, setPutAway] = useState<readonly PlaybackError[]>([]);
  const take = findTake(tour, takeId);
  if (tour === null || take === null || errors === undefined) return [];
  return errors
    .filter((error) => !putAway.includes(error))
    .map((error) => ({
      key: `${error.code} ${error.angle ?? ""}`,
      code: error.code as string,
      ...words.error(error.code, angleName(tour, take, error.angle)),
      dismiss: () => setPutAway([...putAway, error]),
    }));

  function angleName(ofTour: Tour, ofTake: Take, angleId: string | null): string | null {
    const position = ofTake.angles.findIndex(({ id }) => id === angleId);
    const angle = ofTake.angles[position];
    if (angle === undefined) return angleId;
    if (angle.camera === undefined) return chooseText(angle.label) || angle.id;
    return words.camera(chooseCameraMark(ofTour.cameras, angle.camera, position).letter);
  }
}
