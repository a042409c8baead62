/** The puppet's painted palette: sixteen cells, each a small brushed texture. Also the soft shadow under his boots. */
import { mkdirSync } from "node:fs";
import sharp from "sharp";
import { writePicture } from "./ship-maps.mjs";

const CELL = 128;
const CELLS = {
  skin: { base: [206, 142, 108], spots: [178, 104, 74], size: 9, dark: 0.25 },
  blush: { base: [206, 126, 94], spots: [180, 92, 68], size: 6, dark: 0.2 },
  beard: { base: [222, 216, 204], spots: [164, 156, 142], stretch: [3, 22], dark: 0.35 },
  brow: { base: [232, 227, 216], spots: [176, 166, 150], stretch: [12, 4], dark: 0.1 },
  oilskin: { base: [198, 148, 62], spots: [146, 98, 36], size: 10, dark: 0.45, worn: true },
  hat: { base: [186, 134, 52], spots: [132, 86, 30], size: 9, dark: 0.35, worn: true },
  knit: { base: [60, 84, 112], spots: [30, 46, 66], knit: true, dark: 0.2 },
  trouser: { base: [58, 56, 60], spots: [36, 34, 38], size: 4, dark: 0.4 },
  boot: { base: [44, 50, 46], spots: [24, 28, 26], size: 8, dark: 0.5, worn: true },
  brass: { base: [206, 160, 74], spots: [140, 98, 36], size: 5, dark: 0.2 },
  eye: { base: [240, 236, 226], spots: [226, 218, 204], size: 10, dark: 0 },
  pupil: { base: [22, 18, 18], spots: [14, 12, 12], size: 8, dark: 0 },
  lid: { base: [192, 126, 96], spots: [164, 94, 70], size: 8, dark: 0.15 },
  slate: { base: [26, 26, 27], spots: [40, 39, 38], size: 14, dark: 0.1 },
  chalk: { base: [232, 228, 216], spots: [206, 200, 186], size: 6, dark: 0 },
  flame: { base: [255, 176, 74], spots: [255, 236, 178], flame: true, dark: 0 },
};

function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Smooth noise in 0..1 over a cell, two octaves. */
function noise(next, [sx, sy]) {
  const layer = (nx, ny) => {
    const grid = Array.from({ length: (nx + 2) * (ny + 2) }, next);
    return (x, y) => {
      const [gx, gy] = [(x / CELL) * nx, (y / CELL) * ny];
      const [ix, iy] = [Math.floor(gx), Math.floor(gy)];
      const smooth = (t) => t * t * (3 - 2 * t);
      const [fx, fy] = [smooth(gx - ix), smooth(gy - iy)];
      const at = (dx, dy) => grid[(iy + dy) * (nx + 2) + ix + dx];
      return (at(0, 0) * (1 - fx) + at(1, 0) * fx) * (1 - fy) + (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy;
    };
  };
  const [rough, fine] = [layer(sx, sy), layer(sx * 3, sy * 3)];
  return (x, y) => rough(x, y) * 0.62 + fine(x, y) * 0.38;
}

export async function paintPalette(folder) {
  mkdirSync(folder, { recursive: true });
  const size = CELL * 4;
  const pixels = Buffer.alloc(size * size * 3);
  Object.values(CELLS).forEach((cell, index) => {
    const next = random(index * 977 + 11);
    const blot = noise(
      next,
      cell.stretch ? [cell.stretch[0] * 2, cell.stretch[1]] : [cell.size ?? 6, cell.size ?? 6],
    );
    const grit = noise(next, [34, 34]);
    for (let y = 0; y < CELL; y += 1) {
      for (let x = 0; x < CELL; x += 1) {
        let mix = Math.min(1, Math.max(0, (blot(x, y) - 0.32) * 2.1));
        if (cell.knit) mix = Math.abs(((x + ((y >> 2) % 2) * 2) % 5) - 2) / 2.4 + ((y % 4) / 4) * 0.4;
        if (cell.flame) mix = 1 - Math.abs(y / CELL - 0.62) * 1.6;
        // The lower end of a form is dirtier, and grit sits everywhere.
        const shade = (1 - cell.dark * (y / CELL) ** 2) * (0.94 + 0.12 * grit(x, y));
        const rubbed = cell.worn && grit(x, y) > 0.66 && blot(x, y) < 0.5 ? 0.22 : 0;
        const spot = ((Math.floor(index / 4) * CELL + y) * size + (index % 4) * CELL + x) * 3;
        for (let channel = 0; channel < 3; channel += 1) {
          const painted = cell.base[channel] * (1 - mix * 0.8) + cell.spots[channel] * mix * 0.8;
          pixels[spot + channel] = Math.max(
            0,
            Math.min(255, Math.round((painted * (1 - rubbed) + 235 * rubbed) * (cell.flame ? 1 : shade))),
          );
        }
      }
    }
  });
  await writePicture(
    sharp(pixels, { raw: { width: size, height: size, channels: 3 } }).png(),
    `${folder}/KEEPER-palette.png`,
  );
  const soft = Buffer.alloc(64 * 64 * 4);
  for (let y = 0; y < 64; y += 1) {
    for (let x = 0; x < 64; x += 1) {
      const far = Math.hypot(x - 31.5, y - 31.5) / 31.5;
      soft[(y * 64 + x) * 4 + 3] = Math.round(165 * Math.max(0, 1 - far) ** 1.6);
    }
  }
  await writePicture(
    sharp(soft, { raw: { width: 64, height: 64, channels: 4 } }).png(),
    `${folder}/KEEPER-shadow.png`,
  );
}
