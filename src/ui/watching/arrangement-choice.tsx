import type { Arrangement } from "../../session/session.ts";
import { Icon } from "../icon.tsx";
import { useSessionState, useUi, useWords } from "../ui-context.ts";
import { useRadioKeys } from "../use-radio-keys.ts";

const CHOICES: readonly { readonly id: Arrangement; readonly path: string }[] = [
  { id: "single", path: "M3 5h18v14H3z" },
  { id: "pip", path: "M3 5h18v14H3zM12.5 12.5h6v4h-6z" },
  { id: "two", path: "M2.5 7.5h8.5v9H2.5zM13 7.5h8.5v9H13z" },
  { id: "quad", path: "M3 5h8v6H3zM13 5h8v6h-8zM3 13h8v6H3zM13 13h8v6h-8z" },
];

/** How many pictures the theatre shows, and where. */
export function ArrangementChoice() {
  const { session } = useUi();
  const words = useWords();
  const chosen = useSessionState((state) => state.arrangement);

  const { group, onKeyDown } = useRadioKeys(
    CHOICES.length,
    CHOICES.findIndex(({ id }) => id === chosen),
    (index) => session.commands.setArrangement(CHOICES[index]?.id ?? "single"),
  );

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
