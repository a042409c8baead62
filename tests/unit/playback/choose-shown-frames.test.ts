import { describe, expect, it } from "vitest";
import { chooseShownFrames, type ShownFramesInput } from "../../../src/playback/choose-shown-frames.ts";
import { createChance } from "./fake-world.ts";

const input = (change: Partial<ShownFramesInput>): ShownFramesInput => ({
  tiles: [],
  sharp: [],
  shown: null,
  heldSeconds: 0,
  heldCount: 0,
  frameSeconds: 0.04,
  running: true,
  ...change,
});
const sharpAt = (frame: number) => ({ tile: frame, sharp: frame });

describe("chooseShownFrames", () => {
  it("shows nothing before the first tile", () => {
    expect(chooseShownFrames(input({ sharp: [4] }))).toEqual({ tile: null, sharp: null, held: false });
  });

  it("takes the sharp picture at the first equal frame, not before", () => {
    expect(chooseShownFrames(input({ tiles: [9, 10], sharp: [8, 9] }))).toMatchObject({
      tile: 10,
      sharp: null,
    });
    expect(chooseShownFrames(input({ tiles: [10, 11], sharp: [11] }))).toMatchObject({ tile: 11, sharp: 11 });
    expect(chooseShownFrames(input({ tiles: [10, 11], sharp: [11, 12] }))).toMatchObject({
      tile: 11,
      sharp: 11,
    });
  });

  it("takes it a frame late rather than not, as long as no tile goes back", () => {
    const shown = { tile: 10, sharp: null };
    expect(chooseShownFrames(input({ shown, tiles: [10, 11], sharp: [9, 10] }))).toMatchObject({
      tile: 10,
      sharp: 10,
    });
    expect(chooseShownFrames(input({ shown, tiles: [10, 13], sharp: [9, 10] }))).toMatchObject({
      tile: 13,
      sharp: null,
    });
    expect(
      chooseShownFrames(input({ shown: { tile: 11, sharp: null }, tiles: [10, 11], sharp: [9, 10] })),
    ).toMatchObject({ tile: 11, sharp: null });
  });

  it("keeps the older pair for one frame when only one of the two has advanced", () => {
    const shown = sharpAt(10);
    expect(chooseShownFrames(input({ shown, tiles: [10, 11], sharp: [10] }))).toEqual({
      tile: 10,
      sharp: 10,
      held: true,
    });
    expect(chooseShownFrames(input({ shown, tiles: [10, 11], sharp: [10, 11] }))).toMatchObject({
      tile: 11,
      sharp: 11,
    });
    expect(
      chooseShownFrames(input({ shown, tiles: [10, 11], sharp: [10], heldSeconds: 0.05, heldCount: 3 })),
    ).toEqual({
      tile: 11,
      sharp: 10,
      held: false,
    });
  });

  it("goes back to the tile beyond one frame of difference, and at once when standing still", () => {
    const shown = sharpAt(10);
    expect(
      chooseShownFrames(input({ shown, tiles: [12, 13], sharp: [10], heldSeconds: 0.05, heldCount: 3 })),
    ).toMatchObject({ tile: 13, sharp: null });
    expect(
      chooseShownFrames(
        input({ shown, tiles: [11], sharp: [12], heldSeconds: 0.05, heldCount: 3, running: false }),
      ),
    ).toMatchObject({ tile: 11, sharp: null });
  });

  it("whatever arrives when: never apart by more than one, never backwards", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const chance = createChance(seed);
      let [tile, sharp] = [5, 5];
      let shown: ShownFramesInput["shown"] = null;
      let [tiles, sharps]: [number[], number[]] = [[], []];
      let heldFrames = 0;
      for (let count = 0; count < 200; count += 1) {
        if (chance() < 0.6) tiles = [...tiles, (tile += 1)].slice(-3);
        if (chance() < 0.6) sharps = [...sharps, (sharp += chance() < 0.05 ? 3 : 1)].slice(-3);
        const chosen = chooseShownFrames(
          input({ tiles, sharp: sharps, shown, heldSeconds: heldFrames * 0.016, heldCount: heldFrames }),
        );
        heldFrames = chosen.held ? heldFrames + 1 : 0;
        expect(heldFrames).toBeLessThanOrEqual(3);
        if (chosen.tile === null) continue;
        if (chosen.sharp !== null) expect(Math.abs(chosen.sharp - chosen.tile)).toBeLessThanOrEqual(1);
        expect(chosen.tile).toBeGreaterThanOrEqual(shown?.tile ?? 0);
        expect(tiles).toContain(chosen.tile);
        shown = { tile: chosen.tile, sharp: chosen.sharp };
      }
    }
  });
});
