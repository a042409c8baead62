import { useLayoutEffect, useRef } from "preact/hooks";
import type { Hotspot, Tour } from "../tour/tour-schema.ts";
import { CloseButton } from "./close-button.tsx";
import { HotspotNotes } from "./hotspot-notes.tsx";
import { HotspotMedia } from "./viewers/hotspot-media.tsx";
import { useSessionState } from "./ui-context.ts";
import { useStageInset } from "./use-stage-inset.ts";
import { findOpener, useReturnFocus } from "./use-return-focus.ts";

/** The paper on the right: everything a hotspot opens that is not a take (takes have their dock). */
export function HotspotPanel() {
  const tour = useSessionState((state) => state.tour);
  const hotspotId = useSessionState((state) => state.hotspot);
  const hotspot = tour?.hotspots.find(({ id }) => id === hotspotId);
  if (tour === null || hotspot === undefined || hotspot.opens.kind === "take") return null;
  return <OpenPanel key={hotspot.id} hotspot={hotspot} tour={tour} />;
}

function OpenPanel({ hotspot, tour }: { hotspot: Hotspot; tour: Tour }) {
  const guided = useSessionState((state) => state.route?.phase === "running");
  const panel = useRef<HTMLElement>(null);
  const guidedAtOpening = useRef(guided);

  useStageInset(panel, "panel");
  useReturnFocus(panel, (before) => findOpener(hotspot.id, before));
  useLayoutEffect(() => {
    // A guided tour opens papers by itself: the keyboard stays where it is.
    if (!guidedAtOpening.current) panel.current?.querySelector<HTMLElement>("h2")?.focus();
  }, []);

  return (
    <aside
      ref={panel}
      className="hs-paper hs-panel"
      data-kind={hotspot.opens.kind}
      aria-labelledby="hs-notes-title"
    >
      <div className="hs-panel-scroll">
        <HotspotNotes hotspot={hotspot} tour={tour} media={<HotspotMedia hotspot={hotspot} />} />
      </div>
      <div className="hs-panel-close">
        <CloseButton />
      </div>
    </aside>
  );
}
