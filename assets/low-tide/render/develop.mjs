/**
 * From drawn light to a printed picture: exposure, halation, curve, grade, vignette, grain, gate weave. Everything that is
 * random comes from take, camera and pose, so a picture comes out the same whenever it is developed.
 */
const CODES = Uint8Array.from({ length: 16_385 }, (_, i) => {
  const x = (i / 16_384) ** 2;
  return Math.round(255 * (x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055));
});
/** Codes as fractions, for grain to be added before they are rounded. */
const FINE = Float32Array.from({ length: 16_385 }, (_, i) => {
  const x = (i / 16_384) ** 2;
  return 255 * (x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055);
});
/** Straight to 0.7, then a shoulder that never quite burns out. */
const SHOULDER = Float32Array.from({ length: 4097 }, (_, i) => {
  const x = (i / 4096) * 4;
  return x < 0.7 ? x : 0.7 + 0.3 * (1 - Math.exp(-(x - 0.7) / 0.42));
});
const roll = (x) => SHOULDER[x >= 4 ? 4096 : x <= 0 ? 0 : (x * 1024) | 0];

const TILE = 1024;
const GRAIN = makeGrain();

/** Film grain, mean 0, deviation about 1, clumped over a little more than a pixel. */
function makeGrain() {
  let state = 20_611;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const raw = Float32Array.from({ length: TILE * TILE }, () => next() + next() + next() - 1.5);
  const soft = new Float32Array(TILE * TILE);
  const at = (x, y) => raw[(y & (TILE - 1)) * TILE + (x & (TILE - 1))];
  for (let y = 0; y < TILE; y += 1)
    for (let x = 0; x < TILE; x += 1)
      soft[y * TILE + x] = (at(x, y) * 2 + at(x + 1, y) + at(x - 1, y) + at(x, y + 1) + at(x, y - 1)) * 0.75;
  return soft;
}

/** Random numbers in 0..1 for one picture. */
function randomOf(words) {
  let state = 2_166_136_261;
  for (const letter of words) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Light that came back from the film's base: a wide, reddish glow of what is bright, at an eighth of the size. */
function halationOf(picture, width, height, exposure) {
  const [w, h] = [width >> 3, height >> 3];
  let glow = new Float32Array(w * h);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      let sum = 0;
      for (let k = 0; k < 16; k += 1) {
        const from = ((y * 8 + (k >> 2) * 2) * width + x * 8 + (k & 3) * 2) * 3;
        const light = (picture[from] * 0.5 + picture[from + 1] * 0.4 + picture[from + 2] * 0.1) * exposure;
        if (light > 0.42) sum += Math.min(1.6, light - 0.42);
      }
      glow[y * w + x] = sum / 16;
    }
  }
  for (const reach of [2, 4, 5]) glow = blur(blur(glow, w, h, reach, 1, w), h, w, reach, w, 1);
  return { glow, w, h };
}

/** One pass of a running mean along rows (`step` 1) or columns. */
function blur(from, length, lines, reach, step, line) {
  const to = new Float32Array(from.length);
  const share = 1 / (2 * reach + 1);
  for (let i = 0; i < lines; i += 1) {
    const start = i * line;
    const at = (k) => from[start + Math.min(length - 1, Math.max(0, k)) * step];
    let sum = 0;
    for (let k = -reach; k <= reach; k += 1) sum += at(k);
    for (let k = 0; k < length; k += 1) {
      to[start + k * step] = sum * share;
      sum += at(k + reach + 1) - at(k - reach);
    }
  }
  return to;
}

/** The light path without a stock: for pictures that are looked at while the set is built. */
export function codeOf(picture) {
  const coded = new Uint8Array(picture.length);
  for (let i = 0; i < coded.length; i += 1) {
    const x = picture[i];
    coded[i] = CODES[x >= 1 ? 16_384 : x <= 0 ? 0 : Math.round(Math.sqrt(x) * 16_384)];
  }
  return coded;
}

/**
 * @param picture linear red, green, blue, rows from the top
 * @param stock of film-stocks.mjs @param exposure 1 is as drawn @param words what makes this picture's grain its own
 */
export function develop({ picture, width, height, stock, exposure = 1, words }) {
  const { balance, contrast, saturation, vignette, grain, halation, weave } = stock;
  const random = randomOf(words);
  const [shiftX, shiftY] = [(random() + random() - 1) * weave, (random() + random() - 1) * weave];
  const [grainX, grainY, tintX, tintY] = Array.from({ length: 4 }, () => Math.floor(random() * TILE));
  const { glow, w, h } = halationOf(picture, width, height, exposure);
  const coded = new Uint8ClampedArray(picture.length);
  const [fx, fy] = [Math.abs(shiftX), Math.abs(shiftY)];
  const [sideX, sideY] = [shiftX < 0 ? -3 : 3, shiftY < 0 ? -width * 3 : width * 3];
  const [w00, w10, w01, w11] = [(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy];
  const [lowR, lowG, lowB] = balance.low;
  const [riseR, riseG, riseB] = balance.high.map((gain, k) => gain - balance.low[k]);
  const mask = TILE - 1;
  for (let y = 0; y < height; y += 1) {
    const edgeY = y === 0 || y === height - 1;
    const oy = (y / height) * 2 - 1;
    const gy = Math.min(h - 1.001, Math.max(0, (y + 0.5) / 8 - 0.5));
    const gy0 = gy | 0;
    const gyPart = gy - gy0;
    for (let x = 0; x < width; x += 1) {
      const i = (y * width + x) * 3;
      const ax = edgeY || x === 0 || x === width - 1 ? 0 : sideX;
      const ay = ax === 0 ? 0 : sideY;
      let r = picture[i] * w00 + picture[i + ax] * w10 + picture[i + ay] * w01 + picture[i + ax + ay] * w11;
      let g =
        picture[i + 1] * w00 +
        picture[i + 1 + ax] * w10 +
        picture[i + 1 + ay] * w01 +
        picture[i + 1 + ax + ay] * w11;
      let b =
        picture[i + 2] * w00 +
        picture[i + 2 + ax] * w10 +
        picture[i + 2 + ay] * w01 +
        picture[i + 2 + ax + ay] * w11;
      const gx = Math.min(w - 1.001, Math.max(0, (x + 0.5) / 8 - 0.5));
      const g0 = gy0 * w + (gx | 0);
      const gxPart = gx - (gx | 0);
      const halo =
        ((glow[g0] * (1 - gxPart) + glow[g0 + 1] * gxPart) * (1 - gyPart) +
          (glow[g0 + w] * (1 - gxPart) + glow[g0 + w + 1] * gxPart) * gyPart) *
        halation;
      const ox = (x / width) * 2 - 1;
      const fall =
        exposure * (1 - vignette * (ox * ox * 0.6 + oy * oy * 0.4) * (ox * ox * 0.6 + oy * oy * 0.4 + 0.35));
      r = r * fall + halo;
      g = g * fall + halo * 0.42;
      b = b * fall + halo * 0.16;
      const grey = r * 0.2126 + g * 0.7152 + b * 0.0722;
      const bright = grey < 0.5 ? grey * 2 : 1;
      // Contrast about a dark middle grey, which leaves the toe alone.
      const lift = 1 + (contrast - 1) * (grey - 0.1) * 3 * (grey < 0.4 ? 1 : 0.4 / grey);
      r = (grey + (r - grey) * saturation) * (lowR + riseR * bright) * lift + 0.0016;
      g = (grey + (g - grey) * saturation) * (lowG + riseG * bright) * lift + 0.0016;
      b = (grey + (b - grey) * saturation) * (lowB + riseB * bright) * lift + 0.0019;
      // More in the shadows than in the open, and little in what is black.
      const thick =
        grain * (0.3 + 1.1 * (1 - Math.min(1, grey * 1.6)) * Math.min(1, grey * 40 + 0.25)) * 0.72;
      const silver = GRAIN[((y + grainY) & mask) * TILE + ((x + grainX) & mask)] * thick;
      const dye = GRAIN[((y + tintY) & mask) * TILE + ((x + tintX) & mask)] * thick * 0.35;
      coded[i] = FINE[(Math.sqrt(roll(r)) * 16_384) | 0] + silver + dye;
      coded[i + 1] = FINE[(Math.sqrt(roll(g)) * 16_384) | 0] + silver;
      coded[i + 2] = FINE[(Math.sqrt(roll(b)) * 16_384) | 0] + silver - dye;
    }
  }
  return coded;
}
