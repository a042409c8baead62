/**
 * The maps of the shipped model, from the full pictures of the film renderer: smaller colours, and what each further state of
 * light multiplies them with (docs/adr/0006). Sizes are spent where visitors stand: all of them are 40 MB decoded at most.
 */
import { renameSync } from "node:fs";
import sharp from "sharp";

/** Pixels along a side: of the colours, and of the ratios (0: the light of this group does not change). */
export const SHIPPED = {
  SET_WALLS: { colour: 1344, ratio: 384 },
  SET_FURNITURE: { colour: 1024, ratio: 256 },
  SET_CLUTTER: { colour: 1024, ratio: 256 },
  STAGE_FLOOR: { colour: 1024, ratio: 256 },
  SET_BACKS: { colour: 768, ratio: 0 },
  STAGE_GEAR: { colour: 640, ratio: 0 },
  CREW_SIDE: { colour: 832, ratio: 0 },
  DOLLY: { colour: 320, ratio: 0 },
};
/** The largest factor that is worth its loss of steps elsewhere; a match is brighter than the lamp only beside the flame. */
const MOST = 4;

const LINEAR = Float32Array.from({ length: 256 }, (_, code) => {
  const x = code / 255;
  return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
});
const encode = (x) => (x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055);

/** Nobody who reads a picture meanwhile gets half of one. */
export async function writePicture(image, file) {
  await image.toFile(`${file}.part`);
  renameSync(`${file}.part`, file);
}

/** A smaller picture of the colours. @param bytes red, green, blue, rows from the top. */
export async function shipColours(bytes, size, group, folder) {
  const side = Math.min(size, SHIPPED[group].colour);
  const image = sharp(bytes, { raw: { width: size, height: size, channels: 3 } })
    .resize(side, side, { kernel: "lanczos3" })
    .sharpen({ sigma: 0.6, m1: 0.4, m2: 0.6 })
    .png({ compressionLevel: 6 });
  await writePicture(image, `${folder}/${group}-on.png`);
}

/**
 * What `state` is in terms of `on`: light of the one over light of the other, summed over the texels that belong to a texel of
 * the ratio, so that dark grain does not count as much as what is seen. Linear; empty texels take their neighbours' ratio.
 */
export function measureRatio({ on, state, mask, size, side }) {
  const sums = new Float64Array(side * side * 6);
  const held = new Uint32Array(side * side);
  for (let y = 0; y < size; y += 1) {
    const row = Math.floor((y * side) / size) * side;
    for (let x = 0; x < size; x += 1) {
      if (!mask[y * size + x]) continue;
      const cell = row + Math.floor((x * side) / size);
      const at = (y * size + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        sums[cell * 6 + channel] += LINEAR[state[at + channel]];
        sums[cell * 6 + 3 + channel] += LINEAR[on[at + channel]];
      }
      held[cell] += 1;
    }
  }
  const ratio = new Float32Array(side * side * 3);
  for (let cell = 0; cell < held.length; cell += 1) {
    for (let channel = 0; channel < 3 && held[cell] > 0; channel += 1) {
      const floor = 0.0012 * held[cell];
      ratio[cell * 3 + channel] = (sums[cell * 6 + channel] + floor) / (sums[cell * 6 + 3 + channel] + floor);
    }
  }
  spread(ratio, held, side);
  return ratio;
}

function spread(ratio, held, side) {
  for (let round = 0; round < 6; round += 1) {
    const filled = [];
    for (let cell = 0; cell < held.length; cell += 1) {
      if (held[cell] > 0) continue;
      const x = cell % side;
      const near = [x > 0 && cell - 1, x < side - 1 && cell + 1, cell - side, cell + side].filter(
        (other) => other !== false && other >= 0 && other < held.length && held[other] > 0,
      );
      if (near.length > 0) filled.push([cell, near]);
    }
    for (const [cell, near] of filled) {
      for (let channel = 0; channel < 3; channel += 1)
        ratio[cell * 3 + channel] =
          near.reduce((sum, other) => sum + ratio[other * 3 + channel], 0) / near.length;
    }
    for (const [cell] of filled) held[cell] = 1;
  }
  for (let cell = 0; cell < held.length; cell += 1)
    if (held[cell] === 0) ratio.fill(1, cell * 3, cell * 3 + 3);
}

/** Writes the ratio as a picture and returns its factor. */
export async function shipRatio(ratio, side, file) {
  const bright = Array.from(ratio).toSorted((a, b) => a - b)[Math.floor(ratio.length * 0.998)];
  const factor = Math.min(MOST, Math.max(1, bright));
  const bytes = Buffer.from(
    Uint8Array.from(ratio, (value) => Math.round(encode(Math.min(1, value / factor)) * 255)),
  );
  await writePicture(
    sharp(bytes, { raw: { width: side, height: side, channels: 3 } }).png({ compressionLevel: 6 }),
    file,
  );
  return factor;
}
