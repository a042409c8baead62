import { findTake } from "../tour/find-item.ts";
import { ArrangementChoice } from "./watching/arrangement-choice.tsx";
import { TheatrePictures } from "./watching/theatre-pictures.tsx";
import { TakeList } from "./take-list.tsx";
import { useSessionState } from "./ui-context.ts";

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
  return (
    <div className="hs-theatre" data-empty={false}>
      {take.angles.length > 1 && (
        <div className="hs-theatre-tools">
          <ArrangementChoice />
        </div>
      )}
      <TheatrePictures take={take} tour={tour} />
    </div>
  );
}
