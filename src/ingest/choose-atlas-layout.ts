/** How the tiles of an atlas lie: `columns` x `rows` cells of equal size. */
export interface AtlasLayout {
  readonly columns: number;
  readonly rows: number;
  /** Pixels of one cell, even numbers. */
  readonly cellWidth: number;
  readonly cellHeight: number;
}

/** Pixels of a 540p picture: what every device can decode beside a sharp focus. */
const ATLAS_PIXELS = 960 * 540;

/**
 * Chooses columns, rows and cell size for 1 to 9 angles of one picture shape: close to 16:9 as a whole, few empty
 * cells, at most the pixels of a 540p picture.
 *
 * @param aspect width / height of a cell.
 * @throws RangeError when there are no angles or more than nine.
 * @example
 * chooseAtlasLayout(5, 16 / 9); // { columns: 3, rows: 2, cellWidth: 384, cellHeight: 216 }
 */
export function chooseAtlasLayout(angles: number, aspect: number): AtlasLayout {
  if (!Number.isInteger(angles) || angles < 1 || angles > 9)
    throw new RangeError(`An atlas holds 1 to 9 angles, not ${angles}`);
  const grids = Array.from({ length: angles }, (_, index) => ({
    columns: index + 1,
    rows: Math.ceil(angles / (index + 1)),
  }));
  const costOf = (grid: { columns: number; rows: number }): number =>
    Math.abs(Math.log2((aspect * grid.columns) / grid.rows / (16 / 9))) +
    (grid.columns * grid.rows - angles) / angles;
  // Of equal costs the wider grid wins: it comes later, and screens are wide.
  const { columns, rows } = grids.reduce((best, grid) => (costOf(grid) <= costOf(best) + 1e-9 ? grid : best));
  const largest = Math.sqrt(ATLAS_PIXELS / (columns * rows) / aspect);
  return { columns, rows, ...cellOf(largest, aspect) };
}

/** The even-sided cell that keeps the shape best among those nearly as high as allowed. */
function cellOf(largestHeight: number, aspect: number): { cellWidth: number; cellHeight: number } {
  const top = Math.floor(largestHeight / 2) * 2;
  const heights = Array.from({ length: Math.max(1, Math.floor(top / 20)) }, (_, index) => top - 2 * index);
  const cells = heights.map((cellHeight) => ({
    cellWidth: Math.round((cellHeight * aspect) / 2) * 2,
    cellHeight,
  }));
  const errorOf = (cell: { cellWidth: number; cellHeight: number }): number =>
    Math.abs(cell.cellWidth / cell.cellHeight / aspect - 1);
  return cells.reduce((best, cell) => (errorOf(cell) < errorOf(best) - 1e-9 ? cell : best));
}
