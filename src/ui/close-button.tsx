import { Icon } from "./icon.tsx";
import { useUi, useWords } from "./ui-context.ts";

/** Closes what is open. There is one on the page at a time: on the panel if there is one, else on the take. */
export function CloseButton() {
  const { session } = useUi();
  const words = useWords();
  return (
    <button
      type="button"
      className="hs-tool hs-close"
      title={words.t("close")}
      onClick={() => session.commands.close()}
    >
      <Icon name="close" />
      <span className="hs-tool-name">{words.t("close")}</span>
    </button>
  );
}
