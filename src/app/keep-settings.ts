import { keep, readKept } from "../playback/adapters/kept-values.ts";
import type { Session, Settings } from "../session/session.ts";

const KEY = "hotset-settings";
const MOTIONS: readonly unknown[] = ["system", "reduced", "full"] satisfies Settings["motion"][];

/** What was decided at earlier visits; what cannot be read was not decided. */
export function readSettings(): Partial<Settings> {
  const { language, motion, singleKeys, stick } = readKept(KEY);
  return {
    ...(typeof language === "string" && { language }),
    ...(MOTIONS.includes(motion) && { motion: motion as Settings["motion"] }),
    ...(typeof singleKeys === "boolean" && { singleKeys }),
    ...(typeof stick === "boolean" && { stick }),
  };
}

/** Keeps what the visitor decides for later visits, and follows the device's wish for less motion. Returns the way to stop. */
export function followSettings(session: Session): () => void {
  const motion = matchMedia("(prefers-reduced-motion: reduce)");
  const followDevice = () => session.reports.systemMotion(motion.matches);
  motion.addEventListener("change", followDevice);
  const stop = session.subscribe(({ settings }, previous) => {
    // What came with an address, for this visit, was not decided by the visitor.
    const decided = Object.entries(settings).filter(
      ([name, value]) => value !== previous.settings[name as keyof Settings],
    );
    if (decided.length > 0) keep(KEY, { ...readKept(KEY), ...Object.fromEntries(decided) });
  });
  return () => {
    motion.removeEventListener("change", followDevice);
    stop();
  };
}
