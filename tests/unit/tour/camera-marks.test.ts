import { describe, expect, it } from "vitest";
import { chooseCameraMark } from "../../../src/tour/camera-marks.ts";

const cameras = [
  { id: "wide", label: "A" },
  { id: "b" },
  { id: "third", label: "Overhead" },
  { id: "rail", label: { en: "d", fr: "Travelling" } },
];

describe("chooseCameraMark", () => {
  it("takes the letter of the camera's label, else of its id", () => {
    expect(chooseCameraMark(cameras, "wide", 4)).toEqual({ letter: "A", colour: "#ffb46b" });
    expect(chooseCameraMark(cameras, "b", 4)).toEqual({ letter: "B", colour: "#5fd7e6" });
  });

  it("gives a camera one letter in all languages", () => {
    expect(chooseCameraMark(cameras, "rail", 0)).toEqual({ letter: "D", colour: "#b6dd5a" });
  });

  it("gives cameras with longer names the letter of their place", () => {
    expect(chooseCameraMark(cameras, "third", 0).letter).toBe("C");
  });

  it("gives angles without a camera the letter of their place in the take, skipping I and O", () => {
    const letters = Array.from(
      { length: 11 },
      (_, index) => chooseCameraMark(cameras, undefined, index).letter,
    );
    expect(letters.join(" ")).toBe("A B C D E F G H J 10 11");
    expect(chooseCameraMark(cameras, "unknown", 4)).toEqual({ letter: "E", colour: "#f4f1ea" });
  });

  it("marks the sixth and further cameras alike and neutral", () => {
    const colours = [5, 7, 9].map((position) => chooseCameraMark([], undefined, position).colour);
    expect(colours).toEqual(["#a59d90", "#a59d90", "#a59d90"]);
  });
});
