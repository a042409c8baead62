import type { ComponentChildren } from "preact";
import { NOTHING_SOUGHT } from "../session/initial-state.ts";
import { chooseDepartmentMark } from "../tour/department-marks.ts";
import { resolveTourUrl } from "../tour/resolve-source.ts";
import type { Hotspot, Person, Tour } from "../tour/tour-schema.ts";
import { departmentName } from "./department-name.ts";
import { countPlaces } from "./finding/find-hotspots.ts";
import { writeDate } from "./finding/write-date.ts";
import { Icon } from "./icon.tsx";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";
import { useNow } from "./use-now.ts";

/** What is written about a hotspot: department, title, origin, text, and who did it. */
export function HotspotNotes({
  hotspot,
  tour,
  media,
}: {
  hotspot: Hotspot;
  tour: Tour;
  media?: ComponentChildren;
}) {
  const words = useWords();
  const chooseText = useTourText();
  const mark = chooseDepartmentMark(hotspot.department);
  const people = (hotspot.people ?? []).flatMap((id) => tour.people.filter((person) => person.id === id));
  const text = chooseText(hotspot.text);

  return (
    <>
      <header className="hs-notes-head">
        <span className="hs-tape hs-notes-tape" style={{ backgroundColor: mark.colour, color: mark.ink }}>
          <Icon path={mark.icon} />
          {hotspot.department === undefined
            ? words.t(`kinds.${hotspot.opens.kind}`)
            : departmentName(hotspot.department, words)}
        </span>
        <h2 id="hs-notes-title" tabIndex={-1}>
          {chooseText(hotspot.title)}
        </h2>
        {hotspot.provenance !== undefined && (
          <span className="hs-stamp">{words.t(`provenance.${hotspot.provenance}`)}</span>
        )}
        <ReleaseStamp release={hotspot.release} />
      </header>
      {media}
      {text !== "" &&
        text.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph} className="hs-notes-text" dir="auto">
            {paragraph}
          </p>
        ))}
      {people.length > 0 && (
        <section className="hs-crew" aria-label={words.t("crew")}>
          {people.map((person) => (
            <CrewCard key={person.id} person={person} />
          ))}
        </section>
      )}
    </>
  );
}

/** In what press and crew are shown before its day: when everyone may see it. */
function ReleaseStamp({ release }: { release: Hotspot["release"] }) {
  const words = useWords();
  const now = useNow();
  const from = release?.from == null ? null : new Date(release.from);
  if (from === null || from.getTime() <= now) return null;
  return <span className="hs-stamp">{words.t("publicFrom", { when: writeDate(from, words.language) })}</span>;
}

function CrewCard({ person }: { person: Person }) {
  const { session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const tourUrl = useSessionState((state) => state.tourUrl);
  const role = chooseText(person.role);
  const text = chooseText(person.text);
  const name = chooseText(person.name);
  const places = useSessionState(({ tour }) => (tour === null ? 0 : countPlaces(tour, person.id)));

  function showPlaces() {
    session.commands.find({ ...NOTHING_SOUGHT, person: person.id });
    session.commands.setCallSheetOpen(true);
  }

  return (
    <article className="hs-crew-card">
      {person.portrait === undefined ? (
        <span className="hs-crew-initials" aria-hidden="true">
          {initialsOf(name)}
        </span>
      ) : (
        <img src={resolveTourUrl(person.portrait, tourUrl)} alt="" loading="lazy" />
      )}
      <div>
        <h3>{name}</h3>
        <p className="hs-crew-role">
          {[role, person.department === undefined ? "" : departmentName(person.department, words)]
            .filter((part) => part !== "")
            .join(" · ")}
        </p>
        {text !== "" && <p dir="auto">{text}</p>}
        {places > 1 && (
          <button type="button" className="hs-finder-all" onClick={showPlaces}>
            {words.t("crewPlaces", { count: places })}
          </button>
        )}
      </div>
    </article>
  );
}

function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== "");
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends
    .map((part) => /^./u.exec(part ?? "")?.[0] ?? "")
    .join("")
    .toUpperCase();
}
