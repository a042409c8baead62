import type { PlaybackState } from "../playback/playback.ts";
import type { Take } from "../tour/tour-schema.ts";
import { describeTakeError } from "../words/describe-error.ts";
import { useSessionState, useWords } from "./ui-context.ts";
import type { Words } from "../words/words.ts";

/** What the take is doing when it is not simply playing or paused; empty: nothing to say. */
export function describeTake(playback: PlaybackState | null, words: Words): string {
  if (playback === null || playback.phase === "loading") return words.t("loading.take");
  if (playback.phase === "failed") return describeTakeError(words, "playback/take-missing", null).what;
  if (playback.waiting) return words.t("waitingForFootage");
  if (playback.seeking) return words.t("seeking");
  if (playback.ended) return words.t("ended");
  return "";
}

export function useTakeStatus(take: Take): string {
  const words = useWords();
  return useSessionState(({ playback, take: open }) =>
    open === take.id ? describeTake(playback, words) : "",
  );
}
