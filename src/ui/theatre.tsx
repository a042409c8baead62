import { useRef } from "preact/hooks";
import { findTake } from "../tour/find-item.ts";
import type { Take, Tour } from "../tour/tour-schema.ts";
import { ArrangementChoice } from "./watching/arrangement-choice.tsx";
import { TheatrePictures } from "./watching/theatre-pictures.tsx";
import { TakeList } from "./take-list.tsx";
import { useSessionState, useUi } from "./ui-context.ts";
import { findOpener, findTool, useReturnFocus } from "./use-return-focus.ts";

/** The flat way to watch: the pictures of the open take, or the takes to choose from. */
export function Theatre() {
  const tour = useSessionState((state) => state.tour);
  const takeId = useSessionState((state) => state.take);
  const take = findTake(tour, takeId);
  const entered = useSessionState((state) => state.entered);

  if (tour === null || take === null) {
    return (
      <div className="hs-theatre" data-empty>
        {/* Until the slate is clapped it stands where the list will be; the call sheet has the takes as well. */}
        {entered && <TakeList />}
      </div>
    );
  }
  return <OpenTheatre take={take} tour={tour} />;
}

function OpenTheatre({ take, tour }: { take: Take; tour: Tour }) {
  const { session } = useUi();
  const pictures = useRef<HTMLDivElement>(null);
  const hotspot = useSessionState((state) => state.hotspot);
  useReturnFocus(pictures, () =>
    session.getState().layout === "set" ? findTool("theatre") : findOpener(hotspot),
  );
  return (
    <div ref={pictures} className="hs-theatre" data-empty={false}>
      {take.angles.length > 1 && (
        <div className="hs-theatre-tools">
          <ArrangementChoice />
        </div>
      )}
      <TheatrePictures take={take} tour={tour} />
    </div>
  );
}
