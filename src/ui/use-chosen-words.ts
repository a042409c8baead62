import { useEffect, useState } from "preact/hooks";
import type { Session, SessionState } from "../session/session.ts";
import { chooseLanguage, loadWords } from "../words/load-words.ts";
import type { Words } from "../words/words.ts";

/** The interface's words in the language that the visitor wants now; the page says so to readers of the screen. */
export function useChosenWords(session: Session, firstWords: Words): Words {
  const [words, setWords] = useState(firstWords);
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
  }, [words]);
  useEffect(() => {
    let wanted = firstWords.language;
    const follow = ({ languages }: SessionState) => {
      const language = chooseLanguage(languages);
      if (language === wanted) return;
      wanted = language;
      void loadWords(languages).then((loaded) => {
        if (loaded.language === wanted) setWords(loaded);
      });
    };
    return session.subscribe(follow);
  }, [session, firstWords]);
  return words;
}
