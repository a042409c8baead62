/** @jsxImportSource react */
import { useEffect, useMemo, useRef, type RefObject } from "react";
import { useXRStore, type XRControllerState } from "@react-three/xr";
import { type Group, Matrix4, Quaternion, Vector3 } from "three";
import { useFrameStage } from "../../scene/frame/frame-order.ts";
import type { SetParts } from "../../scene/set-parts.ts";
import type { Session } from "../../session/session.ts";
import { createTeleportMark } from "./create-teleport-mark.ts";
import { decideStick, type StickPhase } from "./decide-stick.ts";
import { headingAndPitch, type HeadPose } from "./head-pose.ts";
import { throwTeleportArc, type FindFloor, type TeleportArc } from "./teleport-arc.ts";
import type { Visitor } from "./visitor.ts";

/** Further from the walkable floor than this, one would stand in the furniture. */
const FLOOR_REACH_METRES = 0.08;

interface WalkingProps {
  readonly session: Session;
  readonly visitor: Visitor;
  readonly origin: RefObject<Group | null>;
  readonly parts: SetParts;
}

/** Moves the visitor's room through the set as head and thumbsticks say, before anything else of the frame. */
export function Walking({ session, visitor, origin, parts }: WalkingProps) {
  const store = useXRStore();
  const phases = useRef(new Map<string, StickPhase>());
  const aim = useRef<TeleportArc | null>(null);
  const mark = useMemo(() => createTeleportMark(), []);
  useEffect(() => () => mark.dispose(), [mark]);
  const findFloor = useMemo(() => createFloorFinder(parts), [parts]);

  useFrameStage("view", ({ gl }, _delta, frame?: XRFrame) => {
    const space = gl.xr.getReferenceSpace();
    if (!frame || !space) return;
    visitor.update(readHead(frame, space));
    let aiming: TeleportArc | null = null;
    for (const source of store.getState().inputSourceStates) {
      if (source.type !== "controller") continue;
      const stick = source.gamepad["xr-standard-thumbstick"];
      const decision = decideStick(
        phases.current.get(source.id) ?? "idle",
        stick?.xAxis ?? 0,
        stick?.yAxis ?? 0,
      );
      phases.current.set(source.id, decision.phase);
      if (decision.turnDegrees !== 0 || decision.teleport) session.reports.moved();
      if (decision.turnDegrees !== 0) visitor.turn(decision.turnDegrees);
      if (decision.teleport && aim.current?.landing) visitor.teleport(aim.current.landing);
      if (decision.phase === "aiming") aiming = throwFrom(source, frame, space, visitor, findFloor);
    }
    aim.current = aiming;
    mark.show(aiming);
    const { positionMetres, headingDegrees } = visitor.origin();
    origin.current?.position.set(...positionMetres);
    origin.current?.rotation.set(0, (headingDegrees * Math.PI) / 180, 0);
    origin.current?.updateMatrixWorld(true);
  });
  useFrameStage("report", () => {
    const standing = visitor.standing();
    if (standing) session.reports.viewPose(standing);
  });
  return <primitive object={mark.root} />;
}

function createFloorFinder(parts: SetParts): FindFloor {
  const asked = new Vector3();
  return (point) => {
    const floor = parts.walkable.projectToFloor(asked.set(...point), FLOOR_REACH_METRES);
    return floor ? floor.toArray() : null;
  };
}

function readHead(frame: XRFrame, space: XRReferenceSpace): HeadPose | null {
  const transform = frame.getViewerPose(space)?.transform;
  if (!transform) return null;
  const { position, orientation } = transform;
  return {
    positionMetres: [position.x, position.y, position.z],
    ...headingAndPitch([orientation.x, orientation.y, orientation.z, orientation.w]),
  };
}

const matrix = new Matrix4();
const hand = new Vector3();
const direction = new Vector3();
const upright = new Quaternion();
const UP = new Vector3(0, 1, 0);

function throwFrom(
  source: XRControllerState,
  frame: XRFrame,
  space: XRReferenceSpace,
  visitor: Visitor,
  findFloor: FindFloor,
): TeleportArc | null {
  const pose = frame.getPose(source.inputSource.targetRaySpace, space);
  if (!pose) return null;
  const { positionMetres, headingDegrees } = visitor.origin();
  upright.setFromAxisAngle(UP, (headingDegrees * Math.PI) / 180);
  matrix.fromArray(pose.transform.matrix);
  hand
    .setFromMatrixPosition(matrix)
    .applyQuaternion(upright)
    .add(direction.set(...positionMetres));
  direction.set(0, 0, -1).transformDirection(matrix).applyQuaternion(upright);
  return throwTeleportArc(hand.toArray(), direction.toArray(), findFloor, positionMetres[1]);
}
