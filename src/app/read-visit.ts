import type { Settings } from "../session/session.ts";
import { readSettings } from "./keep-settings.ts";
import { parseAddress, type Address } from "../session/address.ts";

export interface Visit {
  /** Absolute URL of tour.json; null: the page names none and the address neither. */
  readonly tourUrl: string | null;
  readonly address: Address;
  readonly languages: readonly string[];
  readonly settings: Partial<Settings>;
  readonly reducedMotion: boolean;
  readonly embedded: boolean;
}

/**
 * What this page is to show. A built site names its tour in `<meta name="hotset-tour">` and opens no other;
 * a server of many tours names its first in `<meta name="hotset-default-tour">` and obeys `?tour=`.
 */
export function readVisit(page: Document, location: Location): Visit {
  const parameters = new URLSearchParams(location.search);
  const named = (name: string) =>
    page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || null;
  const address = parseAddress(parameters);
  const tour = named("hotset-tour") ?? (parameters.get("tour") || named("hotset-default-tour"));
  return {
    tourUrl: tour === null ? null : resolveHttp(tour, page.baseURI),
    address,
    languages: navigator.languages,
    settings: { ...readSettings(), ...(address.language !== null && { language: address.language }) },
    reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
    embedded: parameters.has("embed"),
  };
}

/** Only http and https are fetched; anything else an address could name is treated as absent. */
function resolveHttp(url: string, base: string): string | null {
  if (!URL.canParse(url, base)) return null;
  const resolved = new URL(url, base);
  return resolved.protocol === "https:" || resolved.protocol === "http:" ? resolved.href : null;
}
