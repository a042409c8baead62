import { isList, isObject, type CleanObject, type CleanValue } from "./clean-value.ts";
import { createIssue, type IssuePath, type TourIssue } from "./tour-issue.ts";

/** Keys whose value is a text for people, everywhere in tour.json. */
const HUMAN_TEXTS: ReadonlySet<string> = new Set([
  "title",
  "text",
  "label",
  "name",
  "role",
  "alt",
  "beforeLabel",
  "afterLabel",
  "script",
]);

/**
 * Compares texts by language with the languages that the tour says it is in. A plain text is for all languages.
 * Warnings only: visitors get the first language that there is.
 */
export function checkTexts(tour: CleanObject): TourIssue[] {
  const declared = tour["languages"];
  if (!isList(declared)) return [];
  const languages = declared.filter((language) => typeof language === "string");
  const issues: TourIssue[] = [];
  visit(tour, [], (texts, path) => {
    const written = Object.keys(texts);
    for (const language of languages) {
      if (written.includes(language)) continue;
      issues.push(
        createIssue(
          "tour/language-missing",
          path,
          `The text is missing in "${language}", which is among the tour's languages.`,
          `Add it; until then visitors read it in "${written[0] ?? ""}".`,
          "warning",
        ),
      );
    }
    for (const language of written) {
      if (languages.includes(language)) continue;
      issues.push(
        createIssue(
          "tour/language-undeclared",
          [...path, language],
          `The text is in "${language}", which is not among the tour's languages.`,
          `Add "${language}" to languages.`,
          "warning",
        ),
      );
    }
  });
  return issues;
}

function visit(
  value: CleanValue,
  path: IssuePath,
  onTexts: (texts: CleanObject, path: IssuePath) => void,
): void {
  if (isList(value)) value.forEach((entry, index) => visit(entry, [...path, index], onTexts));
  if (!isObject(value)) return;
  for (const [key, entry] of Object.entries(value)) {
    if (key === "extras") continue;
    const isText = HUMAN_TEXTS.has(key) && isObject(entry) && Object.keys(entry).length > 0;
    if (isText) onTexts(entry, [...path, key]);
    else visit(entry, [...path, key], onTexts);
  }
}
