import { describe, expect, it } from "vitest";
import { chooseAngleMark } from "../../../src/ui/camera-colours.ts";

const tour = {
  cameras: [{ id: "wide", label: "A" }, { id: "b" }, { id: "third", label: "Overhead" }],
};
const angle = (camera?: string) => ({ id: "x", src: "x.m3u8", ...(camera !== undefined && { camera }) });

describe("chooseAngleMark", () => {
  it("takes the letter of the camera's label, else of its id", () => {
    expect(chooseAngleMark(tour, angle("wide"), 4)).toEqual({ letter: "A", colour: "#ffb46b" });
    expect(chooseAngleMark(tour, angle("b"), 4)).toEqual({ letter: "B", colour: "#5fd7e6" });
  });

  it("gives cameras with longer names the letter of their place", () => {
    expect(chooseAngleMark(tour, angle("third"), 0).letter).toBe("C");
  });

  it("gives angles without a camera the letter of their place in the take, skipping I", () => {
    expect(chooseAngleMark(tour, angle(), 3).letter).toBe("D");
    expect(chooseAngleMark(tour, angle(), 8).letter).toBe("J");
  });

  it("marks the sixth and further cameras alike and neutral", () => {
    expect(chooseAngleMark(tour, angle(), 5).colour).toBe(chooseAngleMark(tour, angle(), 7).colour);
  });
});
