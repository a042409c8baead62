import { openTake } from "../open-take.ts";
import type { SetParts } from "../set-parts.ts";
import type { Screen } from "./screen.ts";

/** A press on the monitor of an angle chooses that angle. Returns the way to stop. */
export function listenScreens(parts: SetParts, screens: readonly Screen[]): () => void {
  const { session, pressables } = parts;
  const stops = screens.flatMap(({ mesh, feed }) => {
    if (!feed.startsWith("angle:")) return [];
    const angle = feed.slice("angle:".length);
    const press = () => {
      if (openTake(session.getState())?.angles.some(({ id }) => id === angle))
        session.commands.selectAngle(angle);
    };
    return [pressables.add(mesh, { press, hover: () => undefined }, false)];
  });
  return () => {
    for (const stop of stops) stop();
  };
}
