import { TimingObject, type ITimingObject } from "timing-object";
import type { CreateRule, Players } from "./players.ts";

/**
 * A rule by which every element follows one timing object by itself.
 *
 * @param follow Makes an element follow; returns the way to stop.
 */
export function followTimingObject(
  players: Players,
  startSeconds: number,
  follow: (element: HTMLMediaElement, line: ITimingObject) => () => void,
): ReturnType<CreateRule> {
  const line = new TimingObject({ position: startSeconds });
  const stops = players.all.map((element) => follow(element, line));
  let rate = 1;
  return {
    play: () => line.update({ velocity: rate }),
    pause: () => void line.update({ velocity: 0 }),
    seek: (timeSeconds) => void line.update({ position: timeSeconds }),
    setRate(next) {
      rate = next;
      if (line.query().velocity !== 0) void line.update({ velocity: rate });
    },
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
