import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { CaptionCue } from "../../session/session.ts";
import { useUi, useWords } from "../ui-context.ts";
import { chooseCurrentCue } from "./choose-current-cue.ts";
import { findInText } from "./find-in-text.ts";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface CueListProps {
  readonly cues: readonly CaptionCue[];
  readonly language: string | null;
  readonly wanted: string;
  /** The cue that the search has come to. */
  readonly lookedAt: number | null;
}

/** All cues in their order; what is being said is marked, and kept in view until the visitor scrolls away from it. */
export function CueList({ cues, language, wanted, lookedAt }: CueListProps) {
  const { session, painter } = useUi();
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(-1);
  const [following, setFollowing] = useState(true);
  /** Where the list was put last by itself: any other place is the visitor's. */
  const putAt = useRef(0);
  const shown = lookedAt ?? (following ? current : -1);

  useEffect(
    () => painter.addFrameListener((playback) => setCurrent(chooseCurrentCue(cues, playback.timeSeconds()))),
    [painter, cues],
  );
  useEffect(() => {
    const row = list.current?.children[shown];
    if (list.current === null || !(row instanceof HTMLElement)) return;
    list.current.scrollTop = row.offsetTop - (list.current.clientHeight - row.offsetHeight) / 2;
    putAt.current = list.current.scrollTop;
  }, [shown]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLOListElement>) {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    // The same arrows walk through the set.
    event.stopPropagation();
    event.preventDefault();
    const rows = [...event.currentTarget.querySelectorAll("button")];
    const at = rows.findIndex((row) => row === document.activeElement);
    rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons inside take the focus in turn */}
      <ol
        ref={list}
        className="hs-cues"
        lang={language ?? undefined}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          if (Math.abs(event.currentTarget.scrollTop - putAt.current) > 2) setFollowing(false);
        }}
      >
        {cues.map((cue, index) => (
          <li key={cue.fromSeconds}>
            <button
              type="button"
              aria-current={index === current}
              data-looked-at={index === lookedAt}
              tabIndex={index === Math.max(0, lookedAt ?? current) ? 0 : -1}
              onClick={() => session.commands.seek(cue.fromSeconds)}
            >
              <time>{writeMinutes(cue.fromSeconds)}</time>
              <span dir="auto">
                {findInText(cue.text, wanted).map(({ text, found }, part) =>
                  found ? <mark key={part}>{text}</mark> : text,
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {!following && (
        <button
          type="button"
          className="hs-button hs-button-ink hs-cues-follow"
          onClick={() => setFollowing(true)}
        >
          {words.t("watching.followNow")}
        </button>
      )}
    </>
  );
}

function writeMinutes(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, "0")}`;
}
