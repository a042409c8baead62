import { Icon } from "../icon.tsx";
import { useWords } from "../ui-context.ts";

interface CueSearchProps {
  readonly wanted: string;
  /** Which of the found cues is looked at; -1: none. */
  readonly place: number;
  readonly count: number;
  readonly onWant: (wanted: string) => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** Looks for words in the transcript: Enter goes on to the next place, with Shift to the one before. */
export function CueSearch({ wanted, place, count, onWant, onMove }: CueSearchProps) {
  const words = useWords();
  return (
    <search className="hs-cue-search">
      <input
        type="search"
        value={wanted}
        aria-label={words.t("watching.search")}
        placeholder={words.t("watching.search")}
        onInput={(event) => onWant(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && count > 0) onMove(event.shiftKey ? -1 : 1);
          if (event.key !== "Escape" || wanted === "") return;
          // The first Escape empties the field, the next puts the paper away.
          event.preventDefault();
          onWant("");
        }}
      />
      <output>
        {wanted.trim() === ""
          ? ""
          : count === 0
            ? words.t("watching.nothingFound")
            : words.t("watching.found", { at: place + 1, count })}
      </output>
      {([-1, 1] as const).map((by) => {
        const name = words.t(by === 1 ? "watching.nextFound" : "watching.previousFound");
        return (
          <button
            key={by}
            type="button"
            className="hs-tool"
            aria-label={name}
            title={name}
            disabled={count === 0}
            onClick={() => onMove(by)}
          >
            <Icon path={by === 1 ? "M5 9l7 7 7-7" : "M5 15l7-7 7 7"} />
          </button>
        );
      })}
    </search>
  );
}
