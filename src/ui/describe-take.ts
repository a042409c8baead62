import type { PlaybackState } from "../playback/playback.ts";
import type { Take } from "../tour/tour-schema.ts";
import { chooseTakeErrorWords } from "./choose-take-error-words.ts";
import { useSessionState, useWords } from "./ui-context.ts";
import type { Words } from "./words.ts";

/** What the take is doing when it is not simply playing or paused; empty: nothing to say. */
export function describeTake(playback: PlaybackState | null, words: Words): string {
  if (playback === null || playback.phase === "loading") return words.loading.take;
  if (playback.phase === "failed") return chooseTakeErrorWords(words, "playback/take-missing", null).what;
  if (playback.waiting) return words.waitingForFootage;
  if (playback.seeking) return words.seeking;
  if (playback.ended) return words.ended;
  return "";
}

export function useTakeStatus(take: Take): string {
  const words = useWords();
  return useSessionState(({ playback, take: open }) =>
    open === take.id ? describeTake(playback, words) : "",
  );
}
