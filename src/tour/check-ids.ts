import { objectsAt, textAt, type CleanObject, type CleanValue } from "./clean-value.ts";
import { suggestName } from "./suggest-name.ts";
import { createIssue, formatPath, showValue, type IssuePath, type TourIssue } from "./tour-issue.ts";

/** What a reference may lead to; also the first part of the code, as in `tour/angle-unknown`, `tour/light-state-unknown`. */
export type ReferenceKind = "angle" | "camera" | "take" | "hotspot" | "person" | "light state" | "horizon";

/** Two entries of one list must not share an id. */
export function checkIds(owner: CleanObject, key: string, above: IssuePath): TourIssue[] {
  const first = new Map<string, number>();
  return objectsAt(owner, key).flatMap(({ entry, index }) => {
    const id = textAt(entry, "id");
    if (id === null) return [];
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    const where = formatPath([...above, key, earlier]);
    return [
      createIssue(
        "tour/id-duplicate",
        [...above, key, index, "id"],
        `The id ${showValue(id)} is already that of ${where}.`,
        "Give every entry of a list an id of its own.",
      ),
    ];
  });
}

/** A reference must be among the ids that there are. What is no text was reported by the schema already. */
export function checkKnown(
  kind: ReferenceKind,
  reference: CleanValue | undefined,
  known: ReadonlySet<string>,
  path: IssuePath,
): TourIssue[] {
  if (typeof reference !== "string" || known.has(reference)) return [];
  const meant = suggestName(reference, known);
  const some = [...known].slice(0, 12);
  const listed =
    some.length === 0
      ? `The tour has no ${kind} at all.`
      : `Known: ${some.join(", ")}${some.length < known.size ? ", ..." : ""}.`;
  const hint = meant === null ? listed : `Did you mean "${meant}"? ${listed}`;
  return [
    createIssue(
      `tour/${kind.replace(" ", "-")}-unknown`,
      path,
      `There is no ${kind} ${showValue(reference)}.`,
      hint,
    ),
  ];
}
