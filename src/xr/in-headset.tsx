/** @jsxImportSource react */
import { useEffect, useRef, useState, type RefObject } from "react";
import { useXR, XROrigin } from "@react-three/xr";
import type { Group } from "three";
import type { SetParts } from "../scene/set-parts.ts";
import type { Session } from "../session/session.ts";
import { carryOutView } from "./carry-out-view.ts";
import { ControllerButtons } from "./controls/controller-buttons.tsx";
import type { ButtonAction } from "./controls/decide-presses.ts";
import { listenFloorPress } from "./locomotion/listen-floor-press.ts";
import type { Visitor } from "./locomotion/visitor.ts";
import { Walking } from "./locomotion/walking.tsx";
import { BoardWords } from "./panels/board-words.tsx";
import { CallSheetTag } from "./panels/call-sheet-tag.tsx";
import { CaptionBoard } from "./panels/caption-board.tsx";
import { OpenBoard } from "./panels/open-board.tsx";
import { WristCallSheet } from "./panels/wrist-call-sheet.tsx";

interface InHeadsetProps {
  readonly session: Session;
  readonly visitor: Visitor;
  readonly parts: SetParts;
}

/** Where the visitor's room stands in the set, and everything that is there only for them. */
export function InHeadset(props: InHeadsetProps) {
  const origin = useRef<Group>(null);
  const worn = useXR((xr) => xr.session !== undefined);
  return (
    <>
      <XROrigin ref={origin} />
      {worn && <Worn {...props} origin={origin} />}
    </>
  );
}

function Worn({ session, visitor, parts, origin }: InHeadsetProps & { origin: RefObject<Group | null> }) {
  const [callSheetShown, setCallSheetShown] = useState(false);
  useEffect(() => listenFloorPress(parts, visitor), [parts, visitor]);
  const act = (action: ButtonAction) => {
    if (action === "toggle-play") session.commands.togglePlay();
    else if (action === "next-angle") session.commands.nextAngle();
    else if (action === "toggle-captions") session.commands.toggleCaptions();
    else setCallSheetShown((shown) => !shown);
  };
  return (
    <>
      <Walking session={session} visitor={visitor} origin={origin} parts={parts} />
      <ControllerButtons act={act} />
      <CaptionBoard session={session} visitor={visitor} />
      <BoardWords session={session}>
        <OpenBoard session={session} visitor={visitor} parts={parts} />
        {callSheetShown ? (
          <WristCallSheet session={session} visitor={visitor} close={() => setCallSheetShown(false)} />
        ) : (
          <CallSheetTag visitor={visitor} open={() => setCallSheetShown(true)} />
        )}
      </BoardWords>
      <ViewRequests session={session} visitor={visitor} parts={parts} />
    </>
  );
}

/** Wishes about the view, from whomever they come, move the visitor while the headset is worn. */
function ViewRequests({ session, visitor, parts }: InHeadsetProps) {
  useEffect(
    () =>
      session.subscribe(({ viewRequest, xr }, previous) => {
        if (!viewRequest || viewRequest.serial === previous.viewRequest?.serial || xr.session === null)
          return;
        carryOutView(viewRequest.target, visitor, parts);
        session.reports.viewArrived(xr.session === "immersive-ar" ? "ar" : "vr", null);
      }),
    [session, visitor, parts],
  );
  return null;
}
