/** @jsxImportSource react */
import { useRef } from "react";
import { Vector3, type Group } from "three";
import { useFrameStage } from "../../scene/frame/frame-order.ts";
import type { SetParts } from "../../scene/set-parts.ts";
import { wrapDegrees } from "../locomotion/head-pose.ts";
import type { Visitor } from "../locomotion/visitor.ts";
import type { Board } from "./board.ts";
import { BoardMesh } from "./board-mesh.tsx";
import { placeBoard } from "./place-board.ts";

/** The board hangs to the left of what it belongs to: the set puts its monitor to the right of it. */
const ASIDE_DEGREES = 32;
/** What is further round than this is not looked for: the board comes to where the visitor looks. */
const AROUND_DEGREES = 80;

interface HangingBoardProps {
  readonly board: Board;
  readonly visitor: Visitor;
  readonly parts: SetParts;
  /** What the board belongs to; null: nothing with a place. */
  readonly beside: Vector3 | null;
}

/** A board that hangs still before the visitor, and is hung anew when they have been moved. */
export function HangingBoard({ board, visitor, parts, beside }: HangingBoardProps) {
  const group = useRef<Group>(null);
  const hungAtMove = useRef(-1);
  useFrameStage("arrange", () => {
    const eyes = visitor.eyes();
    const standing = visitor.standing();
    if (!group.current || !eyes || !standing || hungAtMove.current === visitor.moves()) return;
    hungAtMove.current = visitor.moves();
    const heading = chooseHeading(eyes, standing.headingDegrees, beside);
    const eye = new Vector3(...eyes);
    const place = placeBoard(eyes, heading, (point) => parts.sight.sees(eye, beyond(eye, point)));
    group.current.position.set(...place.positionMetres);
    group.current.rotation.set(
      (-place.tiltDegrees * Math.PI) / 180,
      (place.headingDegrees * Math.PI) / 180,
      0,
      "YXZ",
    );
    group.current.scale.setScalar(place.scale);
    group.current.visible = true;
  });
  return (
    <group ref={group} visible={false}>
      <BoardMesh board={board} />
    </group>
  );
}

function chooseHeading(
  eyes: readonly [number, number, number],
  lookingDegrees: number,
  beside: Vector3 | null,
): number {
  if (!beside) return lookingDegrees;
  const towards = (Math.atan2(eyes[0] - beside.x, eyes[2] - beside.z) * 180) / Math.PI;
  const isAhead = Math.abs(wrapDegrees(towards - lookingDegrees)) <= AROUND_DEGREES;
  return wrapDegrees((isAhead ? towards : lookingDegrees) + ASIDE_DEGREES);
}

/** Sight does not mind what stands directly before a place; a board does. */
function beyond(eye: Vector3, [x, y, z]: readonly [number, number, number]): Vector3 {
  const point = new Vector3(x, y, z);
  return point.addScaledVector(point.clone().sub(eye).normalize(), 0.5);
}
