import { useEffect, useState } from "preact/hooks";
import { chooseCutAngle } from "../../tour/choose-cut-angle.ts";
import type { Take } from "../../tour/tour-schema.ts";
import { useSessionState, useUi } from "../ui-context.ts";

/** The angle that the editor's cut shows now, while the visitor watches another by choice; null: there is none, or it is followed. */
export function useCutAngle(take: Take): string | null {
  const { painter } = useUi();
  const following = useSessionState((state) => state.playback?.followingCut ?? true);
  const [angle, setAngle] = useState<string | null>(null);
  useEffect(
    () => painter.addFrameListener((playback) => setAngle(chooseCutAngle(take, playback.timeSeconds()))),
    [painter, take],
  );
  return following ? null : angle;
}
