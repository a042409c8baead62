import type { Part } from "./build-solid.ts";

const BODY = "#4a4845";
const DARK = "#2c2a28";
const METAL = "#77726c";

/** A film camera, its lens at the origin looking along -Z. Metres. */
export const CAMERA_PARTS: readonly Part[] = [
  { shape: "box", size: [0.13, 0.15, 0.24], at: [0, 0, 0.27], colour: BODY },
  { shape: "box", size: [0.05, 0.1, 0.16], at: [-0.09, 0.02, 0.28], colour: DARK },
  { shape: "tube", size: [0.045, 0.14, 0.05], at: [0, 0, 0.08], turn: [Math.PI / 2, 0, 0], colour: METAL },
  { shape: "tube", size: [0.055, 0.03, 0.055], at: [0, 0, 0.11], turn: [Math.PI / 2, 0, 0], colour: DARK },
  { shape: "box", size: [0.16, 0.11, 0.01], at: [0, 0, 0.005], colour: DARK },
  { shape: "box", size: [0.16, 0.01, 0.09], at: [0, 0.062, -0.03], turn: [0.18, 0, 0], colour: DARK },
  { shape: "box", size: [0.03, 0.025, 0.2], at: [0, 0.115, 0.27], colour: METAL },
  { shape: "box", size: [0.02, 0.05, 0.02], at: [0, 0.09, 0.19], colour: METAL },
  { shape: "box", size: [0.02, 0.05, 0.02], at: [0, 0.09, 0.35], colour: METAL },
  // Magazine, tripod head and pan bar.
  { shape: "tube", size: [0.085, 0.07, 0.085], at: [0, 0.03, 0.44], turn: [0, 0, Math.PI / 2], colour: DARK },
  { shape: "box", size: [0.1, 0.05, 0.14], at: [0, -0.1, 0.27], colour: METAL },
  { shape: "tube", size: [0.012, 0.34, 0.009], at: [0.08, -0.13, 0.46], turn: [1.25, 0, 0], colour: METAL },
];

/** Glass of the lens, in the camera's own colour: which one it is can be read from afar. */
export function lensRingParts(colour: string): readonly Part[] {
  return [
    { shape: "tube", size: [0.058, 0.012, 0.058], at: [0, 0, 0.055], turn: [Math.PI / 2, 0, 0], colour },
    { shape: "box", size: [0.135, 0.022, 0.1], at: [0, 0.066, 0.27], colour },
  ];
}

/** Legs from the head of a camera to the floor below it. @param heightMetres Of the lens above the floor. */
export function tripodParts(heightMetres: number): readonly Part[] {
  const reach = Math.max(heightMetres - 0.12, 0.05);
  const splay = 0.32;
  const length = reach / Math.cos(splay);
  return [0, 1, 2].map((leg): Part => {
    const turn = (leg / 3) * 2 * Math.PI + Math.PI / 6;
    const out = Math.tan(splay) * reach * 0.5;
    return {
      shape: "tube",
      size: [0.014, length, 0.018],
      at: [Math.sin(turn) * out, -0.12 - reach / 2, Math.cos(turn) * out],
      turn: [-Math.cos(turn) * splay, 0, Math.sin(turn) * splay],
      colour: METAL,
    };
  });
}
