import { TAKE_ERRORS_ENGLISH } from "./take-errors-english.ts";
import type { ErrorWords, Words } from "./words.ts";

/**
 * What is wrong with the open take, and what the visitor can do. Fetched when the first take is opened: nobody needs these
 * words to walk.
 *
 * @param subject The camera's name; null: the whole take.
 */
export function chooseTakeErrorWords(words: Words, code: string, subject: string | null): ErrorWords {
  const make = new Map(Object.entries(TAKE_ERRORS_ENGLISH)).get(code);
  if (words.language !== "en" || make === undefined) return words.error(code, subject);
  const name = subject ?? "The take";
  return make(name, name.endsWith("s") ? `${name}'` : `${name}'s`);
}
