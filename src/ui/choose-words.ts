import { ENGLISH } from "./words-english.ts";
import type { Words } from "./words.ts";

const LANGUAGES: readonly Words[] = [ENGLISH];

/** The interface's words in the first language that it has; English when it has none of them. */
export function chooseWords(languages: readonly string[]): Words {
  for (const tag of languages) {
    const base = tag.toLowerCase().split("-")[0];
    const found = LANGUAGES.find((words) => words.language === base);
    if (found !== undefined) return found;
  }
  return ENGLISH;
}
