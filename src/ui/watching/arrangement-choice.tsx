import type { TargetedKeyboardEvent } from "preact";
import { useRef } from "preact/hooks";
import type { Arrangement } from "../../session/session.ts";
import { Icon } from "../icon.tsx";
import { useSessionState, useUi, useWords } from "../ui-context.ts";

const CHOICES: readonly { readonly id: Arrangement; readonly path: string }[] = [
  { id: "single", path: "M3 5h18v14H3z" },
  { id: "pip", path: "M3 5h18v14H3zM12.5 12.5h6v4h-6z" },
  { id: "two", path: "M2.5 7.5h8.5v9H2.5zM13 7.5h8.5v9H13z" },
  { id: "quad", path: "M3 5h8v6H3zM13 5h8v6h-8zM3 13h8v6H3zM13 13h8v6h-8z" },
];
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** How many pictures the theatre shows, and where. */
export function ArrangementChoice() {
  const { session } = useUi();
  const words = useWords();
  const group = useRef<HTMLDivElement>(null);
  const chosen = useSessionState((state) => state.arrangement);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>) {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = CHOICES.findIndex(({ id }) => id === chosen);
    const next = (at + step * (words.direction === "rtl" ? -1 : 1) + CHOICES.length) % CHOICES.length;
    event.preventDefault();
    session.commands.setArrangement(CHOICES[next]?.id ?? "single");
    group.current?.querySelectorAll<HTMLElement>("[role=radio]")[next]?.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the radios inside take the focus in turn
    <div
      ref={group}
      className="hs-arrangements"
      role="radiogroup"
      aria-label={words.t("watching.arrangement")}
      onKeyDown={onKeyDown}
    >
      {CHOICES.map(({ id, path }) => (
        <button
          key={id}
          type="button"
          className="hs-control"
          /* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn as a button beside others */
          role="radio"
          aria-checked={id === chosen}
          aria-label={words.t(`watching.arrangements.${id}`)}
          title={words.t(`watching.arrangements.${id}`)}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => session.commands.setArrangement(id)}
        >
          <Icon path={path} />
        </button>
      ))}
    </div>
  );
}
