import { chooseText } from "./text.ts";
import type { Camera } from "./tour-schema.ts";

/** How a camera, and every angle that it shot, is marked wherever it appears. */
export interface CameraMark {
  /** A capital; a number where the letters are used up. */
  readonly letter: string;
  /** `#rrggbb` of its tape. */
  readonly colour: string;
}

/** A amber, B cyan, C magenta, D lime, E white, as the crew tapes its cameras; red is kept for LIVE and REC. */
const COLOURS: ReadonlyMap<string, string> = new Map([
  ["A", "#ffb46b"],
  ["B", "#5fd7e6"],
  ["C", "#e879c6"],
  ["D", "#b6dd5a"],
  ["E", "#f4f1ea"],
]);
const NEUTRAL = "#a59d90";
/** Camera letters skip I and O: they read as digits on a slate. */
const LETTERS = "ABCDEFGHJ";

/**
 * The letter and colour of a camera. A camera whose label, or else id, is one letter has that letter (in every
 * language the one of the first); others have the letter of their place among the tour's cameras.
 *
 * @param cameras All cameras of the tour, in its order.
 * @param id Of the camera; undefined: an angle of which no camera is stated.
 * @param position Counted from 0: gives the letter where the tour has no such camera, as the angle's place in its take.
 * @returns The sixth and further letters are all of one neutral colour.
 */
export function chooseCameraMark(
  cameras: readonly Pick<Camera, "id" | "label">[],
  id: string | undefined,
  position: number,
): CameraMark {
  const index = cameras.findIndex((camera) => camera.id === id);
  const camera = cameras[index];
  const stated = chooseText(camera?.label, []) || (camera?.id ?? "");
  const place = index === -1 ? position : index;
  const letter = /^[a-z]$/i.test(stated) ? stated.toUpperCase() : (LETTERS[place] ?? String(place + 1));
  return { letter, colour: COLOURS.get(letter) ?? NEUTRAL };
}
