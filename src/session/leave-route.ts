import type { SessionCommands } from "./session.ts";

/** Commands by which a visitor goes their own way. How a tour is watched (sound, captions, layout, cards) is no way of its own. */
const OWN_WAYS = [
  "openHotspot",
  "openTake",
  "close",
  "seek",
  "skip",
  "step",
  "setRate",
  "changeRate",
  "markLoop",
  "selectAngle",
  "selectAngleNumber",
  "nextAngle",
  "followCut",
  "goToLive",
  "lookThrough",
  "toggleOverview",
  "goTo",
] as const satisfies readonly (keyof SessionCommands)[];

/** The same commands; those by which the visitor goes their own way tell so first. */
export function leaveRoute(commands: SessionCommands, takeOver: () => void): SessionCommands {
  const telling =
    <Parameters extends unknown[]>(command: (...parameters: Parameters) => void) =>
    (...parameters: Parameters) => {
      takeOver();
      command(...parameters);
    };
  const own = OWN_WAYS.map((name) => [name, telling(commands[name] as (...parameters: unknown[]) => void)]);
  return { ...commands, ...(Object.fromEntries(own) as Pick<SessionCommands, (typeof OWN_WAYS)[number]>) };
}
