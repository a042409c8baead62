import type { SessionCommands, SessionReports, SessionState, Settings } from "./session.ts";
import type { VisitStore } from "./visit-store.ts";

export const DEFAULT_SETTINGS: Settings = { language: null, motion: "system", singleKeys: true };

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

export interface SettingsControl {
  readonly commands: Pick<SessionCommands, "changeSettings" | "setSettingsOpen">;
  readonly reports: Pick<SessionReports, "systemMotion">;
}

export function createSettingsControl(visit: VisitStore, first: Surroundings): SettingsControl {
  let surroundings = first;
  const apply = (settings: Settings) => visit.set({ settings, ...applySettings(settings, surroundings) });
  return {
    commands: {
      changeSettings: (change) => apply({ ...visit.get().settings, ...change }),
      setSettingsOpen: (settingsOpen) => visit.set({ settingsOpen }),
    },
    reports: {
      systemMotion(reducedMotion) {
        surroundings = { ...surroundings, reducedMotion };
        apply(visit.get().settings);
      },
    },
  };
}
