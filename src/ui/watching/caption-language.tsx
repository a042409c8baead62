import type { CaptionChoice } from "../../session/session.ts";
import { useSessionState, useTourText, useWords } from "../ui-context.ts";

interface CaptionLanguageProps {
  readonly name: string;
  readonly chosen: string | null;
  readonly onChoose: (language: string) => void;
}

/** The captions of the take by the names that the tour gives them; nothing where there is no choice. */
export function CaptionLanguage({ name, chosen, onChoose }: CaptionLanguageProps) {
  const available = useSessionState((state) => state.captions.available);
  const nameCaptions = useCaptionName();
  if (chosen === null || available.length < 2) return null;
  return (
    <select
      className="hs-control hs-select hs-caption-language"
      aria-label={name}
      title={name}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {available.map((choice) => (
        <option key={choice.language} value={choice.language}>
          {nameCaptions(choice)}
        </option>
      ))}
    </select>
  );
}

/** What the tour calls captions, else the name of their language, in that language. */
function useCaptionName(): (choice: CaptionChoice) => string {
  const chooseText = useTourText();
  const words = useWords();
  return ({ language, label }) => {
    const given = label === null ? "" : chooseText(label);
    if (given !== "") return given;
    return new Intl.DisplayNames([language, words.language], { type: "language" }).of(language) ?? language;
  };
}
