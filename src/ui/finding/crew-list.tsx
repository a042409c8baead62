import type { Person, Tour } from "../../tour/tour-schema.ts";
import { NOTHING_SOUGHT } from "../../session/initial-state.ts";
import { departmentName } from "../department-name.ts";
import { DepartmentTape } from "../department-tape.tsx";
import { useTourText, useUi, useWords } from "../ui-context.ts";
import { countPlaces } from "./find-hotspots.ts";

/** Who made this, by department; each leads to the places that they worked on. */
export function CrewList({ tour }: { tour: Tour }) {
  const words = useWords();
  const departments = [...new Set(tour.people.map(({ department }) => department))];
  return (
    <section className="hs-crew-list" aria-label={words.t("crew")}>
      {departments.map((department) => (
        <div key={department ?? ""}>
          <h2>
            <DepartmentTape department={department} />
            {department === undefined ? words.t("crew") : departmentName(department, words)}
          </h2>
          <ul>
            {tour.people
              .filter((person) => person.department === department)
              .map((person) => (
                <CrewMember key={person.id} person={person} tour={tour} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function CrewMember({ person, tour }: { person: Person; tour: Tour }) {
  const { session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const places = countPlaces(tour, person.id);
  return (
    <li>
      <button
        type="button"
        className="hs-crew-row"
        disabled={places === 0}
        onClick={() => session.commands.find({ ...NOTHING_SOUGHT, person: person.id })}
      >
        <span className="hs-crew-name" dir="auto">
          {chooseText(person.name)}
        </span>
        <span className="hs-crew-role" dir="auto">
          {chooseText(person.role)}
        </span>
        <span className="hs-row-kind">{words.t("counts.places", { count: places })}</span>
      </button>
    </li>
  );
}
