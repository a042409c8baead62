import { chooseDepartmentMark } from "../../tour/department-marks.ts";
import type { Announcement } from "../../tour/tour-schema.ts";
import { Icon } from "../icon.tsx";
import { useSessionState, useTourText, useUi, useWords } from "../ui-context.ts";
import { useNow } from "../use-now.ts";
import { writeDate } from "./write-date.ts";
import { writeCalendar, type CalendarEvent } from "./write-calendar.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What will open later, by words that the studio wrote for everyone. The clock here only counts down: what is not there yet cannot be opened by it. */
export function Coming({ announcements }: { announcements: readonly Announcement[] }) {
  const words = useWords();
  return (
    <section className="hs-coming" aria-labelledby="hs-coming-title">
      <h2 id="hs-coming-title">{words.t("coming.title")}</h2>
      {announcements
        .toSorted((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt))
        .map((announcement) => (
          <ComingSlip key={announcement.id} announcement={announcement} />
        ))}
    </section>
  );
}

function ComingSlip({ announcement }: { announcement: Announcement }) {
  const { session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const tour = useSessionState((state) => state.tour);
  const now = useNow();
  const opensAt = new Date(announcement.opensAt);
  const title = chooseText(announcement.title);
  const text = chooseText(announcement.text);
  const mark = chooseDepartmentMark(announcement.department);
  const leftMs = opensAt.getTime() - now;
  const minutes = Math.ceil(leftMs / MINUTE_MS);

  const remind = () =>
    offerReminder(`${announcement.id}.ics`, {
      uid: `${announcement.id}@${tour?.id ?? ""}.${location.host}`,
      start: opensAt,
      summary: `${chooseText(tour?.title)}: ${title}`,
      description: text,
      url: session.commands.shareAddress(),
    });

  return (
    <article className="hs-coming-slip">
      <span
        className="hs-tape hs-row-tape"
        aria-hidden="true"
        style={{ backgroundColor: mark.colour, color: mark.ink }}
      >
        <Icon path={mark.icon} />
      </span>
      <div>
        <h3 dir="auto">{title}</h3>
        {text !== "" && <p dir="auto">{text}</p>}
        <p className="hs-coming-when">
          {leftMs <= 0
            ? words.t("coming.due")
            : words.t("coming.opens", { when: writeDate(opensAt, words.language) })}
          {leftMs > 0 && leftMs < DAY_MS && (
            <>
              {" "}
              <strong>
                {words.t("coming.in", { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
              </strong>
            </>
          )}
        </p>
        {leftMs > 0 && (
          <button type="button" className="hs-button" onClick={remind}>
            {words.t("coming.remind")}
          </button>
        )}
      </div>
    </article>
  );
}

/** Gives a file to the visitor's calendar. */
function offerReminder(fileName: string, event: CalendarEvent): void {
  const file = new Blob([writeCalendar(event, new Date())], { type: "text/calendar;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
