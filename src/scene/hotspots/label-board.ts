import { type Camera, type PerspectiveCamera, Quaternion, Vector3 } from "three";
import { approach } from "../view/ease.ts";
import type { Sight } from "../model/sight.ts";
import { declutter, type LabelWish } from "./declutter.ts";
import { type Label, LABEL_HEIGHT_PIXELS } from "./label.ts";

/** Something that has a label: what the board must know of it in each frame. */
export interface LabelEntry {
  readonly label: Label;
  readonly isShown: () => boolean;
  /** Higher: keeps its place and its words. */
  readonly rank: () => number;
  readonly highlighted: () => boolean;
  /** Not shown where there is no room for it. */
  readonly mayBeLeftOut: boolean;
  /** So few letters that all of them may be shown wherever there is room. */
  readonly isBrief: boolean;
}

export interface LabelFrame {
  readonly camera: Camera;
  /** Of the page's picture, CSS pixels; null: a headset, where sizes are angles. */
  readonly page: { readonly width: number; readonly height: number } | null;
  readonly deltaSeconds: number;
}

/** Arranges all labels: constant size, apart from each other, faint where the set hides them. */
export interface LabelBoard {
  /** True while labels still move or fade. */
  arrange(entries: readonly LabelEntry[], frame: LabelFrame): boolean;
}

/** In a headset letters are to be 1.5 degrees high at least; they are a third of the picture. */
const HEADSET_DEGREES = 4.6;
/** The label hangs above its place. Label heights. */
const HANG = 0.62;
const HIDDEN_OPACITY = 0.38;
const SIGHT_CHECKS_PER_FRAME = 4;
const SAME_PLACE_METRES = 0.02;
const NEAREST_METRES = 0.35;
const MOST_FULL = 4;

interface Memory {
  lift: number;
  liftGoal: number;
  shift: number;
  shiftGoal: number;
  short: boolean;
  seen: boolean;
  opacity: number;
}

export function createLabelBoard(sight: Sight): LabelBoard {
  const memories = new Map<string, Memory>();
  const eye = new Vector3();
  const facing = new Quaternion();
  const right = new Vector3();
  const up = new Vector3();
  const ahead = new Vector3();
  const point = new Vector3();
  let nextCheck = 0;
  /** Checks until every label has had its turn from where the eye is. */
  let checksLeft = 0;
  const checkedFrom = new Vector3(Number.NaN);
  let couldSee = false;

  const recall = (label: Label): Memory => {
    const known = memories.get(label.key);
    if (known) return known;
    const fresh: Memory = {
      lift: 0,
      liftGoal: 0,
      shift: 0,
      shiftGoal: 0,
      short: false,
      seen: true,
      opacity: 0,
    };
    memories.set(label.key, fresh);
    return fresh;
  };

  /** A few per frame, in turns: a label that fades a moment later harms nobody. */
  function checkSight(shown: readonly LabelEntry[]) {
    if (!(checkedFrom.distanceTo(eye) < SAME_PLACE_METRES) || couldSee !== sight.isPrepared()) {
      checkedFrom.copy(eye);
      couldSee = sight.isPrepared();
      checksLeft = shown.length;
    }
    for (let i = 0; i < Math.min(SIGHT_CHECKS_PER_FRAME, shown.length); i += 1) {
      checksLeft -= 1;
      nextCheck = (nextCheck + 1) % shown.length;
      const entry = shown[nextCheck];
      if (entry) recall(entry.label).seen = sight.sees(eye, entry.label.place);
    }
  }

  /** All words on the few that matter most: in sight, near, and near the middle of the view. */
  function chooseFull(shown: readonly LabelEntry[]): ReadonlySet<Label> {
    const cost = ({ label, rank }: LabelEntry) => {
      const offset = point.subVectors(label.place, eye);
      const aside = 1 - offset.dot(ahead) / Math.max(offset.length(), NEAREST_METRES);
      return offset.length() + aside * 12 - rank() * 0.1;
    };
    return new Set(
      shown
        .filter(({ label }) => recall(label).seen)
        .map((entry) => ({ label: entry.label, cost: cost(entry) }))
        .toSorted((a, b) => a.cost - b.cost)
        .slice(0, MOST_FULL)
        .map(({ label }) => label),
    );
  }

  function placeOnPage(shown: readonly LabelEntry[], metresPerPixel: (label: Label) => number) {
    const full = chooseFull(shown);
    const wishes = shown.map((entry): LabelWish => {
      const { label, rank, highlighted } = entry;
      const memory = recall(label);
      const offset = point.subVectors(label.place, eye);
      const depth = Math.max(offset.dot(ahead), NEAREST_METRES);
      const pixel = metresPerPixel(label);
      return {
        x: offset.dot(right) / pixel,
        y: -offset.dot(up) / pixel - HANG * LABEL_HEIGHT_PIXELS,
        fullWidth: label.fullAspect * LABEL_HEIGHT_PIXELS,
        shortWidth: label.shortAspect * LABEL_HEIGHT_PIXELS,
        height: LABEL_HEIGHT_PIXELS - 8,
        priority: rank() + (highlighted() ? 1000 : 0) + (memory.seen ? 10 : 0) - Math.min(depth, 9),
        mayBeFull: highlighted() || full.has(label) || (entry.isBrief && memory.seen),
        mayBeLeftOut: entry.mayBeLeftOut && !highlighted(),
        last: { lift: memory.liftGoal, shift: memory.shiftGoal },
      };
    });
    declutter(wishes).forEach(({ lift, shift, short, leftOut }, index) => {
      const entry = shown[index];
      if (!entry) return;
      const memory = recall(entry.label);
      memory.liftGoal = lift;
      memory.shiftGoal = shift;
      entry.label.mesh.visible = !leftOut;
      memory.short = short && !entry.highlighted();
    });
  }

  return {
    arrange(entries, { camera, page, deltaSeconds }) {
      camera.matrixWorld.decompose(eye, facing, point);
      right.set(1, 0, 0).applyQuaternion(facing);
      up.set(0, 1, 0).applyQuaternion(facing);
      ahead.set(0, 0, -1).applyQuaternion(facing);
      const shown = entries.filter((entry) => {
        const visible =
          entry.isShown() &&
          isAhead(point.subVectors(entry.label.place, eye), ahead) &&
          (page === null || isInPicture(entry.label, point, camera, page));
        entry.label.mesh.visible = visible;
        return visible;
      });
      checkSight(shown);
      const tangent = page ? Math.tan(((camera as PerspectiveCamera).fov * Math.PI) / 360) : 0;
      const metresPerPixel = ({ place }: Label) => {
        const offset = point.subVectors(place, eye);
        if (!page)
          return (
            (Math.max(offset.length(), NEAREST_METRES) * 2 * Math.tan((HEADSET_DEGREES * Math.PI) / 360)) /
            LABEL_HEIGHT_PIXELS
          );
        return (Math.max(offset.dot(ahead), NEAREST_METRES) * 2 * tangent) / page.height;
      };
      placeOnPage(shown, metresPerPixel);
      let moving = checksLeft > 0;
      for (const { label, highlighted } of shown) {
        const memory = recall(label);
        const opacityGoal = memory.seen || highlighted() ? 1 : HIDDEN_OPACITY;
        memory.lift = approach(memory.lift, memory.liftGoal, 0.06, deltaSeconds);
        memory.shift = approach(memory.shift, memory.shiftGoal, 0.06, deltaSeconds);
        memory.opacity = approach(memory.opacity, opacityGoal, 0.06, deltaSeconds);
        if (Math.abs(memory.lift - memory.liftGoal) < 0.5) memory.lift = memory.liftGoal;
        if (Math.abs(memory.shift - memory.shiftGoal) < 0.5) memory.shift = memory.shiftGoal;
        if (Math.abs(memory.opacity - opacityGoal) < 0.02) memory.opacity = opacityGoal;
        moving ||=
          memory.lift !== memory.liftGoal ||
          memory.shift !== memory.shiftGoal ||
          memory.opacity !== opacityGoal;
        const pixel = metresPerPixel(label);
        const height = LABEL_HEIGHT_PIXELS * pixel * (highlighted() ? 1.08 : 1);
        label.setShort(memory.short);
        label.setOpacity(memory.opacity);
        label.mesh.position
          .copy(label.place)
          .addScaledVector(up, (HANG * LABEL_HEIGHT_PIXELS + memory.lift) * pixel)
          .addScaledVector(right, memory.shift * pixel);
        label.mesh.quaternion.copy(facing);
        label.mesh.scale.set(height * (memory.short ? label.shortAspect : label.fullAspect), height, 1);
      }
      return moving;
    },
  };
}

/** Within the page's picture, or so near its edge that a part of the label may be. @param point Scratch. */
function isInPicture(
  { place, fullAspect }: Label,
  point: Vector3,
  camera: Camera,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  const { x, y } = point.copy(place).project(camera);
  const room = 2 * LABEL_HEIGHT_PIXELS;
  return Math.abs(x) < 1 + (room * fullAspect) / width && Math.abs(y) < 1 + (room * 2) / height;
}

/** Not behind the head. */
function isAhead(offset: Vector3, ahead: Vector3): boolean {
  return offset.dot(ahead) > NEAREST_METRES * 0.5;
}
