/** The headset, emulated: everything a visitor does in it with head, sticks, buttons and rays. */
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPressable, type Board } from "../../src/xr/panels/board.ts";
import { layCallSheetBoard } from "../../src/xr/panels/lay-call-sheet-board.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { makeCodedFootage } from "../fixtures/footage/make-coded-footage.ts";
import { measureContrast } from "./harness/canvas-pixels.ts";
import { driveHeadset, HEADSET_SCRIPT, type EmulatedHeadset } from "./harness/emulated-headset.ts";
import { serve, type Served } from "./harness/serve.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

/** The coded room: 12 x 10 m of floor, a table of 1.2 x 0.8 m in the middle, walls at 6 and 5 m. */
const FLOOR_METRES = 0.06;
const SCREEN_HOTSPOT = [-2.2, 1.6, -4.6] as const;

let server: Served;
beforeAll(async () => {
  server = await serve("serve", dirname(await makeCodedFootage(4)), "--port", "0");
});
afterAll(() => server.stop());

const enter = (visitor: Visitor) =>
  visitor.page.getByRole("button", { name: "Enter VR", exact: true }).click();

describe("a visit in the headset", () => {
  let visitor: Visitor;
  let headset: EmulatedHeadset;
  const view = async () => (await visitor.snapshot()).view;

  beforeAll(async () => {
    visitor = await visit(server.address, { initScript: HEADSET_SCRIPT });
    headset = driveHeadset(visitor.page);
    await visitor.until((now) => now.phase === "ready");
    await visitor.page.getByRole("button", { name: "Enter", exact: true }).click();
  });
  afterAll(() => visitor?.close());

  it("begins by the page's own button, where the visitor stood, looking the same way", async () => {
    await visitor.page.keyboard.down("q");
    await visitor.until((now) => now.view.headingDegrees > 15);
    await visitor.page.keyboard.up("q");
    const before = await view();
    await enter(visitor);
    const inside = await visitor.until((now) => now.xr.session === "immersive-vr" && now.view.mode === "vr");
    await headset.frames();
    const after = await view();
    expect(inside.xr.supported.vr).toBe(true);
    for (const axis of [0, 1, 2] as const)
      expect(after.positionMetres[axis]).toBeCloseTo(before.positionMetres[axis], 1);
    expect(after.headingDegrees).toBeGreaterThan(10);
    expect(await measureContrast(visitor.page)).toBeGreaterThan(4);
  });

  it("turns by 45 degrees to either side without moving the head", async () => {
    await headset.look({ position: [0.4, 1.6, 0.3] });
    const before = await view();
    await headset.tilt("right", 1, 0);
    await headset.tilt("right", 0, 0);
    const right = await view();
    expect(wrap(right.headingDegrees - before.headingDegrees)).toBeCloseTo(-45);
    expect(distance(right, before)).toBeLessThan(0.01);
    await headset.tilt("left", -1, 0);
    await headset.tilt("left", 0, 0);
    expect(wrap((await view()).headingDegrees - before.headingDegrees)).toBeCloseTo(0);
    await headset.look({});
  });

  it("teleports along the arc to the walkable floor, and only when the stick is let go", async () => {
    const before = await view();
    await headset.pointAt("right", [-2.5, 1.2, 0]);
    await headset.tilt("right", 0, -1);
    expect(distance(await view(), before)).toBeLessThan(0.05);
    await headset.tilt("right", 0, 0);
    const after = await view();
    expect(distance(after, before)).toBeGreaterThan(2);
    expect(Math.abs(after.positionMetres[1])).toBeLessThanOrEqual(FLOOR_METRES);
    expect(Math.abs(after.positionMetres[0])).toBeLessThan(6);
    expect(Math.abs(after.positionMetres[2])).toBeLessThan(5);
    expect(wrap(after.headingDegrees - before.headingDegrees)).toBeCloseTo(0);
  });

  it("refuses to go where nobody can stand", async () => {
    const before = await view();
    // High over the west wall, out of the room.
    await headset.pointAt("right", [-6, 4.5, 0]);
    await headset.tilt("right", 0, -1);
    await headset.tilt("right", 0, 0);
    expect(distance(await view(), before)).toBeLessThan(0.05);
  });

  it("goes to the floor that a ray is pulled on", async () => {
    await headset.pointAt("right", [-2, 0, -1.6]);
    await headset.pull("right");
    const { positionMetres } = await view();
    expect(positionMetres[0]).toBeCloseTo(-2, 0);
    expect(positionMetres[2]).toBeCloseTo(-1.6, 0);
  });

  it("opens the take by a ray on its tape, without carrying the visitor away", async () => {
    const before = await view();
    await pullOnTape();
    const open = await visitor.until(
      (now) => now.take !== null && now.take.playing && now.take.timeSeconds > 0.2,
    );
    expect(open.hotspot).toBe("take");
    expect(open.view.mode).toBe("vr");
    expect(distance(await view(), before)).toBeLessThan(0.05);
    expect(open.take!.videoElements).toBeLessThanOrEqual(3);
  });

  it("shows the take on the set's monitor in the headset", async () => {
    const heading = headingTo(await view(), [0, 0, -4.9]);
    await lookInSet(heading);
    await visitor.until((now) => now.take?.focus.state === "locked");
    expect(await measureContrast(visitor.page)).toBeGreaterThan(20);
    await headset.look({});
  });

  it("has B for the next angle, A for pause and play, X for captions", async () => {
    const before = (await visitor.snapshot()).take!;
    await headset.press("right", "b-button");
    const next = await visitor.until((now) => now.take?.followingCut === false);
    expect(Number(next.take!.angle)).toBe((Number(before.angle) % 4) + 1);
    await headset.press("right", "a-button");
    await visitor.until((now) => now.take?.playing === false);
    await headset.press("right", "a-button");
    await visitor.until((now) => now.take?.playing === true);
    await headset.press("left", "x-button");
    await visitor.page.waitForURL((url) => url.searchParams.get("cc") === "en");
  });

  it("opens another hotspot from the call sheet over the left hand", async () => {
    await headset.press("left", "y-button");
    await pressOnCallSheet("hotspot corner");
    const opened = await visitor.until((now) => now.hotspot === "corner");
    expect(opened.take).toBeNull();
    expect(opened.view.mode).toBe("vr");
  });

  it("lets pinching hands do what triggers do", async () => {
    await headset.hold("hand");
    await visitor.page.evaluate(() => window.emulatedHeadset.position.set(0, 1.6, 0));
    const before = await view();
    const ahead = (before.headingDegrees * Math.PI) / 180;
    const goal = [
      before.positionMetres[0] + Math.sin(ahead),
      0,
      before.positionMetres[2] + Math.cos(ahead),
    ] as const;
    await headset.pointAt("right", goal);
    await headset.pull("right");
    expect(distance(await view(), before)).toBeGreaterThan(0.5);
    await headset.hold("controller");
  });

  it("ends on the page where the visitor stood last", async () => {
    const inside = await view();
    await headset.takeOff();
    const outside = await visitor.until((now) => now.xr.session === null && now.view.mode === "walk");
    expect(distance(outside.view, inside)).toBeLessThan(0.1);
    await visitor.page.waitForFunction(
      (heading) => Math.abs(window.hotset.snapshot().view.headingDegrees - heading) < 1,
      inside.headingDegrees,
    );
    expect(distance(await view(), inside)).toBeLessThan(0.1);
    expect(await measureContrast(visitor.page)).toBeGreaterThan(4);
  });

  it("can be entered again, from there, and left from inside", async () => {
    const outside = await view();
    await enter(visitor);
    await visitor.until((now) => now.view.mode === "vr");
    await headset.frames();
    expect(distance(await view(), outside)).toBeLessThan(0.1);
    await headset.press("left", "y-button");
    await pressOnCallSheet("leave");
    await visitor.until((now) => now.xr.session === null);
  });

  it("asked nobody else for anything and complained about nothing", () => {
    expect(visitor.strayRequests).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  /** The strip hangs over its place, higher the further one is from it: the hand searches as an eye would. */
  async function pullOnTape() {
    const [x, y, z] = SCREEN_HOTSPOT;
    for (let up = 0; up <= 1.2; up += 0.06) {
      await headset.pointAt("right", [x, y + up, z]);
      await headset.pull("right");
      if ((await visitor.snapshot()).hotspot === "take") return;
    }
    throw new Error("No tape was found over its hotspot.");
  }

  async function lookInSet(headingDegrees: number) {
    const { headingDegrees: now } = await view();
    await headset.look({ headingDegrees: wrap(headingDegrees - now) });
  }

  /** The sheet floats 0.21 m over the hand that holds it, turned to the eyes; the other hand points at it. */
  async function pressOnCallSheet(button: string) {
    const words = await loadWords(["en"]);
    await words.loadOpened();
    const noActions = { openHotspot() {}, turnPage() {}, close() {}, leave() {} };
    const hotspots = ["take", "moment", "corner", "wall"].map((id) => ({ id, title: id, visited: false }));
    const board = layCallSheetBoard({ production: "", hotspots, open: null, page: 0 }, noActions, words.t);
    const [across, down] = offsetOnBoard(board, button);
    await visitor.page.evaluate(
      ([right, up]) => {
        const { controllers, position: eye } = window.emulatedHeadset;
        eye.set(0, 1.6, 0);
        window.emulatedHeadset.quaternion.set(0, 0, 0, 1);
        // Held so that the sheet is level with the eyes and straight before them; a Touch Plus is gripped 16 mm below
        // and 50 mm behind where it points from.
        const { left, right: pointing } = controllers;
        left.position.set(0.004, 1.6 - 0.21 + 0.016, -0.6 - 0.05);
        left.quaternion.set(0, 0, 0, 1);
        pointing.position.set(right, 1.6 + up, -0.3);
        pointing.quaternion.set(0, 0, 0, 1);
      },
      [across, -down] as const,
    );
    await headset.frames(4);
    await headset.pull("right");
  }
});

describe("a headset that says no", () => {
  it("leaves the visitor on the page and tells them in words", async () => {
    const visitor = await visit(server.address, {
      initScript: `${HEADSET_SCRIPT}
        navigator.xr.requestSession = () => Promise.reject(new DOMException("Denied.", "NotAllowedError"));`,
    });
    await visitor.until((now) => now.phase === "ready");
    await enter(visitor);
    await visitor.page.getByText("The headset did not start.").waitFor();
    expect((await visitor.snapshot()).view.mode).toBe("walk");
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

describe("a browser without a headset", () => {
  it("offers none and fetches no code for one", async () => {
    const visitor = await visit(server.address);
    await visitor.until((now) => now.phase === "ready");
    expect((await visitor.snapshot()).xr.supported).toEqual({ vr: false, ar: false });
    expect(await visitor.page.getByRole("button", { name: "Enter VR", exact: true }).count()).toBe(0);
    const fetched = await visitor.page.evaluate(() =>
      performance.getEntriesByType("resource").map((entry) => entry.name),
    );
    expect(fetched.filter((name) => /headset|webxr/.test(name))).toEqual([]);
    await visitor.close();
  });
});

type View = Awaited<ReturnType<Visitor["snapshot"]>>["view"];

function distance(one: View, other: View): number {
  return Math.hypot(
    one.positionMetres[0] - other.positionMetres[0],
    one.positionMetres[2] - other.positionMetres[2],
  );
}

function wrap(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

function headingTo({ positionMetres: [x, , z] }: View, place: readonly [number, number, number]): number {
  return (Math.atan2(x - place[0], z - place[2]) * 180) / Math.PI;
}

/** From the board's middle to that of a button, metres, right and down. */
function offsetOnBoard(board: Board, id: string): [number, number] {
  const button = board.items.find((item) => item.kind === "button" && item.id === id);
  if (!button) throw new Error(`The board has no button ${id}.`);
  const [x, y] = [button.x + button.width / 2, button.y + button.height / 2];
  expect(findPressable(board, x, y)).toBe(button);
  const metres = board.widthMetres / board.widthPixels;
  return [(x - board.widthPixels / 2) * metres, (y - board.heightPixels / 2) * metres];
}
