/** @jsxImportSource react */
import { useMemo, useRef, useState } from "react";
import type { Vector3 } from "three";
import { useFrameStage } from "../../scene/frame/frame-order.ts";
import type { SetParts } from "../../scene/set-parts.ts";
import type { Session } from "../../session/session.ts";
import { chooseCameraMark } from "../../tour/camera-marks.ts";
import { chooseText } from "../../tour/text.ts";
import type { Take, Tour } from "../../tour/tour-schema.ts";
import type { Translate } from "../../words/words.ts";
import type { Visitor } from "../locomotion/visitor.ts";
import { useSessionState } from "../use-session-state.ts";
import { useBoardWords } from "./board-words.tsx";
import { HangingBoard } from "./hanging-board.tsx";
import { layTakeBoard, type BoardAngle } from "./lay-take-board.ts";

interface TakeBoardProps {
  readonly session: Session;
  readonly take: Take;
  readonly visitor: Visitor;
  readonly parts: SetParts;
  readonly beside: Vector3 | null;
}

/** The board that runs the open take. */
export function TakeBoard({ session, take, visitor, parts, beside }: TakeBoardProps) {
  const words = useBoardWords();
  const playback = useSessionState(session, (state) => state.playback);
  const captions = useSessionState(session, (state) => state.captions);
  const languages = useSessionState(session, (state) => state.languages);
  const seconds = useClockSeconds(session);
  const cameras = useSessionState(session, (state) => state.tour?.cameras);
  const angles = useMemo(() => nameAngles(take, cameras ?? []), [take, cameras]);
  const durationSeconds = playback?.durationSeconds ?? take.durationSeconds ?? null;
  const board = layTakeBoard(
    {
      title: chooseText(take.title, languages),
      slate: writeSlate(take.slate, words.t),
      clock: durationSeconds === null ? clock(seconds) : `${clock(seconds)} / ${clock(durationSeconds)}`,
      share: durationSeconds ? Math.min(1, seconds / durationSeconds) : null,
      durationSeconds,
      playback: playback ?? { playing: false, angle: "", followingCut: false },
      angles,
      hasCut: (take.cut?.length ?? 0) > 0,
      captionsOn: captions.available.length > 0 ? captions.language !== null : null,
    },
    session.commands,
    words,
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

function nameAngles(take: Take, cameras: Tour["cameras"]): readonly BoardAngle[] {
  return take.angles.map(({ id, camera }, index) => {
    const { letter, colour } = chooseCameraMark(cameras, camera, index);
    return { id, letter, tape: colour };
  });
}

function writeSlate(slate: Take["slate"], t: Translate): string {
  const parts = [
    [t("slate.scene"), slate?.scene],
    [t("slate.take"), slate?.take],
  ] as const;
  return parts
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `${name} ${String(value)}`)
    .join("   ");
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, "0")}`;
}
