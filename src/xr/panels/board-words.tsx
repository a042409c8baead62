/** @jsxImportSource react */
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import type { Session } from "../../session/session.ts";
import { loadWords } from "../../words/load-words.ts";
import type { Words } from "../../words/words.ts";
import { useSessionState } from "../use-session-state.ts";

const BoardWordsContext = createContext<Words | null>(null);

/** Gives the boards their words in the visitor's language; there are none before these have come. */
export function BoardWords({ session, children }: { session: Session; children: ReactNode }) {
  const languages = useSessionState(session, (state) => state.languages);
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadWords(languages).then(async (loaded) => {
      await loaded.loadOpened();
      if (wanted) setWords(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [languages]);
  return words && <BoardWordsContext value={words}>{children}</BoardWordsContext>;
}

export function useBoardWords(): Words {
  const words = useContext(BoardWordsContext);
  if (!words) throw new Error("Boards hang within BoardWords only.");
  return words;
}
