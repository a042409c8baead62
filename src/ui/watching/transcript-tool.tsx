import { DeskIcon } from "../desk-icon.tsx";
import { useSessionState, useUi, useWords } from "../ui-context.ts";

/** Opens and closes the transcript. */
export function TranscriptTool() {
  const { session } = useUi();
  const words = useWords();
  const open = useSessionState((state) => state.transcriptOpen);
  return (
    <button
      type="button"
      className="hs-tool hs-about"
      aria-expanded={open}
      title={words.t("watching.transcript")}
      onClick={() => session.commands.setTranscriptOpen(!open)}
    >
      <DeskIcon name="transcript" />
      <span className="hs-tool-name">{words.t("watching.transcript")}</span>
    </button>
  );
}
