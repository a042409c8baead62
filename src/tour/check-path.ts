/** Why a path is refused. */
export interface PathProblem {
  readonly code:
    | "tour/path-empty"
    | "tour/path-invalid"
    | "tour/path-scheme"
    | "tour/path-absolute"
    | "tour/path-outside";
  readonly message: string;
  readonly hint: string;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** C0 and C1 controls, and the characters that turn the reading direction of a name around. */
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Decoding is repeated because a server, proxy or browser in between may decode once more than we do. */
const DECODINGS = 4;

const RELATIVE_HINT =
  "Write the path relative to tour.json, inside its folder, with forward slashes, for example takes/42a-3/a/main.m3u8.";

/**
 * Checks a path of tour.json: relative, and inside the folder of tour.json whatever reads it (percent-encoding included).
 *
 * @param allowHttps True for footage, which may be an absolute https URL.
 * @returns Null when it is fine.
 */
export function checkPath(
  path: string,
  { allowHttps = false }: { readonly allowHttps?: boolean } = {},
): PathProblem | null {
  if (path.trim() === "") return problem("tour/path-empty", "The path is empty.");
  const forms = decodedForms(path);
  if (forms === null)
    return problem(
      "tour/path-invalid",
      "The path has a percent sign that encodes nothing.",
      "Write a percent sign in a file name as %25.",
    );
  if (forms.some((form) => UNPRINTABLE.test(form) || form !== form.trim())) {
    return problem("tour/path-invalid", "The path has control characters, or spaces at an end.");
  }
  if (allowHttps && /^https:/i.test(path)) return checkHttps(path);
  for (const form of forms) {
    const found = checkRelative(form, allowHttps);
    if (found !== null) return found;
  }
  if (/[?#]/.test(path)) {
    return problem(
      "tour/path-invalid",
      "The path has a query or a fragment.",
      "Leave out everything from ? or #; write these characters in a file name as %3F and %23.",
    );
  }
  return null;
}

/** True for an absolute https URL (of footage that lies elsewhere). */
export function isRemote(path: string): boolean {
  return /^https:\/\//i.test(path);
}

function checkHttps(path: string): PathProblem | null {
  const url = /^https:\/\/[^/\\@?#\s]/i.test(path) && URL.canParse(path) ? new URL(path) : null;
  if (url === null)
    return problem(
      "tour/path-invalid",
      "The address cannot be read.",
      "Write it as https://host/folder/main.m3u8.",
    );
  if (url.username !== "" || url.password !== "") {
    return problem(
      "tour/path-invalid",
      "The address has a user name or password in it.",
      "Anyone who opens the tour could read them; use signed addresses instead.",
    );
  }
  return null;
}

function checkRelative(form: string, allowHttps: boolean): PathProblem | null {
  const scheme = SCHEME.exec(form);
  if (scheme !== null && !/^[a-z]:[\\/]/i.test(form)) {
    const hint = allowHttps ? `${RELATIVE_HINT} Footage may also be an absolute https URL.` : RELATIVE_HINT;
    return problem(
      "tour/path-scheme",
      `Addresses with ${scheme[0].toLowerCase()} are not allowed here.`,
      hint,
    );
  }
  if (/^([\\/]|[a-z]:[\\/])/i.test(form)) return problem("tour/path-absolute", "The path is absolute.");
  const parts = form.split(/[\\/]/);
  if (parts.includes(".."))
    return problem(
      "tour/path-outside",
      "The path can leave the folder of tour.json.",
      `Leave out "..". ${RELATIVE_HINT}`,
    );
  if (form.includes("\\")) return problem("tour/path-invalid", "The path has a backslash.");
  return null;
}

/** The path as written and after each decoding that changes it; null when it cannot be decoded even once. */
function decodedForms(path: string): string[] | null {
  const forms = [path];
  for (let count = 0; count < DECODINGS; count++) {
    const last = forms[forms.length - 1] ?? "";
    const next = decode(last);
    if (next === null) return count === 0 ? null : forms;
    if (next === last) return forms;
    forms.push(next);
  }
  return forms;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function problem(code: PathProblem["code"], message: string, hint: string = RELATIVE_HINT): PathProblem {
  return { code, message, hint };
}
