import { Vector3 } from "three";
import type { Walkable } from "../walk/walkable.ts";
import { approach, easeDolly } from "./ease.ts";
import { EYE_HEIGHT_METRES, type Eye, fitFov, type Standing, turnEye, WALK_FOV } from "./eye.ts";
import type { ViewInput } from "./view-input.ts";

const WALK_METRES_PER_SECOND = 1.7;
const RUN_METRES_PER_SECOND = 3.4;
const TURN_RADIANS_PER_SECOND = 1.5;
const MOST_PITCH = 1.35;
const RISE_HALF_LIFE_SECONDS = 0.08;
const PACE_HALF_LIFE_SECONDS = 0.07;

/** A walk along corners of the floor, eased over all of it. */
interface Way {
  readonly corners: readonly Vector3[];
  readonly lengthMetres: number;
  readonly seconds: number;
  elapsedSeconds: number;
}

/** Somebody on the floor of the set. */
export interface WalkView {
  readonly standing: Standing;
  /** Puts the visitor somewhere, standing still. */
  place(to: Standing): void;
  /** Walks around what is in the way; nothing happens where no way leads. */
  walkTo(point: Vector3, cut: boolean): void;
  /** The floor point where the walk under way ends; null: nobody was sent anywhere. */
  goal(): Vector3 | null;
  /** One frame. True while anything moves. */
  update(input: ViewInput, deltaSeconds: number): boolean;
  writeEye(out: Eye, aspect: number): void;
}

export function createWalkView(walkable: Walkable, start: Standing): WalkView {
  const standing: Standing = { position: start.position.clone(), heading: start.heading, pitch: start.pitch };
  const pace = new Vector3();
  const wished = new Vector3();
  let eyeY = standing.position.y;
  let fovDegrees: number = WALK_FOV.normal;
  let way: Way | null = null;

  function look(input: ViewInput, deltaSeconds: number) {
    const zoomed = fovDegrees / WALK_FOV.normal;
    standing.heading += input.lookLeft * zoomed + input.turnLeft * TURN_RADIANS_PER_SECOND * deltaSeconds;
    standing.pitch = clamp(standing.pitch + input.lookUp * zoomed, -MOST_PITCH, MOST_PITCH);
    fovDegrees = clamp(fovDegrees * Math.exp(-input.zoom), WALK_FOV.least, WALK_FOV.most);
  }

  function stride(input: ViewInput, deltaSeconds: number) {
    const speed = input.run ? RUN_METRES_PER_SECOND : WALK_METRES_PER_SECOND;
    const sin = Math.sin(standing.heading);
    const cos = Math.cos(standing.heading);
    wished.set(input.right * cos - input.forward * sin, 0, -input.right * sin - input.forward * cos);
    if (wished.lengthSq() > 1) wished.normalize();
    wished.multiplyScalar(speed);
    pace.x = approach(pace.x, wished.x, PACE_HALF_LIFE_SECONDS, deltaSeconds);
    pace.z = approach(pace.z, wished.z, PACE_HALF_LIFE_SECONDS, deltaSeconds);
    if (pace.lengthSq() < 1e-4) {
      pace.set(0, 0, 0);
      return false;
    }
    const goal = standing.position.clone().addScaledVector(pace, deltaSeconds);
    standing.position.copy(walkable.slide(standing.position, goal));
    return true;
  }

  function follow(current: Way, deltaSeconds: number) {
    current.elapsedSeconds += deltaSeconds;
    const progress = current.elapsedSeconds / current.seconds;
    pointAlong(current.corners, easeDolly(progress) * current.lengthMetres, standing.position);
    if (progress >= 1) way = null;
  }

  return {
    standing,
    place(to) {
      standing.position.copy(to.position);
      standing.heading = to.heading;
      standing.pitch = to.pitch;
      eyeY = to.position.y;
      pace.set(0, 0, 0);
      way = null;
    },
    walkTo(point, cut) {
      const corners = walkable.findWay(standing.position, point);
      if (!corners) return;
      pace.set(0, 0, 0);
      const lengthMetres = measureWay(corners);
      way = { corners, lengthMetres, seconds: cut ? 1e-3 : 0.6 + lengthMetres / 2.8, elapsedSeconds: 0 };
    },
    goal: () => way?.corners.at(-1) ?? null,
    update(input, deltaSeconds) {
      look(input, deltaSeconds);
      if (input.forward !== 0 || input.right !== 0) way = null;
      if (way) follow(way, deltaSeconds);
      const striding = stride(input, deltaSeconds);
      eyeY = approach(eyeY, standing.position.y, RISE_HALF_LIFE_SECONDS, deltaSeconds);
      if (Math.abs(eyeY - standing.position.y) < 1e-3) eyeY = standing.position.y;
      return striding || way !== null || input.turnLeft !== 0 || eyeY !== standing.position.y;
    },
    writeEye(out, aspect) {
      out.position.copy(standing.position).setY(eyeY + EYE_HEIGHT_METRES);
      turnEye(out.quaternion, standing.heading, standing.pitch);
      out.fovDegrees = fitFov(fovDegrees, aspect);
    },
  };
}

export function measureWay(corners: readonly Vector3[]): number {
  let metres = 0;
  for (let i = 1; i < corners.length; i += 1)
    metres += corners[i]?.distanceTo(corners[i - 1] as Vector3) ?? 0;
  return metres;
}

/** The point so many metres along a way; its ends are kept. */
export function pointAlong(corners: readonly Vector3[], metres: number, out: Vector3): Vector3 {
  let left = Math.max(metres, 0);
  for (let i = 1; i < corners.length; i += 1) {
    const from = corners[i - 1] as Vector3;
    const to = corners[i] as Vector3;
    const length = from.distanceTo(to);
    if (left <= length && length > 0) return out.lerpVectors(from, to, left / length);
    left -= length;
  }
  const last = corners.at(-1);
  return last ? out.copy(last) : out;
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
