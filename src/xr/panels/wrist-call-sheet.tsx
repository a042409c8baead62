import { useRef, useState } from "react";
import { useXRStore } from "@react-three/xr";
import { Matrix4, Vector3, type Group } from "three";
import { useFrameStage } from "../../scene/frame/frame-order.ts";
import type { Session } from "../../session/session.ts";
import { chooseText } from "../../tour/text.ts";
import type { Visitor } from "../locomotion/visitor.ts";
import { useSessionState } from "../use-session-state.ts";
import { BoardMesh } from "./board-mesh.tsx";
import { layCallSheetBoard } from "./lay-call-sheet-board.ts";

/** Above the hand that holds it, like a sheet one looks up from. */
const ABOVE_HAND_METRES = 0.21;

interface WristCallSheetProps {
  readonly session: Session;
  readonly visitor: Visitor;
  readonly close: () => void;
}

/** The call sheet in the left hand; the other hand points at it. */
export function WristCallSheet({ session, visitor, close }: WristCallSheetProps) {
  const tour = useSessionState(session, (state) => state.tour);
  const visited = useSessionState(session, (state) => state.visited);
  const open = useSessionState(session, (state) => state.hotspot);
  const languages = useSessionState(session, (state) => state.languages);
  const [page, setPage] = useState(0);
  const group = useRef<Group>(null);
  // Over the left hand (any hand, where there is but one), turned to the eyes.
  const store = useXRStore();
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
  if (!tour) return null;
  const board = layCallSheetBoard(
    {
      production: chooseText(tour.title, languages),
      hotspots: tour.hotspots.map(({ id, title }) => ({
        id,
        title: chooseText(title, languages),
        visited: visited.has(id),
      })),
      open,
      page,
    },
    {
      openHotspot(id) {
        session.commands.openHotspot(id);
        close();
      },
      turnPage: () => setPage(page + 1),
      close,
      leave: () => session.commands.leaveXr(),
    },
  );
  return (
    <group ref={group} visible={false}>
      <BoardMesh board={board} />
    </group>
  );
}

const matrix = new Matrix4();
const eye = new Vector3();
const UP = new Vector3(0, 1, 0);
