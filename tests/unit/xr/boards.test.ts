import { describe, expect, it, vi } from "vitest";
import { loadWords } from "../../../src/words/load-words.ts";
import {
  findPressable,
  mirrorBoard,
  pressBoard,
  type Board,
  type BoardButton,
} from "../../../src/xr/panels/board.ts";
import { breakLines } from "../../../src/xr/panels/break-lines.ts";
import { layCallSheetBoard } from "../../../src/xr/panels/lay-call-sheet-board.ts";
import { layHotspotBoard } from "../../../src/xr/panels/lay-hotspot-board.ts";
import { layTakeBoard, type TakeBoardContents } from "../../../src/xr/panels/lay-take-board.ts";

const words = await loadWords(["en"]);
await words.loadOpened();

const buttons = (board: Board) => board.items.filter((item): item is BoardButton => item.kind === "button");
const middle = ({ x, y, width, height }: BoardButton) => [x + width / 2, y + height / 2] as const;
const labelled = (board: Board, label: string) => {
  const found = buttons(board).find((button) => button.label === label);
  if (!found) throw new Error(`No button "${label}" on the board.`);
  return found;
};

const commands = () => ({
  togglePlay: vi.fn(),
  skip: vi.fn(),
  seek: vi.fn(),
  nextAngle: vi.fn(),
  selectAngle: vi.fn(),
  followCut: vi.fn(),
  toggleCaptions: vi.fn(),
  lookThrough: vi.fn(),
  close: vi.fn(),
});

const take: TakeBoardContents = {
  title: "The lamp goes out",
  slate: "Sc. 42A   Take 3",
  clock: "0:12 / 0:40",
  share: 0.25,
  durationSeconds: 40,
  playback: { playing: true, angle: "b", followingCut: false },
  angles: ["a", "b", "c", "d", "e"].map((id) => ({ id, letter: id.toUpperCase(), tape: "#ffb46b" })),
  hasCut: true,
  captionsOn: false,
};

const boards: readonly [string, Board][] = [
  ["take", layTakeBoard(take, commands(), words)],
  [
    "take with nine angles",
    layTakeBoard(
      { ...take, angles: Array.from("abcdefghj").map((id) => ({ id, letter: id, tape: "#ffb46b" })) },
      commands(),
      words,
    ),
  ],
  [
    "hotspot",
    layHotspotBoard(
      {
        title: "The stove",
        text: "Cast in resin. ".repeat(20),
        people: [{ name: "A", role: "B" }],
        images: [],
      },
      vi.fn(),
      words.t,
    ),
  ],
  [
    "call sheet",
    layCallSheetBoard(
      {
        production: "Low Tide",
        hotspots: Array.from({ length: 12 }, (_, index) => ({
          id: String(index),
          title: `Place ${String(index)}`,
          visited: index === 0,
        })),
        open: "1",
        page: 0,
      },
      { openHotspot: vi.fn(), turnPage: vi.fn(), close: vi.fn(), leave: vi.fn() },
      words.t,
    ),
  ],
];

const mirrored = boards.map(([name, board]): [string, Board] => [`mirrored ${name}`, mirrorBoard(board)]);

describe.each([...boards, ...mirrored])("the %s board", (_name, board) => {
  it("keeps everything on the paper and no two buttons over each other", () => {
    for (const { x, y, width, height } of board.items) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(board.widthPixels);
      expect(y + height).toBeLessThanOrEqual(board.heightPixels);
    }
    for (const one of buttons(board)) {
      expect(findPressable(board, ...middle(one))?.id).toBe(one.id);
      for (const other of buttons(board)) {
        if (one === other) continue;
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(apart, `${one.id} and ${other.id}`).toBe(true);
      }
    }
  });

  it("letters its labels at least 1.5 degrees high where it is read", () => {
    const readAtMetres = board.widthMetres > 0.5 ? 1.3 : 0.5;
    const metresPerPixel = board.widthMetres / board.widthPixels;
    for (const item of board.items) {
      if (item.kind !== "text") continue;
      const degrees = (Math.atan((item.sizePixels * metresPerPixel) / readAtMetres) * 180) / Math.PI;
      expect(degrees).toBeGreaterThanOrEqual(1.5);
    }
    for (const { width, height } of buttons(board)) {
      const degrees = (Math.atan((Math.min(width, height) * metresPerPixel) / readAtMetres) * 180) / Math.PI;
      expect(degrees).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("pressing the take board", () => {
  it("runs the session's commands", () => {
    const asked = commands();
    const board = layTakeBoard(take, asked, words);
    for (const label of [
      "Pause",
      "−10",
      "+10",
      "Next angle",
      "D",
      "Cut",
      "Captions",
      "Look through",
      "Close",
    ])
      expect(pressBoard(board, ...middle(labelled(board, label)))).toBe(true);
    expect(asked.togglePlay).toHaveBeenCalledOnce();
    expect(asked.skip.mock.calls).toEqual([[-10], [10]]);
    expect(asked.nextAngle).toHaveBeenCalledOnce();
    expect(asked.selectAngle).toHaveBeenCalledExactlyOnceWith("d");
    expect(asked.followCut).toHaveBeenCalledExactlyOnceWith(true);
    expect(asked.toggleCaptions).toHaveBeenCalledOnce();
    expect(asked.lookThrough).toHaveBeenCalledExactlyOnceWith();
    expect(asked.close).toHaveBeenCalledOnce();
  });

  it("seeks along the bar and does nothing on bare paper", () => {
    const asked = commands();
    const board = layTakeBoard(take, asked, words);
    const bar = board.items.find((item) => item.kind === "bar");
    if (!bar) throw new Error("No bar on the board.");
    expect(pressBoard(board, bar.x + bar.width * 0.75, bar.y + bar.height / 2)).toBe(true);
    expect(asked.seek).toHaveBeenCalledOnce();
    expect(asked.seek.mock.calls[0]?.[0]).toBeCloseTo(30);
    expect(pressBoard(board, 4, 4)).toBe(false);
  });

  it("offers no cut and no captions where the take has none", () => {
    const board = layTakeBoard({ ...take, hasCut: false, captionsOn: null }, commands(), words);
    const labels = buttons(board).map((button) => button.label);
    expect(labels).not.toContain("Cut");
    expect(labels).not.toContain("Captions");
    expect(buttons(board).find((button) => button.label === "B")?.chosen).toBe(true);
  });
});

describe("boards in Arabic", () => {
  it("speak it and begin at the right, and time runs from left to right", async () => {
    const arabic = await loadWords(["ar"]);
    await arabic.loadOpened();
    const board = mirrorBoard(layTakeBoard(take, commands(), arabic));
    const at = (id: string) => buttons(board).find((button) => button.id === id)!;
    expect(at("captions").label).toBe("الترجمة");
    expect(at("angle a").x).toBeGreaterThan(at("angle b").x);
    expect(at("back").x).toBeLessThan(at("forward").x);
    expect(at("close").x).toBeLessThan(at("back").x);
    const title = board.items.find((item) => item.kind === "text" && item.font === "label");
    expect(title).toMatchObject({ align: "right" });
  });
});

describe("the call sheet on the wrist", () => {
  it("turns its pages round and round", () => {
    const hotspots = Array.from({ length: 9 }, (_, index) => ({
      id: String(index),
      title: `Place ${String(index)}`,
      visited: false,
    }));
    const actions = { openHotspot: vi.fn(), turnPage: vi.fn(), close: vi.fn(), leave: vi.fn() };
    const page = (number: number) =>
      layCallSheetBoard({ production: "P", hotspots, open: null, page: number }, actions, words.t);
    expect(buttons(page(1)).filter((button) => button.id.startsWith("hotspot"))).toHaveLength(2);
    expect(buttons(page(2)).map(({ label }) => label)).toEqual(buttons(page(0)).map(({ label }) => label));
    pressBoard(page(1), ...middle(labelled(page(1), "Place 8")));
    expect(actions.openHotspot).toHaveBeenCalledExactlyOnceWith("8");
  });
});

describe("breaking lines", () => {
  const measure = (text: string) => text.length * 10;

  it("breaks between words and keeps paragraphs", () => {
    expect(breakLines("one two three\nfour", 80, 9, measure)).toEqual(["one two", "three", "four"]);
  });

  it("cuts a word that is wider than the paper", () => {
    expect(breakLines("abcdefgh ij", 30, 9, measure)).toEqual(["abc", "def", "gh", "ij"]);
    expect(breakLines("ab", 5, 9, measure)).toEqual(["a", "b"]);
  });

  it("ends with an ellipsis when there is more", () => {
    expect(breakLines("one two three four", 80, 2, measure)).toEqual(["one two", "three…"]);
    expect(breakLines("one two threefour five", 80, 2, measure).at(-1)).toMatch(/^threef.*…$/);
  });
});
