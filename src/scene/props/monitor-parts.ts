import type { Part } from "./build-solid.ts";

export const CASE = "#2a2927";
export const HOOD = "#171615";
export const METAL = "#57534e";

/** A director's monitor: hooded, on a stand, its glass facing +Z. Metres from the floor. */
export const DIRECTOR_MONITOR = {
  glassWidth: 0.66,
  glassHeight: 0.371,
  glassAt: [0, 1.32, 0.035] as const,
  parts: [
    { shape: "box", size: [0.72, 0.44, 0.06], at: [0, 1.32, 0], colour: CASE },
    { shape: "box", size: [0.74, 0.012, 0.2], at: [0, 1.546, 0.12], turn: [-0.12, 0, 0], colour: HOOD },
    { shape: "box", size: [0.012, 0.44, 0.17], at: [-0.366, 1.33, 0.11], turn: [0, -0.1, 0], colour: HOOD },
    { shape: "box", size: [0.012, 0.44, 0.17], at: [0.366, 1.33, 0.11], turn: [0, 0.1, 0], colour: HOOD },
    { shape: "box", size: [0.12, 0.12, 0.04], at: [0, 1.16, -0.04], colour: METAL },
    { shape: "tube", size: [0.018, 1.1, 0.016], at: [0, 0.6, -0.04], colour: METAL },
    { shape: "tube", size: [0.026, 0.5, 0.026], at: [0, 0.32, -0.04], colour: CASE },
    ...legs(),
  ] satisfies readonly Part[],
} as const;

function legs(): Part[] {
  return [0, 1, 2].map((leg) => {
    const turn = (leg / 3) * 2 * Math.PI;
    return {
      shape: "box",
      size: [0.03, 0.02, 0.4],
      at: [Math.sin(turn) * 0.2, 0.05, -0.04 + Math.cos(turn) * 0.2],
      turn: [0.12, turn, 0],
      colour: METAL,
    };
  });
}
