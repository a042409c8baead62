import { formatTimecode } from "../../tour/timecode.ts";
import { parseFrameRate } from "../../tour/frame-rate.ts";
import type { Take } from "../../tour/tour-schema.ts";
import { useTourText, useUi, useWords } from "../ui-context.ts";
import { useCurrentChapter } from "./use-current-chapter.ts";

/** The chapters as a list, where there is no room for them over the time bar. */
export function ChapterMenu({ take }: { take: Take }) {
  const { session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const current = useCurrentChapter(take);
  const rate = parseFrameRate(take.frameRate);
  if (take.live === true || (take.chapters?.length ?? 0) === 0) return null;
  return (
    <ol className="hs-chapter-menu" aria-label={words.t("chapters")}>
      {(take.chapters ?? []).map(({ atSeconds, title }) => (
        <li key={atSeconds}>
          <button
            type="button"
            aria-current={atSeconds === current}
            onClick={() => session.commands.seek(atSeconds)}
          >
            {rate !== null && <time>{formatTimecode(atSeconds, rate)}</time>}
            {chooseText(title)}
          </button>
        </li>
      ))}
    </ol>
  );
}
