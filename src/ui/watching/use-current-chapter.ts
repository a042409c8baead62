import { useEffect, useState } from "preact/hooks";
import { chooseChapter } from "../../session/choose-chapter.ts";
import type { Take } from "../../tour/tour-schema.ts";
import { useUi } from "../ui-context.ts";

const NO_CHAPTERS: NonNullable<Take["chapters"]> = [];

/** Take time at which the chapter begins that is being watched; null: none. */
export function useCurrentChapter(take: Take): number | null {
  const { painter } = useUi();
  const chapters = take.live === true ? NO_CHAPTERS : (take.chapters ?? NO_CHAPTERS);
  const [atSeconds, setAtSeconds] = useState<number | null>(null);
  useEffect(
    () =>
      painter.addFrameListener((playback) =>
        setAtSeconds(chooseChapter(chapters, playback.timeSeconds())?.atSeconds ?? null),
      ),
    [painter, chapters],
  );
  return atSeconds;
}
