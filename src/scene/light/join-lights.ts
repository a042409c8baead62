import type { SetLight } from "./set-light.ts";

/** The light of two parts of a set as one. */
export function joinLights(one: SetLight | undefined, other: SetLight | undefined): SetLight | undefined {
  if (!one || !other) return one ?? other;
  return {
    isBehind: (session, timeSeconds) =>
      one.isBehind(session, timeSeconds) || other.isBehind(session, timeSeconds),
    show(session, timeSeconds) {
      one.show(session, timeSeconds);
      other.show(session, timeSeconds);
    },
    dispose() {
      one.dispose();
      other.dispose();
    },
  };
}
