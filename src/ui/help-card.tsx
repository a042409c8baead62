import { useLayoutEffect, useRef } from "preact/hooks";
import { useSessionState, useUi, useWords } from "./ui-context.ts";
import { useReturnFocus } from "./use-return-focus.ts";

const KEYS = [
  ["play", "Space K"],
  ["skip", "J L"],
  ["frame", ", ."],
  ["speed", "< >"],
  ["angle", "1 – 9"],
  ["cut", "0"],
  ["loop", "I"],
  ["mute", "M"],
  ["captions", "C"],
  ["layout", "T"],
  ["fullScreen", "F"],
  ["walk", "W A S D"],
  ["turn", "Q E"],
  ["run", "Shift"],
  ["start", "R"],
  ["stops", "[ ]"],
  ["guided", "G"],
  ["callSheet", "O"],
  ["labels", "B"],
  ["headset", "V"],
  ["share", "U"],
  ["back", "Esc"],
] as const;

/** All keys on one card. */
export function HelpCard() {
  const open = useSessionState((state) => state.helpOpen);
  return open ? <OpenHelpCard /> : null;
}

function OpenHelpCard() {
  const { session } = useUi();
  const words = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  const card = useRef<HTMLDialogElement>(null);
  useReturnFocus(card);
  useLayoutEffect(() => title.current?.focus(), []);

  return (
    <dialog ref={card} open className="hs-paper hs-card hs-help" aria-labelledby="hs-help-title">
      <h2 id="hs-help-title" ref={title} tabIndex={-1}>
        {words.t("keyCard.title")}
      </h2>
      <dl className="hs-keys">
        {KEYS.map(([what, keys]) => (
          <div key={keys}>
            <dt dir="ltr">
              {keys.split(" ").map((key) => (key === "–" ? key : <kbd key={key}>{key}</kbd>))}
            </dt>
            <dd>{words.t(`keyCard.keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{words.t("keyCard.moving")}</p>
      <button
        type="button"
        className="hs-button hs-button-ink"
        onClick={() => session.commands.setHelpOpen(false)}
      >
        {words.t("done")}
      </button>
    </dialog>
  );
}
