import type { SessionState, Settings } from "./session.ts";

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  motion: "system",
  singleKeys: true,
  stick: false,
};

/** What the browser and the device ask for. */
export interface Surroundings {
  /** Best first, as BCP 47 tags. */
  readonly languages: readonly string[];
  readonly reducedMotion: boolean;
}

/** What the visitor decided comes before what the device asks for. */
export function applySettings(
  { language, motion }: Settings,
  { languages, reducedMotion }: Surroundings,
): Pick<SessionState, "languages" | "reducedMotion"> {
  return {
    languages: language === null ? languages : [...new Set([language, ...languages])],
    reducedMotion: motion === "system" ? reducedMotion : motion === "reduced",
  };
}
