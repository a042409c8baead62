import { DeskIcon } from "../desk-icon.tsx";
import { useRef } from "preact/hooks";
import type { Tour } from "../../tour/tour-schema.ts";
import { departmentName } from "../department-name.ts";
import { DepartmentTape } from "../department-tape.tsx";
import { useSessionState, useTourText, useUi, useWords } from "../ui-context.ts";
import { listDepartments } from "./find-hotspots.ts";

/** Narrows the call sheet: by words, by department, by somebody of the crew. */
export function Finder({ tour, found }: { tour: Tour; found: number }) {
  const { session } = useUi();
  const { find } = session.commands;
  const words = useWords();
  const chooseText = useTourText();
  const sought = useSessionState((state) => state.find);
  const planShown = useSessionState((state) => state.planShown);
  const hasPlan = useSessionState((state) => state.floorPlan !== null);
  const field = useRef<HTMLInputElement>(null);
  const person = tour.people.find(({ id }) => id === sought.person);
  const isNarrowed = sought.words !== "" || sought.department !== null || sought.person !== null;

  return (
    <search className="hs-finder">
      <div className="hs-finder-line">
        <label className="hs-finder-field">
          <DeskIcon name="search" />
          <span className="hs-only-read">{words.t("finder.search")}</span>
          <input
            ref={field}
            type="search"
            value={sought.words}
            placeholder={words.t("finder.search")}
            onInput={(event) => find({ words: event.currentTarget.value, list: "places" })}
            onKeyDown={(event) => {
              if (event.key !== "Escape" || sought.words === "") return;
              // The first Escape empties the field; the next one is the page's.
              event.stopPropagation();
              event.preventDefault();
              find({ words: "" });
            }}
          />
        </label>
        {hasPlan && (
          <button
            type="button"
            className="hs-button hs-finder-crew"
            aria-pressed={planShown}
            onClick={() => session.commands.setPlanShown(!planShown)}
          >
            {words.t("finder.plan")}
          </button>
        )}
        {tour.people.length > 0 && (
          <button
            type="button"
            className="hs-button hs-finder-crew"
            aria-pressed={sought.list === "crew"}
            onClick={() => find({ list: sought.list === "crew" ? "places" : "crew" })}
          >
            {words.t("finder.crew")}
          </button>
        )}
      </div>
      <fieldset className="hs-finder-departments" aria-label={words.t("finder.departments")}>
        {listDepartments(tour).map((department) => {
          const name = departmentName(department, words);
          const isChosen = sought.department === department;
          return (
            <button
              key={department}
              type="button"
              className="hs-finder-department"
              aria-pressed={isChosen}
              title={name}
              onClick={() => find({ department: isChosen ? null : department, list: "places" })}
            >
              <DepartmentTape department={department} className="hs-tape" />
              <span className="hs-only-read">{name}</span>
            </button>
          );
        })}
      </fieldset>
      <p className="hs-finder-found">
        <output>
          {isNarrowed && words.t("finder.found", { found, count: tour.hotspots.length })}
          {person !== undefined && ` · ${chooseText(person.name)}`}
        </output>
        {isNarrowed && (
          <button
            type="button"
            className="hs-finder-all"
            onClick={() => {
              find({ words: "", department: null, person: null });
              field.current?.focus();
            }}
          >
            {words.t("finder.all")}
          </button>
        )}
      </p>
    </search>
  );
}
