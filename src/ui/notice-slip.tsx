import { useRef } from "preact/hooks";
import { Icon } from "./icon.tsx";
import { useWords } from "./ui-context.ts";
import { useReturnFocus } from "./use-return-focus.ts";
import type { ErrorWords } from "../words/describe-error.ts";

/** A slip of paper: what went wrong, what can be done, and a way to put it away. */
export function NoticeSlip({ words, onDismiss }: { words: ErrorWords; onDismiss: () => void }) {
  const dismiss = useWords().t("dismiss");
  const slip = useRef<HTMLDivElement>(null);
  useReturnFocus(slip);
  return (
    <div ref={slip} className="hs-paper hs-notice">
      <p>
        <strong>{words.what}</strong> {words.remedy}
      </p>
      <button type="button" className="hs-tool" aria-label={dismiss} title={dismiss} onClick={onDismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}
