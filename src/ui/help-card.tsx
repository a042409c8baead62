import { useEffect, useRef } from "react";
import { chooseHelpWords } from "./choose-help-words.ts";
import { useSessionState, useUi, useWords } from "./ui-context.ts";
import { useReturnFocus } from "./use-return-focus.ts";

/** All keys on one card. */
export function HelpCard() {
  const open = useSessionState((state) => state.helpOpen);
  return open ? <OpenHelpCard /> : null;
}

function OpenHelpCard() {
  const { session } = useUi();
  const words = useWords();
  const help = chooseHelpWords(words.language);
  const title = useRef<HTMLHeadingElement>(null);
  const card = useRef<HTMLDialogElement>(null);
  useReturnFocus(card);
  useEffect(() => title.current?.focus(), []);

  return (
    <dialog ref={card} open className="hs-paper hs-card hs-help" aria-labelledby="hs-help-title">
      <h2 id="hs-help-title" ref={title} tabIndex={-1}>
        {help.title}
      </h2>
      <dl className="hs-keys">
        {help.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys.split(" ").map((key) => (key === "–" ? key : <kbd key={key}>{key}</kbd>))}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>{help.moving}</p>
      <button
        type="button"
        className="hs-button hs-button-ink"
        onClick={() => session.commands.setHelpOpen(false)}
      >
        {words.done}
      </button>
    </dialog>
  );
}
