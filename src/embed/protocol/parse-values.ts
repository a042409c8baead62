/** Reading of values that came from another window: nothing about them is taken for granted. */

const LONGEST_TEXT = 10_000;

/** The own properties of a plain object; null for anything else. */
export function parseRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** A text of bounded length. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST_TEXT;
}

/** An id: a text that is not empty. Whether the tour has it is for the session to say. */
export function isId(value: unknown): value is string {
  return isText(value) && value !== "";
}

export function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** Zero, one, two, ...: for example a request's number. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function isOneOf<const Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
): value is Choice {
  return typeof value === "string" && (choices as readonly string[]).includes(value);
}
