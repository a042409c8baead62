import { describe, expect, it } from "vitest";
import { chooseAtlasLayout } from "../../../src/ingest/choose-atlas-layout.ts";

describe("chooseAtlasLayout", () => {
  it.each([
    [1, 1, 1],
    [2, 2, 1],
    [3, 2, 2],
    [4, 2, 2],
    [5, 3, 2],
    [6, 3, 2],
    [7, 3, 3],
    [8, 3, 3],
    [9, 3, 3],
  ])("lays %i wide angles out as %i x %i", (angles, columns, rows) => {
    expect(chooseAtlasLayout(angles, 16 / 9)).toMatchObject({ columns, rows });
  });

  it("lays four upright angles side by side", () => {
    expect(chooseAtlasLayout(4, 9 / 16)).toEqual({ columns: 4, rows: 1, cellWidth: 270, cellHeight: 480 });
  });

  it("keeps even sides, the shape, and the size of a 540p picture for every count and shape", () => {
    for (const aspect of [9 / 16, 1, 4 / 3, 16 / 9, 1.85, 2.39]) {
      for (let angles = 1; angles <= 9; angles += 1) {
        const { columns, rows, cellWidth, cellHeight } = chooseAtlasLayout(angles, aspect);
        expect(columns * rows).toBeGreaterThanOrEqual(angles);
        expect(columns * (rows - 1)).toBeLessThan(angles);
        expect([cellWidth % 2, cellHeight % 2]).toEqual([0, 0]);
        expect(Math.abs(cellWidth / cellHeight / aspect - 1)).toBeLessThan(0.01);
        expect(columns * rows * cellWidth * cellHeight).toBeLessThanOrEqual(960 * 540 * 1.01);
      }
    }
  });

  it.each([0, 10, 2.5])("throws for %d angles", (angles) => {
    expect(() => chooseAtlasLayout(angles, 1)).toThrow(`${angles}`);
  });
});
