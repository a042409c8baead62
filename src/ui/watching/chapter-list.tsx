import type { TargetedKeyboardEvent } from "preact";
import type { Take } from "../../tour/tour-schema.ts";
import { layChapters } from "../lay-chapters.ts";
import { useTourText, useUi, useWords } from "../ui-context.ts";
import { useCurrentChapter } from "./use-current-chapter.ts";

interface ChapterListProps {
  readonly take: Take;
  /** null: not known yet. */
  readonly durationSeconds: number | null;
}

/** The chapters in their places over the time bar, and the name of the one that is being watched. */
export function ChapterList({ take, durationSeconds }: ChapterListProps) {
  const { session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const current = useCurrentChapter(take);
  const chapters = layChapters(take.live === true ? [] : (take.chapters ?? []), durationSeconds);
  const watched = chapters.find(({ atSeconds }) => atSeconds === current);
  if (chapters.length === 0) return null;

  function onKeyDown(event: TargetedKeyboardEvent<HTMLOListElement>) {
    const direction = words.direction === "rtl" ? -1 : 1;
    const step = event.key === "ArrowRight" ? direction : event.key === "ArrowLeft" ? -direction : 0;
    if (step === 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    // The same arrows walk through the set.
    event.stopPropagation();
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    buttons[buttons.findIndex((button) => button === document.activeElement) + step]?.focus();
  }

  return (
    <>
      <p className="hs-chapter-now" aria-hidden="true">
        {chooseText(watched?.title)}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons inside take the focus in turn */}
      <ol className="hs-chapters" aria-label={words.t("chapters")} onKeyDown={onKeyDown}>
        {chapters.map(({ title, atSeconds, lengthSeconds }, index) => (
          <li key={atSeconds} style={{ flexGrow: lengthSeconds }}>
            <button
              type="button"
              title={chooseText(title)}
              aria-current={atSeconds === current}
              tabIndex={atSeconds === current || (watched === undefined && index === 0) ? 0 : -1}
              onClick={() => session.commands.seek(atSeconds)}
            >
              {chooseText(title)}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
