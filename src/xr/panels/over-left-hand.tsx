/** @jsxImportSource react */
import { useRef, type ReactNode } from "react";
import { useXRStore } from "@react-three/xr";
import { Matrix4, Vector3, type Group } from "three";
import { useFrameStage } from "../../scene/frame/frame-order.ts";
import type { Visitor } from "../locomotion/visitor.ts";

/** Like a sheet that one looks up from. */
const ABOVE_HAND_METRES = 0.21;

const matrix = new Matrix4();
const eye = new Vector3();
const UP = new Vector3(0, 1, 0);

/** Keeps things over the left hand (any hand, where there is but one), turned to the eyes. */
export function OverLeftHand({ visitor, children }: { visitor: Visitor; children: ReactNode }) {
  const store = useXRStore();
  const group = useRef<Group>(null);
  useFrameStage("arrange", ({ gl }, _delta, frame?: XRFrame) => {
    const sources = store.getState().inputSourceStates.map((state) => state.inputSource);
    const source = sources.find(({ handedness }) => handedness === "left") ?? sources[0];
    const space = gl.xr.getReferenceSpace();
    const hand = source?.gripSpace ?? source?.targetRaySpace;
    const pose = frame && space && hand ? frame.getPose(hand, space) : undefined;
    const eyes = visitor.eyes();
    if (!group.current || !pose || !eyes) return;
    const { positionMetres, headingDegrees } = visitor.origin();
    group.current.position
      .setFromMatrixPosition(matrix.fromArray(pose.transform.matrix))
      .applyAxisAngle(UP, (headingDegrees * Math.PI) / 180);
    group.current.position.x += positionMetres[0];
    group.current.position.y += positionMetres[1] + ABOVE_HAND_METRES;
    group.current.position.z += positionMetres[2];
    group.current.lookAt(eye.set(...eyes));
    group.current.visible = true;
  });
  return (
    <group ref={group} visible={false}>
      {children}
    </group>
  );
}
