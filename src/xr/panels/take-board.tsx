import { useMemo, useRef, useState } from "react";
import type { Vector3 } from "three";
import { useFrameStage } from "../../scene/frame/frame-order.ts";
import type { SetParts } from "../../scene/set-parts.ts";
import type { Session } from "../../session/session.ts";
import { chooseText } from "../../tour/text.ts";
import type { Take } from "../../tour/tour-schema.ts";
import type { Visitor } from "../locomotion/visitor.ts";
import { useSessionState } from "../use-session-state.ts";
import { XR_WORDS } from "../xr-words.ts";
import { HangingBoard } from "./hanging-board.tsx";
import { layTakeBoard, type BoardAngle } from "./lay-take-board.ts";

const NO_CAMERA_TAPE = "#a59d90";

interface TakeBoardProps {
  readonly session: Session;
  readonly take: Take;
  readonly visitor: Visitor;
  readonly parts: SetParts;
  readonly beside: Vector3 | null;
}

/** The board that runs the open take. */
export function TakeBoard({ session, take, visitor, parts, beside }: TakeBoardProps) {
  const playback = useSessionState(session, (state) => state.playback);
  const captions = useSessionState(session, (state) => state.captions);
  const languages = useSessionState(session, (state) => state.languages);
  const seconds = useClockSeconds(session);
  const angles = useMemo(() => nameAngles(take, parts), [take, parts]);
  const durationSeconds = playback?.durationSeconds ?? take.durationSeconds ?? null;
  const board = layTakeBoard(
    {
      title: chooseText(take.title, languages),
      slate: XR_WORDS.slate(take.slate?.scene ?? "", take.slate?.take?.toString() ?? ""),
      clock: durationSeconds === null ? clock(seconds) : `${clock(seconds)} / ${clock(durationSeconds)}`,
      share: durationSeconds ? Math.min(1, seconds / durationSeconds) : null,
      durationSeconds,
      playback: playback ?? { playing: false, angle: "", followingCut: false },
      angles,
      hasCut: (take.cut?.length ?? 0) > 0,
      captionsOn: captions.available.length > 0 ? captions.language !== null : null,
    },
    session.commands,
  );
  return <HangingBoard board={board} visitor={visitor} parts={parts} beside={beside} />;
}

/** Whole seconds of the take's clock: the board is drawn anew once a second, not in every frame. */
function useClockSeconds(session: Session): number {
  const [seconds, setSeconds] = useState(0);
  const shown = useRef(0);
  useFrameStage("arrange", () => {
    const now = Math.floor(session.playback()?.timeSeconds() ?? 0);
    if (now === shown.current) return;
    shown.current = now;
    setSeconds(now);
  });
  return seconds;
}

function nameAngles(take: Take, parts: SetParts): readonly BoardAngle[] {
  return take.angles.map((angle, index) => {
    const camera = parts.cameras.find(({ id }) => id === angle.camera);
    return {
      id: angle.id,
      letter: camera?.label ?? String(index + 1),
      tape: camera?.colour ?? NO_CAMERA_TAPE,
    };
  });
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, "0")}`;
}
