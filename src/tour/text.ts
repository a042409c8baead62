import type { HumanText } from "./tour-schema.ts";

/**
 * The words of a text in the first language that it has.
 *
 * @param text One text for all languages, a text by language tag, or nothing.
 * @param languages Language tags, most wanted first (`["fr-CA", "en"]`). `fr-CA` also finds `fr`, and `fr` also finds `fr-CA`.
 * @returns The chosen words; without any match the first language of the text; the empty text when there is none.
 */
export function chooseText(text: HumanText | undefined, languages: readonly string[]): string {
  return chooseTextWithLanguage(text, languages).words;
}

/** As `chooseText`, with the tag of the language that was found (for `lang` attributes); null: not stated by the tour. */
export function chooseTextWithLanguage(
  text: HumanText | undefined,
  languages: readonly string[],
): { readonly words: string; readonly language: string | null } {
  if (text === undefined) return { words: "", language: null };
  if (typeof text === "string") return { words: text, language: null };
  const tags = Object.keys(text);
  const language = findLanguage(tags, languages) ?? tags[0];
  if (language === undefined) return { words: "", language: null };
  return { words: text[language] ?? "", language };
}

/** The tag of `available` that serves the first possible of `wanted`; null when none does. */
function findLanguage(available: readonly string[], wanted: readonly string[]): string | null {
  for (const tag of wanted) {
    const exact = available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    if (exact !== undefined) return exact;
    const base = baseLanguage(tag);
    const general = available.find((candidate) => candidate.toLowerCase() === base);
    const related = general ?? available.find((candidate) => baseLanguage(candidate) === base);
    if (related !== undefined) return related;
  }
  return null;
}

function baseLanguage(tag: string): string {
  return (tag.split("-")[0] ?? tag).toLowerCase();
}
