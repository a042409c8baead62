import { CallSheet } from "./call-sheet.tsx";
import { CaptionLine } from "./caption-line.tsx";
import { Announcer } from "./announcer.tsx";
import { HelpCard } from "./help-card.tsx";
import { HotspotPanel } from "./hotspot-panel.tsx";
import { LoadingLine } from "./loading-line.tsx";
import { Notices } from "./notices.tsx";
import { RouteBar } from "./route-bar.tsx";
import { ShareCard } from "./share-card.tsx";
import type { Shared } from "./share-address.ts";
import { Slate } from "./slate.tsx";
import { Stage } from "./stage.tsx";
import { TakeDock } from "./take-dock.tsx";
import { Theatre } from "./theatre.tsx";
import { TopBar } from "./top-bar.tsx";
import { TourFailed } from "./tour-failed.tsx";
import { useSessionState } from "./ui-context.ts";
import { useClearView } from "./use-clear-view.ts";
import { useShownLayout } from "./use-shown-layout.ts";

/** The order of the elements is the order of the Tab key. */
export function Page({ shared, onCloseShare }: { shared: Shared | null; onCloseShare: () => void }) {
  useClearView();
  const layout = useShownLayout();
  const reducedMotion = useSessionState((state) => state.reducedMotion);
  const embedded = useSessionState((state) => state.embedded);
  const takeOpen = useSessionState((state) => state.take !== null);
  const entered = useSessionState((state) => state.entered);
  const failed = useSessionState((state) => state.phase === "failed");
  const accent = useSessionState((state) => state.tour?.brand?.accent);

  return (
    <div
      className="hs-page"
      data-layout={layout}
      data-motion={reducedMotion ? "reduced" : "full"}
      data-embedded={embedded}
      data-take={takeOpen}
      style={accent === undefined ? undefined : { ["--hs-accent" as string]: accent }}
    >
      {layout === "set" && <Stage />}
      <TopBar />
      {failed ? (
        <TourFailed />
      ) : (
        <>
          <main className="hs-main" data-entered={entered}>
            <Slate />
            {layout === "theatre" && <Theatre />}
            <CaptionLine />
            <Notices />
          </main>
          <CallSheet />
          <HotspotPanel />
          <LoadingLine />
          <RouteBar />
          {takeOpen && <TakeDock />}
        </>
      )}
      {shared !== null && (
        <ShareCard
          key={`${shared.address} ${String(shared.copied)}`}
          shared={shared}
          onClose={onCloseShare}
        />
      )}
      <HelpCard />
      <Announcer />
    </div>
  );
}
