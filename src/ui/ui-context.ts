import { createContext } from "preact";
import { useContext, useLayoutEffect, useReducer, useRef } from "preact/hooks";
import type { Session, SessionState } from "../session/session.ts";
import { chooseText } from "../tour/text.ts";
import type { HumanText } from "../tour/tour-schema.ts";
import type { Words } from "../words/words.ts";
import type { PicturePainter } from "./create-picture-painter.ts";

/** What every part of the interface may reach: one session, one painter, its words, and what only a page can do. */
export interface UiContextValue {
  readonly session: Session;
  readonly painter: PicturePainter;
  readonly words: Words;
  /** The part of the set that shows single models; rejects where it does not arrive. */
  readonly loadTurntable: LoadTurntable;
  /** Claps the slate; call it from a press or a key, which unlocks sound. */
  readonly enter: () => void;
  readonly share: () => void;
  readonly toggleFullScreen: () => void;
}

/** The interface knows no three: the page hands it what draws a model. */
export type LoadTurntable = () => Promise<{
  mountTurntable(
    container: HTMLElement,
    options: { readonly url: string; readonly still: boolean; readonly onFailed: () => void },
  ): { dispose(): void };
}>;

export const UiContext = createContext<UiContextValue | null>(null);

export function useUi(): UiContextValue {
  const value = useContext(UiContext);
  if (value === null) throw new Error("useUi needs a UiContext around it. Received none.");
  return value;
}

/** A part of the session's state. The selector must return what the state holds, not a fresh object. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  const { session } = useUi();
  const value = select(session.getState());
  const shown = useRef({ select, value });
  const [, showAgain] = useReducer<number, undefined>((times) => times + 1, 0);
  useLayoutEffect(() => {
    shown.current = { select, value };
  });
  useLayoutEffect(() => {
    const compare = () => {
      if (!Object.is(shown.current.select(session.getState()), shown.current.value)) showAgain(undefined);
    };
    // Something may have happened between drawing and listening.
    compare();
    return session.subscribe(compare);
  }, [session]);
  return value;
}

export function useWords(): Words {
  return useUi().words;
}

/** Chooses the tour's words for the visitor's languages. */
export function useTourText(): (text: HumanText | undefined) => string {
  const languages = useSessionState((state) => state.languages);
  return (text) => chooseText(text, languages);
}
