import { Mesh, PerspectiveCamera, Vector3 } from "three";
import { beforeEach, describe, expect, it } from "vitest";
import {
  createLabelBoard,
  type LabelBoard,
  type LabelEntry,
} from "../../../src/scene/hotspots/label-board.ts";
import type { Label } from "../../../src/scene/hotspots/label.ts";
import type { Sight } from "../../../src/scene/model/sight.ts";

const DIMMED = 0.38;
const DELTA_SECONDS = 1 / 30;
/** More frames than any movement or fade lasts: reaching it means that the board never comes to rest. */
const MOST_FRAMES = 300;

/** Sight that is told which places are hidden, and remembers which it was asked for. */
interface FakeSight extends Sight {
  readonly hidden: Set<Vector3>;
  prepared: boolean;
  readonly asked: Set<Vector3>;
}

function createFakeSight(): FakeSight {
  return {
    hidden: new Set(),
    prepared: true,
    asked: new Set(),
    sees(_eye, place) {
      this.asked.add(place);
      return !this.prepared || !this.hidden.has(place);
    },
    isPrepared() {
      return this.prepared;
    },
    firstHit: () => null,
    prepare: () => Promise.resolve(),
  };
}

interface FakeLabel extends Label {
  opacity: number;
}

function createFakeLabel(key: string, x: number): FakeLabel {
  return {
    key,
    mesh: new Mesh(),
    place: new Vector3(x, 1.6, -6),
    fullAspect: 4,
    shortAspect: 1.5,
    opacity: 0,
    letter: () => {},
    setShort: () => {},
    setOpacity(opacity) {
      this.opacity = opacity;
    },
    dispose: () => {},
  };
}

const entryOf = (label: Label, highlighted = () => false): LabelEntry => ({
  label,
  isShown: () => true,
  rank: () => 20,
  highlighted,
  mayBeLeftOut: false,
  isBrief: false,
});

let sight: FakeSight;
let board: LabelBoard;
let camera: PerspectiveCamera;
let labels: FakeLabel[];

beforeEach(() => {
  sight = createFakeSight();
  board = createLabelBoard(sight);
  camera = new PerspectiveCamera(50, 16 / 9, 0.1, 100);
  stand(0);
  labels = [-4, -2, 0, 2, 4].map((x, index) => createFakeLabel(`hotspot:${index}`, x));
});

function stand(x: number): void {
  camera.position.set(x, 1.6, 0);
  camera.updateMatrixWorld(true);
}

/** Draws frames as the page does: until the board says that nothing moves any more. Returns how many it took. */
function settle(entries: readonly LabelEntry[] = labels.map((label) => entryOf(label))): number {
  for (let frame = 1; frame <= MOST_FRAMES; frame += 1) {
    const moving = board.arrange(entries, {
      camera,
      page: { width: 1280, height: 720 },
      deltaSeconds: DELTA_SECONDS,
    });
    if (!moving) return frame;
  }
  return MOST_FRAMES;
}

const opacities = () => labels.map(({ opacity }) => opacity);

describe("labels beside the picture", () => {
  it("are not drawn, and come back when the visitor turns", () => {
    const drawn = () => labels.filter(({ mesh }) => mesh.visible).length;
    settle();
    expect(drawn()).toBe(labels.length);
    camera.rotation.y = 2;
    stand(0);
    settle();
    expect(drawn()).toBe(0);
    camera.rotation.y = 0;
    stand(0);
    settle();
    expect(drawn()).toBe(labels.length);
  });
});

describe("labels behind something", () => {
  it("are dimmed, and only they, before the board comes to rest", () => {
    sight.hidden.add(labels[1]!.place).add(labels[4]!.place);
    expect(settle()).toBeLessThan(MOST_FRAMES);
    expect(opacities()).toEqual([1, DIMMED, 1, 1, DIMMED]);
  });

  it("come back when the visitor has gone where they are seen", () => {
    sight.hidden.add(labels[3]!.place);
    settle();
    expect(opacities()[3]).toBe(DIMMED);
    sight.hidden.clear();
    stand(0.5);
    expect(settle()).toBeLessThan(MOST_FRAMES);
    expect(opacities()).toEqual([1, 1, 1, 1, 1]);
  });

  it("are found hidden when the visitor goes where they are not seen", () => {
    settle();
    expect(opacities()).toEqual([1, 1, 1, 1, 1]);
    for (const { place } of labels) sight.hidden.add(place);
    stand(-0.5);
    settle();
    expect(opacities()).toEqual(labels.map(() => DIMMED));
  });

  it("are looked at again once sight can tell, though nobody has moved", () => {
    sight.prepared = false;
    sight.hidden.add(labels[0]!.place);
    settle();
    expect(opacities()[0]).toBe(1);
    sight.prepared = true;
    settle();
    expect(opacities()).toEqual([DIMMED, 1, 1, 1, 1]);
  });

  it("are not dimmed while they are pointed at", () => {
    sight.hidden.add(labels[2]!.place);
    settle(labels.map((label, index) => entryOf(label, () => index === 2)));
    expect(opacities()[2]).toBe(1);
    settle();
    expect(opacities()[2]).toBe(DIMMED);
  });

  it("are all looked at before the board rests, though nothing else moves, and no more than a few per frame", () => {
    // Far apart, so that a step to the side moves and fades none of them: only the looks that are due keep the frames coming.
    labels = Array.from({ length: 24 }, (_, index) => createFakeLabel(`hotspot:${index}`, index * 10 - 115));
    for (const { place } of labels) place.z = -300;
    settle();
    sight.asked.clear();
    stand(0.03);
    expect(settle()).toBeGreaterThan(1);
    expect(sight.asked.size).toBe(labels.length);

    sight.asked.clear();
    expect(settle()).toBe(1);
    expect(sight.asked.size).toBeLessThan(labels.length);
  });
});
