import type { Vector3 } from "three";
import type { ViewMode, ViewPose, ViewRequest, ViewTarget } from "../../session/session.ts";
import type { SetCamera } from "../cameras/set-cameras.ts";
import type { Walkable } from "../walk/walkable.ts";
import {
  copyEye,
  createEye,
  type Eye,
  poseFromEye,
  poseFromStanding,
  type Standing,
  standingFromPose,
} from "./eye.ts";
import { createFlight, type Flight } from "./flight.ts";
import { createLookThroughView, type LookThroughView } from "./look-through-view.ts";
import type { OverviewView } from "./overview-view.ts";
import { isInputIdle, type ViewInput } from "./view-input.ts";
import { createWalkView } from "./walk-view.ts";

export interface ViewDirectorOptions {
  readonly walkable: Walkable;
  readonly start: Standing;
  readonly overview: OverviewView;
  readonly cameras: () => readonly SetCamera[];
  /** Where to stand for a hotspot when coming from a place; null: unknown hotspot. */
  readonly standFor: (hotspot: string, from: Vector3) => Standing | null;
  /** The floor under a press, -1 to 1; null: none near. */
  readonly pickFloor: (x: number, y: number) => Vector3 | null;
  /** Width by height of a camera's footage. */
  readonly pictureAspect: (camera: string) => number;
  /** True: no flights, whatever is asked for. */
  readonly reducedMotion: () => boolean;
  /** The visitor's own hands moved the eye. */
  readonly onMoved: () => void;
  readonly onArrived: (mode: ViewMode, camera: string | null) => void;
}

/** Where the page's eye is: on the floor, over the set, or behind a lens, and the moves between them. */
export interface ViewDirector {
  readonly eye: Eye;
  /** What is being looked through, from arrival on; null: nothing. */
  lookThrough(): LookThroughView | null;
  /** Camera whose prop would be in the way of the eye. */
  cameraAtEye(): string | null;
  /** The floor point that the visitor was sent to and is still on the way to; null: there is none. */
  goal(): Vector3 | null;
  nearMetres(): number;
  request(request: Pick<ViewRequest, "target" | "cut">): void;
  /** One frame. True while anything moves. */
  update(input: ViewInput, deltaSeconds: number, aspect: number): boolean;
  pose(): ViewPose;
  /** The floor point of the visitor, also while the eye is elsewhere. */
  standing(): Standing;
  compare(bare: boolean): void;
}

export function createViewDirector(options: ViewDirectorOptions): ViewDirector {
  const {
    walkable,
    start,
    overview,
    cameras,
    standFor,
    pickFloor,
    pictureAspect,
    reducedMotion,
    onMoved,
    onArrived,
  } = options;
  const walk = createWalkView(walkable, start);
  const eye = createEye();
  const goal = createEye();
  let mode: "walk" | "overview" | "look-through" = "walk";
  let through: LookThroughView | null = null;
  let flight: Flight | null = null;
  /** The flight follows a way on the floor. */
  let alongFloor = false;
  let aspect = 1;

  function writeGoal() {
    if (mode === "overview") overview.writeEye(goal, aspect);
    else if (mode === "look-through" && through)
      through.writeEye(goal, aspect, pictureAspect(through.camera.id));
    else walk.writeEye(goal, aspect);
  }

  function arrive() {
    flight = null;
    alongFloor = false;
    onArrived(mode, through?.camera.id ?? null);
  }

  function depart(cut: boolean, way: readonly Vector3[] | null = null) {
    writeGoal();
    if (!cut) {
      flight = createFlight(eye, goal, way);
      alongFloor = way !== null;
      return;
    }
    copyEye(goal, eye);
    arrive();
  }

  function stand(to: Standing, cut: boolean) {
    const onFloor = mode === "walk" && flight === null;
    const way = onFloor && !cut ? walkable.findWay(walk.standing.position, to.position) : null;
    const leadsThere = way?.at(-1)?.distanceTo(to.position) ?? Number.POSITIVE_INFINITY;
    mode = "walk";
    through = null;
    walk.place(to);
    depart(cut, leadsThere < 0.3 ? way : null);
  }

  function standOnFloor(pose: ViewPose): Standing {
    const wished = standingFromPose(pose);
    return { ...wished, position: walkable.projectToFloor(wished.position) ?? wished.position };
  }

  function carryOut(target: ViewTarget, cut: boolean) {
    switch (target.kind) {
      case "start":
        return stand(start, cut);
      case "pose":
        return stand(standOnFloor(target.pose), cut);
      case "hotspot": {
        const place = standFor(target.hotspot, walk.standing.position);
        return place ? stand(place, cut) : undefined;
      }
      case "overview":
        if (mode !== "overview") overview.enter(start.heading);
        mode = "overview";
        through = null;
        if (target.standing) walk.place(standOnFloor(target.standing));
        return depart(cut);
      case "look-through": {
        const camera = cameras().find(({ id }) => id === target.camera);
        if (!camera) return undefined;
        if (through?.camera !== camera) through = createLookThroughView(camera);
        mode = "look-through";
        if (target.standing) walk.place(standOnFloor(target.standing));
        return depart(cut);
      }
      case "back": {
        if (mode === "walk") return flight ? undefined : arrive();
        mode = "walk";
        through = null;
        return depart(cut);
      }
    }
  }

  /** A press or a step may end what the visitor is in. */
  function steer(input: ViewInput) {
    const stepping = input.forward !== 0 || input.right !== 0;
    if (mode !== "walk" && stepping && !flight) carryOut({ kind: "back" }, reducedMotion());
    if (!input.tap || mode === "look-through") return;
    const floor = pickFloor(input.tap.x, input.tap.y);
    if (!floor) return;
    if (mode === "walk") walk.walkTo(floor, reducedMotion());
    else stand({ position: floor, heading: walk.standing.heading, pitch: 0 }, reducedMotion());
  }

  return {
    eye,
    lookThrough: () => (flight ? null : through),
    cameraAtEye: () => through?.camera.id ?? null,
    goal: () => (mode === "walk" ? (walk.goal() ?? (alongFloor ? walk.standing.position : null)) : null),
    nearMetres: () => (mode === "overview" && !flight ? overview.nearMetres() : 0.05),
    request: ({ target, cut }) => carryOut(target, cut),
    update(input, deltaSeconds, windowAspect) {
      const reshaped = windowAspect !== aspect;
      aspect = windowAspect;
      const used = !isInputIdle(input);
      if (used) onMoved();
      steer(input);
      let moving = false;
      if (mode === "overview") overview.update(input);
      else if (mode === "walk") moving = walk.update(input, deltaSeconds);
      if (through && !flight) moving = through.update(input, deltaSeconds, reducedMotion());
      writeGoal();
      if (!flight) copyEye(goal, eye);
      else if (!flight.update(deltaSeconds, goal, eye)) arrive();
      return moving || used || reshaped || flight !== null;
    },
    pose: () => (mode === "walk" ? poseFromStanding(walk.standing) : poseFromEye(eye)),
    standing: () => walk.standing,
    compare: (bare) => through?.compare(bare),
  };
}
