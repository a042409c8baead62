import { describe, expect, it } from "vitest";
import { chooseChapter, chooseChapterStart } from "../../../src/session/choose-chapter.ts";

const chapters = [10, 0, 20].map((atSeconds) => ({ atSeconds, title: `From ${atSeconds}` }));

describe("chapters", () => {
  it("are watched from their beginning to that of the next", () => {
    expect([0, 9.9, 10, 99].map((time) => chooseChapter(chapters, time)?.atSeconds)).toEqual([0, 0, 10, 20]);
    expect(chooseChapter(chapters.slice(0, 1), 5)).toBe(null);
  });

  it("are gone to one by one, back to the beginning of the present one first", () => {
    expect([0, 9.9, 10, 20].map((time) => chooseChapterStart(chapters, time, 1))).toEqual([10, 10, 20, null]);
    expect([30, 21, 13, 11, 1].map((time) => chooseChapterStart(chapters, time, -1))).toEqual([
      20, 10, 10, 0, 0,
    ]);
    expect(chooseChapterStart([], 5, -1)).toBe(null);
  });
});
