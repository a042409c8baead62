import { useSessionState, useTourText, useWords } from "./ui-context.ts";

/** Says to readers of the screen what was opened, wherever it was opened from: page, set or guided tour. */
export function Announcer() {
  const words = useWords();
  const chooseText = useTourText();
  const tour = useSessionState((state) => state.tour);
  const hotspotId = useSessionState((state) => state.hotspot);
  const hotspot = tour?.hotspots.find(({ id }) => id === hotspotId);
  return (
    <output className="hs-only-read">
      {hotspot === undefined ? "" : words.t("opened", { title: chooseText(hotspot.title) })}
    </output>
  );
}
