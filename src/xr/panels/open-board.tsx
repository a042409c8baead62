/** @jsxImportSource react */
import type { SetParts } from "../../scene/set-parts.ts";
import type { Session } from "../../session/session.ts";
import { findTake } from "../../tour/find-item.ts";
import type { Visitor } from "../locomotion/visitor.ts";
import { useSessionState } from "../use-session-state.ts";
import { useBoardWords } from "./board-words.tsx";
import { HangingBoard } from "./hanging-board.tsx";
import { readHotspotBoard } from "./read-hotspot-board.ts";
import { TakeBoard } from "./take-board.tsx";

interface OpenBoardProps {
  readonly session: Session;
  readonly visitor: Visitor;
  readonly parts: SetParts;
}

/** The board of what is open: a take's, or a hotspot's own. */
export function OpenBoard({ session, visitor, parts }: OpenBoardProps) {
  const { t } = useBoardWords();
  const tour = useSessionState(session, (state) => state.tour);
  const hotspot = useSessionState(session, (state) => state.hotspot);
  const take = useSessionState(session, (state) => state.take);
  if (!tour || (hotspot === null && take === null)) return null;
  const beside = parts.hotspots.find((place) => place.hotspot.id === hotspot)?.position ?? null;
  const openTake = findTake(tour, take);
  const key = `${hotspot ?? ""} ${take ?? ""}`;
  if (openTake) return <TakeBoard key={key} take={openTake} {...{ session, visitor, parts, beside }} />;
  const open = tour.hotspots.find(({ id }) => id === hotspot);
  if (!open) return null;
  return (
    <HangingBoard
      key={key}
      board={readHotspotBoard(session, tour, open, t)}
      {...{ visitor, parts, beside }}
    />
  );
}
