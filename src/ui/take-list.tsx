import { chooseCameraMark } from "../tour/camera-marks.ts";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";

/** The takes as cans on a shelf, for a theatre in which nothing runs yet. */
export function TakeList() {
  const { session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const tour = useSessionState((state) => state.tour);
  if (tour === null) return null;
  if (tour.takes.length === 0) return <p className="hs-take-list-title">{words.t("noTakes")}</p>;
  return (
    <section className="hs-take-list" aria-labelledby="hs-take-list-title">
      <h2 className="hs-take-list-title" id="hs-take-list-title">
        {words.t("chooseTake")}
      </h2>
      <ul>
        {tour.takes.map((take) => (
          <li key={take.id}>
            <button
              type="button"
              className="hs-paper hs-take-card"
              onClick={() => session.commands.openTake(take.id, { play: true })}
            >
              <span className="hs-take-card-slate" aria-hidden="true">
                {[take.slate?.scene, take.slate?.take, take.slate?.roll]
                  .filter((part) => part !== undefined)
                  .join(" / ")}
              </span>
              <span className="hs-take-card-title">{chooseText(take.title)}</span>
              <span className="hs-take-card-cameras" aria-hidden="true">
                {take.angles.map((angle, index) => {
                  const { letter, colour } = chooseCameraMark(tour.cameras, angle.camera, index);
                  return (
                    <i key={angle.id} style={{ backgroundColor: colour }}>
                      {letter}
                    </i>
                  );
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
