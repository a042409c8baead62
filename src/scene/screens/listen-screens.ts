import { openTake } from "../open-take.ts";
import type { SetParts } from "../set-parts.ts";
import type { Screen } from "./screen.ts";

/** A press on the monitor of an angle chooses that angle; what is only pointed at is likely next. Returns the way to stop. */
export function listenScreens(parts: SetParts, screens: readonly Screen[]): () => void {
  const { session, pressables } = parts;
  const stops = screens.flatMap(({ mesh, feed }) => {
    if (!feed.startsWith("angle:")) return [];
    const angle = feed.slice("angle:".length);
    const isThere = () => openTake(session.getState())?.angles.some(({ id }) => id === angle) === true;
    const press = () => {
      if (isThere()) session.commands.selectAngle(angle);
    };
    const hover = (over: boolean) => {
      if (over && isThere()) session.commands.warmAngle(angle);
    };
    return [pressables.add(mesh, { press, hover }, false)];
  });
  return () => {
    for (const stop of stops) stop();
  };
}
