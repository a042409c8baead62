import { parseTour } from "../tour/parse-tour.ts";
import type { Tour } from "../tour/tour-schema.ts";
import type { SessionError } from "./session.ts";

export type LoadedTour = { readonly tour: Tour } | { readonly error: SessionError };

/**
 * Fetches and parses tour.json. Never rejects: each failure is one error with a code of its own
 * (`tour/unreachable`, `tour/not-found`, `tour/invalid`).
 */
export async function loadTour(url: string, signal: AbortSignal): Promise<LoadedTour> {
  const fail = (code: string, message: string): LoadedTour => ({ error: { code, message, subject: url } });
  let text: string;
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return fail("tour/not-found", `${url} answered ${response.status}.`);
    text = await response.text();
  } catch (cause) {
    return fail("tour/unreachable", `${url} could not be fetched: ${String(cause)}`);
  }
  const { tour, issues } = parseTour(text);
  if (tour) return { tour };
  const listed = issues
    .filter((issue) => issue.severity === "error")
    .map((issue) => `${issue.path}: ${issue.message}`);
  return fail("tour/invalid", listed.join("\n"));
}
