import { useRef, useState } from "preact/hooks";
import { Icon } from "../icon.tsx";
import { useSessionState, useUi, useWords } from "../ui-context.ts";
import { useReturnFocus } from "../use-return-focus.ts";
import { useStageInset } from "../use-stage-inset.ts";
import { CaptionLanguage } from "./caption-language.tsx";
import { CueList } from "./cue-list.tsx";
import { CueSearch } from "./cue-search.tsx";
import { isInText } from "./find-in-text.ts";

/** Everything that is said in the take, to be read, searched, and gone to. */
export function Transcript() {
  const open = useSessionState(
    ({ transcriptOpen, captions }) => transcriptOpen && captions.available.length > 0,
  );
  return open ? <OpenTranscript /> : null;
}

function OpenTranscript() {
  const { session } = useUi();
  const words = useWords();
  const paper = useRef<HTMLElement>(null);
  const cues = useSessionState((state) => state.captions.cues);
  const language = useSessionState((state) => state.captions.cuesLanguage);
  const [wanted, setWanted] = useState("");
  /** Which of those that were found is looked at. */
  const [at, setAt] = useState(0);
  useStageInset(paper, "panel");
  useReturnFocus(paper);

  const found =
    wanted.trim() === "" ? [] : cues.flatMap((cue, index) => (isInText(cue.text, wanted) ? [index] : []));
  const place = found.length === 0 ? -1 : ((at % found.length) + found.length) % found.length;

  return (
    <aside ref={paper} className="hs-paper hs-panel hs-transcript" aria-labelledby="hs-transcript-title">
      <div className="hs-transcript-head">
        <h2 id="hs-transcript-title">{words.t("watching.transcript")}</h2>
        <CaptionLanguage
          name={words.t("watching.transcriptLanguage")}
          chosen={language}
          onChoose={(tag) => session.commands.setTranscriptLanguage(tag)}
        />
        <button
          type="button"
          className="hs-tool"
          aria-label={words.t("watching.closeTranscript")}
          title={words.t("watching.closeTranscript")}
          onClick={() => session.commands.setTranscriptOpen(false)}
        >
          <Icon name="close" />
        </button>
      </div>
      <CueSearch
        wanted={wanted}
        place={place}
        count={found.length}
        onWant={(text) => {
          setWanted(text);
          setAt(0);
        }}
        onMove={(by) => setAt(place + by)}
      />
      {cues.length === 0 ? (
        <p className="hs-transcript-empty">{words.t("watching.transcriptComing")}</p>
      ) : (
        <CueList cues={cues} language={language} wanted={wanted} lookedAt={found[place] ?? null} />
      )}
    </aside>
  );
}
