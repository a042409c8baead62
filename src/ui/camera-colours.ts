import type { Angle, Tour } from "../tour/tour-schema.ts";

/** A amber, B cyan, C magenta, D lime, E white, as the crew tapes its cameras; further ones are neutral. */
const COLOURS: Readonly<Record<string, string>> = {
  A: "#ffb46b",
  B: "#5fd7e6",
  C: "#e879c6",
  D: "#b6dd5a",
  E: "#f4f1ea",
};
const NEUTRAL = "#a59d90";
/** Camera letters skip I and O: they read as digits on a slate. */
const LETTERS = "ABCDEFGHJ";

/** How an angle is marked wherever it appears: the letter of its camera, and the colour of that letter. */
export interface AngleMark {
  readonly letter: string;
  readonly colour: string;
}

/** @param position Place of the angle in its take, from 0: gives the letter when no camera does. */
export function chooseAngleMark(tour: Pick<Tour, "cameras">, angle: Angle, position: number): AngleMark {
  const index = tour.cameras.findIndex(({ id }) => id === angle.camera);
  const camera = tour.cameras[index];
  const label = typeof camera?.label === "string" ? camera.label : (camera?.id ?? "");
  if (/^[a-z]$/i.test(label)) return mark(label.toUpperCase());
  return mark(LETTERS[index === -1 ? position : index] ?? String(position + 1));
}

function mark(letter: string): AngleMark {
  return { letter, colour: COLOURS[letter] ?? NEUTRAL };
}
