/** @jsxImportSource react */
import { useState } from "react";
import type { Session } from "../../session/session.ts";
import { chooseText } from "../../tour/text.ts";
import type { Visitor } from "../locomotion/visitor.ts";
import { useSessionState } from "../use-session-state.ts";
import { BoardMesh } from "./board-mesh.tsx";
import { useBoardWords } from "./board-words.tsx";
import { layCallSheetBoard } from "./lay-call-sheet-board.ts";
import { OverLeftHand } from "./over-left-hand.tsx";

interface WristCallSheetProps {
  readonly session: Session;
  readonly visitor: Visitor;
  readonly close: () => void;
}

/** The call sheet in the left hand; the other hand points at it. */
export function WristCallSheet({ session, visitor, close }: WristCallSheetProps) {
  const { t } = useBoardWords();
  const tour = useSessionState(session, (state) => state.tour);
  const visited = useSessionState(session, (state) => state.visited);
  const open = useSessionState(session, (state) => state.hotspot);
  const languages = useSessionState(session, (state) => state.languages);
  const [page, setPage] = useState(0);
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
    t,
  );
  return (
    <OverLeftHand visitor={visitor}>
      <BoardMesh board={board} />
    </OverLeftHand>
  );
}
