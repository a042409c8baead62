import type { Words } from "./words.ts";

/** What went wrong and what the visitor can do about it. */
export interface ErrorWords {
  readonly what: string;
  readonly remedy: string;
}

/**
 * A failure in words.
 *
 * @param subject A name that the visitor knows (a camera, a file); null: there is none.
 */
export function describeError(words: Words, code: string, subject: string | null): ErrorWords {
  return find(words, `errors.${code}`, subject, "named") ?? describeDomain(words, code, subject);
}

/**
 * What is wrong with the open take.
 *
 * @param name The camera's name; null: the whole take.
 */
export function describeTakeError(words: Words, code: string, name: string | null): ErrorWords {
  return find(words, `takeErrors.${code}`, name, "angle") ?? describeError(words, code, name);
}

/** Codes that newer parts may send: the domain still says enough to be of use. */
function describeDomain(words: Words, code: string, subject: string | null): ErrorWords {
  const domain = code.endsWith("-unknown") ? "unknown" : (code.split("/")[0] ?? "other");
  return (
    find(words, `errors.${domain}`, subject, "named") ??
    find(words, "errors.other", subject, "named") ?? { what: code, remedy: "" }
  );
}

function find(words: Words, key: string, name: string | null, context: string): ErrorWords | null {
  const what = words.find(`${key}.what`, name === null ? {} : { name, context });
  return what === null ? null : { what, remedy: words.find(`${key}.remedy`) ?? "" };
}
