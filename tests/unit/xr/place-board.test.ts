import { describe, expect, it } from "vitest";
import { decidePresses, readPressed } from "../../../src/xr/controls/decide-presses.ts";
import { placeBoard } from "../../../src/xr/panels/place-board.ts";

describe("hanging a board", () => {
  it("hangs it 1.3 m away, 15 degrees below the eyes, where the visitor looks", () => {
    const { positionMetres, scale } = placeBoard([1, 1.7, 2], 90, () => true);
    const [x, y, z] = positionMetres;
    expect(Math.hypot(x - 1, y - 1.7, z - 2)).toBeCloseTo(1.3);
    expect((Math.asin((1.7 - y) / 1.3) * 180) / Math.PI).toBeCloseTo(15);
    // Heading 90 is to the left: along -X.
    expect(x).toBeLessThan(0);
    expect(z).toBeCloseTo(2);
    expect(scale).toBe(1);
  });

  it("brings it nearer and smaller when something is in the way, so that it looks the same", () => {
    const wall = -0.9;
    const { positionMetres, scale } = placeBoard([0, 1.6, 0], 0, ([, , z]) => z > wall);
    expect(positionMetres[2]).toBeGreaterThan(wall);
    const distance = Math.hypot(positionMetres[0], positionMetres[1] - 1.6, positionMetres[2]);
    expect(scale / distance).toBeCloseTo(1 / 1.3);
    expect(placeBoard([0, 1.6, 0], 0, () => false).scale).toBeGreaterThan(0.5);
  });
});

describe("a controller's buttons", () => {
  const down = (...buttons: string[]) =>
    readPressed(Object.fromEntries(buttons.map((button) => [button, { state: "pressed" }])));

  it("mean play, next angle, captions and the call sheet", () => {
    const none = down();
    expect(decidePresses(none, down("a-button"))).toEqual(["toggle-play"]);
    expect(decidePresses(none, down("b-button"))).toEqual(["next-angle"]);
    expect(decidePresses(none, down("x-button"))).toEqual(["toggle-captions"]);
    expect(decidePresses(none, down("y-button"))).toEqual(["toggle-call-sheet"]);
  });

  it("ask once while held, and not at all when only touched", () => {
    expect(decidePresses(down("a-button"), down("a-button", "b-button"))).toEqual(["next-angle"]);
    expect(
      readPressed({ "a-button": { state: "touched" }, "xr-standard-trigger": { state: "pressed" } }),
    ).toEqual(new Set());
  });
});
