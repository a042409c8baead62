import { findTake } from "../tour/find-item.ts";
import { useSessionState, useWords } from "./ui-context.ts";

/** What kind of pictures the open take's are: always to be read, whatever the layout. */
export function FootageStamp() {
  const words = useWords();
  const tour = useSessionState((state) => state.tour);
  const takeId = useSessionState((state) => state.take);
  const hotspotId = useSessionState((state) => state.hotspot);
  const hotspot = tour?.hotspots.find(({ id, opens }) => id === hotspotId && opens.kind === "take");
  const provenance = hotspot?.provenance ?? findTake(tour, takeId)?.provenance;
  return provenance === undefined ? null : (
    <span className="hs-provenance">{words.t(`provenance.${provenance}`)}</span>
  );
}
