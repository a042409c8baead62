import { DeskIcon } from "../desk-icon.tsx";
import { useSessionState, useUi, useWords } from "../ui-context.ts";

/**
 * Pressed for the beginning, for the end, and for no more of it.
 *
 * @param optional It may be left out where there is little room.
 */
export function LoopControl({ optional = false }: { optional?: boolean }) {
  const { session } = useUi();
  const words = useWords();
  const looping = useSessionState((state) => (state.playback?.loop ?? null) !== null);
  const begun = useSessionState((state) => state.loopFromSeconds !== null);
  const does = looping ? words.t("loopEnd") : begun ? words.t("loopUntil") : words.t("loopFrom");
  return (
    <button
      type="button"
      className="hs-control"
      aria-label={words.t("loop")}
      title={does}
      aria-pressed={looping ? true : begun ? "mixed" : false}
      data-optional={optional}
      onClick={() => session.commands.markLoop()}
    >
      <DeskIcon name="loop" />
    </button>
  );
}
