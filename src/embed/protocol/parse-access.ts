import type { AccessAnswer, EmbedAccess } from "./messages.ts";
import { isCount, isText, parseRecord } from "./parse-values.ts";

/** Reads the host page's answer to the question for access; null: not one. What makes no sense in it counts as none given. */
export function parseAccessAnswer(data: unknown): AccessAnswer | null {
  const record = parseRecord(data);
  if (record === null || record["type"] !== "access-answer" || !isCount(record["id"])) return null;
  return { type: "access-answer", id: record["id"], access: parseAccess(record["access"]) };
}

/** null: it is none, or not to be understood. */
export function parseAccess(value: unknown): EmbedAccess | null {
  const record = parseRecord(value);
  if (record === null) return null;
  const { query, headers, origins } = record;
  if (!isAbsentOr(query, isTexts) || !isAbsentOr(headers, isHeaders)) return null;
  if (!isAbsentOr(origins, isOrigins)) return null;
  return {
    ...(query !== undefined && { query }),
    ...(headers !== undefined && { headers }),
    ...(origins !== undefined && { origins }),
  };
}

function isAbsentOr<Kind>(value: unknown, is: (value: unknown) => value is Kind): value is Kind | undefined {
  return value === undefined || is(value);
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  const record = parseRecord(value);
  return record !== null && Object.values(record).every(isText);
}

/** Names and values that a browser sends. */
function isHeaders(value: unknown): value is Readonly<Record<string, string>> {
  if (!isTexts(value)) return false;
  try {
    return Array.from(new Headers(value)).length === Object.keys(value).length;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function isOrigins(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.every(
      (origin: unknown) => isText(origin) && URL.canParse(origin) && new URL(origin).origin === origin,
    )
  );
}
