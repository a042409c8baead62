import { describeError } from "../words/describe-error.ts";
import { createLazyPart } from "./lazy-part.tsx";
import { NoticeSlip } from "./notice-slip.tsx";
import { useSessionState, useUi, useWords } from "./ui-context.ts";

const TakeNotices = createLazyPart(async () => (await import("./opened.ts")).TakeNotices);

/** What went wrong, and what can be done. Slips stay until resolved or put away. */
export function Notices() {
  const { session } = useUi();
  const words = useWords();
  const notices = useSessionState((state) => state.notices);
  const takeOpen = useSessionState((state) => state.take !== null);
  const isOfTake = (code: string) => code.startsWith("playback/");
  return (
    <output className="hs-notices">
      {notices
        .filter(({ code }) => !isOfTake(code))
        .map(({ code, subject }) => (
          <NoticeSlip
            key={code}
            words={describeError(words, code, subject)}
            onDismiss={() => session.commands.dismissNotice(code)}
          />
        ))}
      {(takeOpen || notices.some(({ code }) => isOfTake(code))) && <TakeNotices />}
    </output>
  );
}
