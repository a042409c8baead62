import { applySettings, type Surroundings } from "./apply-settings.ts";
import type { SessionCommands, SessionReports, Settings } from "./session.ts";
import type { VisitStore } from "./visit-store.ts";

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
