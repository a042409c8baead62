/** How far the edges of one picture lie from those of another, for pictures that differ in light, grade and grain. */

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** Row by row from the top left. */
  readonly values: Float32Array;
}

export interface Shift {
  /** Patches with enough structure in both pictures to be compared. */
  readonly patches: number;
  /** Shares of the picture's width. */
  readonly median: number;
  readonly eightieth: number;
}

/** Columns and rows of patches, and how many of them are compared at most: those with the best corners. */
const GRID = { columns: 8, rows: 5, compared: 12 } as const;
/** Shares of the picture's width. */
const SEARCH = 0.025;
/** Least likeness (normalised cross-correlation) at which a place counts as found. */
const LEAST_LIKENESS = 0.35;
/** Places as like as the best one, but for this, cannot be told from it: along a straight edge all are alike. */
const SAME_LIKENESS = 0.015;

/**
 * Compares edges in patches: for each the smallest shift at which the other picture is as like as it gets anywhere near.
 * Null when fewer than four patches can be compared.
 */
export function measureShift(a: GreyPicture, b: GreyPicture): Shift | null {
  const [slopesA, slopesB] = [findSlopes(a), findSlopes(b)];
  const [edgesA, edgesB] = [findEdges(slopesA), findEdges(slopesB)];
  const radius = Math.ceil(SEARCH * a.width);
  const width = Math.floor((a.width - 2 * radius) / GRID.columns);
  const height = Math.floor((a.height - 2 * radius) / GRID.rows);
  const patches = Array.from({ length: GRID.columns * GRID.rows }, (_, index) => ({
    x: radius + (index % GRID.columns) * width,
    y: radius + Math.floor(index / GRID.columns) * height,
    width,
    height,
  }));
  const ranked = patches
    .map((patch) => ({
      patch,
      corners: Math.min(measureCorners(slopesA, patch), measureCorners(slopesB, patch)),
    }))
    .toSorted((one, other) => other.corners - one.corners)
    .slice(0, GRID.compared);
  const shifts = ranked
    .flatMap(({ patch }) => findShift(edgesA, edgesB, patch, radius) ?? [])
    .map((pixels) => pixels / a.width)
    .toSorted((one, other) => one - other);
  if (shifts.length < 4) return null;
  const at = (share: number) => shifts[Math.min(Math.floor(share * shifts.length), shifts.length - 1)] ?? 0;
  return { patches: shifts.length, median: at(0.5), eightieth: at(0.8) };
}

interface Patch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How steeply a picture changes across and down at each of its places. */
interface Slopes {
  readonly width: number;
  readonly height: number;
  readonly across: Float32Array;
  readonly down: Float32Array;
}

/** Of the square root of light, so that dark and bright parts count alike. @see Sobel's operator */
function findSlopes({ width, height, values }: GreyPicture): Slopes {
  const roots = values.map(Math.sqrt);
  const across = new Float32Array(width * height);
  const down = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const [above, below] = [at - width, at + width];
      const diagonal = roots[below + 1]! - roots[above - 1]!;
      const other = roots[above + 1]! - roots[below - 1]!;
      across[at] = diagonal + other + 2 * (roots[at + 1]! - roots[at - 1]!);
      down[at] = diagonal - other + 2 * (roots[below]! - roots[above]!);
    }
  return { width, height, across, down };
}

function findEdges({ width, height, across, down }: Slopes): GreyPicture {
  return { width, height, values: across.map((slope, at) => Math.sqrt(Math.hypot(slope, down[at]!))) };
}

/** How much a patch can be told from itself moved in any direction: the smaller eigenvalue of its slopes. */
function measureCorners({ width, across, down }: Slopes, patch: Patch): number {
  let [xx, xy, yy] = [0, 0, 0];
  for (let y = patch.y; y < patch.y + patch.height; y += 1)
    for (let at = y * width + patch.x; at < y * width + patch.x + patch.width; at += 1) {
      xx += across[at]! ** 2;
      xy += across[at]! * down[at]!;
      yy += down[at]! ** 2;
    }
  return (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy);
}

/** Pixels; null: the patch is not found again. */
function findShift(a: GreyPicture, b: GreyPicture, patch: Patch, radius: number): number | null {
  const found: { pixels: number; likeness: number }[] = [];
  for (let down = -radius; down <= radius; down += 1)
    for (let across = -radius; across <= radius; across += 1)
      found.push({ pixels: Math.hypot(across, down), likeness: correlate(a, b, patch, across, down) });
  const best = Math.max(...found.map(({ likeness }) => likeness));
  if (best < LEAST_LIKENESS) return null;
  return Math.min(
    ...found.filter(({ likeness }) => likeness >= best - SAME_LIKENESS).map(({ pixels }) => pixels),
  );
}

/** Normalised cross-correlation, -1 to 1. */
function correlate(a: GreyPicture, b: GreyPicture, patch: Patch, across: number, down: number): number {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let y = patch.y; y < patch.y + patch.height; y += 1) {
    const [rowA, rowB] = [y * a.width, (y + down) * b.width + across];
    for (let x = patch.x; x < patch.x + patch.width; x += 1) {
      const valueA = a.values[rowA + x]!;
      const valueB = b.values[rowB + x]!;
      sumA += valueA;
      sumB += valueB;
      sumAA += valueA * valueA;
      sumBB += valueB * valueB;
      sumAB += valueA * valueB;
    }
  }
  const count = patch.width * patch.height;
  const spread = Math.sqrt((sumAA - (sumA * sumA) / count) * (sumBB - (sumB * sumB) / count));
  return spread > 1e-9 ? (sumAB - (sumA * sumB) / count) / spread : 0;
}
