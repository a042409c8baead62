import { Vector3 } from "three";
import { createLensPose } from "../scene/cameras/set-cameras.ts";
import type { SetParts } from "../scene/set-parts.ts";
import type { ViewTarget } from "../session/session.ts";
import { wrapDegrees } from "./locomotion/head-pose.ts";
import type { Visitor } from "./locomotion/visitor.ts";

/** What is this near and in sight is looked at from where one stands: being moved without need makes people ill. */
const NEAR_METRES = 4;
const IN_SIGHT_DEGREES = 65;
/** Behind a camera, the operator's place. */
const BEHIND_CAMERA_METRES = 0.9;

/** Moves the visitor in the headset to what they want to see next. Nobody's head is flown anywhere. */
export function carryOutView(target: ViewTarget, visitor: Visitor, parts: SetParts): void {
  const standing = visitor.standing();
  if (!standing) return;
  const from = new Vector3(...standing.positionMetres);
  switch (target.kind) {
    case "start":
      return visitor.stand(parts.start.position.toArray(), degrees(parts.start.heading));
    case "pose": {
      const wished = new Vector3(...target.pose.positionMetres);
      const floor = parts.walkable.projectToFloor(wished) ?? wished;
      return visitor.stand(floor.toArray(), target.pose.headingDegrees);
    }
    case "hotspot": {
      const place = parts.hotspots.find(({ hotspot }) => hotspot.id === target.hotspot)?.position;
      if (!place || isInSight(place, visitor, parts)) return;
      const spot = parts.standFor(target.hotspot, from);
      if (spot) visitor.stand(spot.position.toArray(), degrees(spot.heading));
      return;
    }
    case "look-through": {
      const lens = parts.cameras.find(({ id }) => id === target.camera)?.readPose(createLensPose());
      if (!lens) return;
      const ahead = new Vector3(0, 0, -1).applyQuaternion(lens.quaternion).setY(0);
      if (ahead.lengthSq() < 1e-6) ahead.set(0, 0, -1);
      ahead.normalize();
      const behind = lens.position.clone().addScaledVector(ahead, -BEHIND_CAMERA_METRES);
      const floor = parts.walkable.projectToFloor(behind) ?? behind.setY(from.y);
      return visitor.stand(floor.toArray(), degrees(Math.atan2(-ahead.x, -ahead.z)));
    }
    case "overview":
    case "back":
      // There is nothing to fly to or from: the visitor is standing in the set.
      return;
  }
}

function isInSight(place: Vector3, visitor: Visitor, parts: SetParts): boolean {
  const standing = visitor.standing();
  const eyes = visitor.eyes();
  if (!standing || !eyes) return false;
  const eye = new Vector3(...eyes);
  const heading = degrees(Math.atan2(eye.x - place.x, eye.z - place.z));
  const aside = Math.abs(wrapDegrees(heading - standing.headingDegrees));
  return eye.distanceTo(place) <= NEAR_METRES && aside <= IN_SIGHT_DEGREES && parts.sight.sees(eye, place);
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
