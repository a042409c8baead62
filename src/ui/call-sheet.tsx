import { useRef } from "preact/hooks";
import type { Hotspot, Tour } from "../tour/tour-schema.ts";
import type { Words } from "../words/words.ts";
import { departmentName } from "./department-name.ts";
import { DepartmentTape } from "./department-tape.tsx";
import { findHotspots } from "./finding/find-hotspots.ts";
import { Icon } from "./icon.tsx";
import { isSmallScreen } from "./is-small-screen.ts";
import { createLazyPart } from "./lazy-part.tsx";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";
import { useFocusInSight } from "./use-focus-in-sight.ts";
import { findTool, useReturnFocus } from "./use-return-focus.ts";
import { useStageInset } from "./use-stage-inset.ts";

const Coming = createLazyPart(async () => (await import("./opened.ts")).Coming);
const FloorPlanView = createLazyPart(async () => (await import("./opened.ts")).FloorPlanView);
const Finder = createLazyPart(async () => (await import("./opened.ts")).Finder);
const CrewList = createLazyPart(async () => (await import("./opened.ts")).CrewList);

/** The list of everything there is to open, on paper. */
export function CallSheet() {
  const tour = useSessionState((state) => state.tour);
  const open = useSessionState((state) => state.callSheetOpen);
  return tour !== null && open ? <OpenSheet tour={tour} /> : null;
}

function OpenSheet({ tour }: { tour: Tour }) {
  const { session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const visited = useSessionState((state) => state.visited);
  const route = useSessionState((state) => state.route);
  const sought = useSessionState((state) => state.find);
  const planShown = useSessionState((state) => state.planShown && state.floorPlan !== null);
  const story = useSessionState((state) => state.story);
  // What is beside the list has its code fetched after the set's.
  const isSetHere = useSessionState(
    ({ entered, scene }) => entered || (scene.phase !== "waiting" && scene.phase !== "loading"),
  );
  const sheet = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useStageInset(sheet, "sheet");
  useFocusInSight(list);
  useReturnFocus(sheet, () => {
    const { hotspot, take } = session.getState();
    // A sheet that made room for what it opened leaves the keyboard to that.
    return hotspot === null && take === null ? findTool("sheet") : document.body;
  });
  const seen = tour.hotspots.filter(({ id }) => visited.has(id)).length;
  const found = findHotspots(tour, sought, words);
  const reached = story.horizons.find(({ id }) => id === story.reached);

  return (
    <section ref={sheet} className="hs-paper hs-call-sheet" aria-labelledby="hs-sheet-title">
      <header className="hs-sheet-head">
        <span className="hs-tape hs-sheet-tape" aria-hidden="true">
          {words.t("callSheet")}
        </span>
        <p className="hs-sheet-title" id="hs-sheet-title">
          {chooseText(tour.title)}
        </p>
        <p className="hs-sheet-facts">
          <span>{countsOf(tour, words)}</span>
          {tour.hotspots.length > 0 && (
            <span>{words.t("counts.seen", { seen, count: tour.hotspots.length })}</span>
          )}
        </p>
      </header>
      {tour.hotspots.length > 0 && (
        <div className="hs-finder-place">{isSetHere && <Finder tour={tour} found={found.length} />}</div>
      )}
      {planShown && <FloorPlanView />}
      <div ref={list} className="hs-sheet-scroll">
        {sought.list === "crew" ? (
          <CrewList tour={tour} />
        ) : (
          <nav aria-label={words.t("callSheet")}>
            {found.length === 0 ? (
              <p className="hs-sheet-empty">
                {words.t(tour.hotspots.length === 0 ? "noHotspots" : "finderNothing")}
              </p>
            ) : (
              <ol className="hs-sheet-list">
                {found.map(({ hotspot, index }) => (
                  <CallSheetRow key={hotspot.id} hotspot={hotspot} number={index + 1} />
                ))}
              </ol>
            )}
          </nav>
        )}
        {isSetHere && tour.announcements?.length && sought.list === "places" && (
          <Coming announcements={tour.announcements} />
        )}
        {story.horizons.length > 0 && (
          <button
            type="button"
            className="hs-sheet-story"
            onClick={() => session.commands.setHorizonAsked(true)}
          >
            {words.t("storyKnown", {
              context: reached === undefined ? "none" : "some",
              title: chooseText(reached?.title),
            })}
          </button>
        )}
      </div>
      {tour.routes.length > 0 && route === null && (
        <footer className="hs-sheet-foot">
          {tour.routes.map(({ id, title }, index) => (
            <button
              key={id}
              type="button"
              className={index === 0 ? "hs-button hs-button-ink" : "hs-button"}
              onClick={() => session.commands.startRoute(id)}
            >
              <Icon name="route" />
              {chooseText(title)}
            </button>
          ))}
        </footer>
      )}
    </section>
  );
}

function CallSheetRow({ hotspot, number }: { hotspot: Hotspot; number: number }) {
  const { session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const current = useSessionState((state) => state.hotspot === hotspot.id);
  const visited = useSessionState((state) => state.visited.has(hotspot.id));
  const description = [
    words.t(`kinds.${hotspot.opens.kind}`),
    hotspot.department === undefined ? "" : departmentName(hotspot.department, words),
    visited ? words.t("visited") : "",
  ];

  function open() {
    session.commands.openHotspot(hotspot.id);
    // A sheet over half of a small screen would cover what was just opened.
    if (isSmallScreen()) session.commands.setCallSheetOpen(false);
  }

  return (
    <li>
      <button
        type="button"
        className="hs-sheet-row"
        data-hotspot={hotspot.id}
        aria-current={current ? "true" : undefined}
        aria-describedby={`hs-row-${hotspot.id}`}
        onClick={open}
      >
        <span className="hs-row-number" aria-hidden="true">
          {String(number).padStart(2, "0")}
        </span>
        <DepartmentTape department={hotspot.department} />
        <span className="hs-row-title" dir="auto">
          {chooseText(hotspot.title)}
        </span>
        <span className="hs-row-kind" aria-hidden="true">
          {visited ? <Icon name="tick" /> : null}
          {words.t(`kinds.${hotspot.opens.kind}`)}
        </span>
      </button>
      <span id={`hs-row-${hotspot.id}`} hidden>
        {description.filter((part) => part !== "").join(", ")}
      </span>
    </li>
  );
}

function countsOf(tour: Tour, { t }: Words): string {
  const facts = [t("counts.places", { count: tour.hotspots.length })];
  if (tour.takes.length > 0) facts.push(t("counts.takes", { count: tour.takes.length }));
  if (tour.cameras.length > 0) facts.push(t("counts.cameras", { count: tour.cameras.length }));
  return facts.join(" · ");
}
