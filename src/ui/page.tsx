import { CallSheet } from "./call-sheet.tsx";
import { Announcer } from "./announcer.tsx";
import { createLazyPart } from "./lazy-part.tsx";
import { LoadingLine } from "./loading-line.tsx";
import { Notices } from "./notices.tsx";
import type { Shared } from "./share/share-address.ts";
import { Slate } from "./slate.tsx";
import { Stage } from "./stage.tsx";
import { TopBar } from "./top-bar.tsx";
import { TourFailed } from "./tour-failed.tsx";
import { useSessionState } from "./ui-context.ts";
import { useClearView } from "./use-clear-view.ts";
import { useShownLayout } from "./use-shown-layout.ts";

const loadOpened = () => import("./opened.ts");
const HotspotPanel = createLazyPart(async () => (await loadOpened()).HotspotPanel);
const CaptionLine = createLazyPart(async () => (await loadOpened()).CaptionLine);
const FootageStamp = createLazyPart(async () => (await loadOpened()).FootageStamp);
const HelpCard = createLazyPart(async () => (await loadOpened()).HelpCard);
const HorizonSlip = createLazyPart(async () => (await loadOpened()).HorizonSlip);
const MovingStick = createLazyPart(async () => (await loadOpened()).MovingStick);
const RouteBar = createLazyPart(async () => (await loadOpened()).RouteBar);
const RouteEnded = createLazyPart(async () => (await loadOpened()).RouteEnded);
const RouteOffer = createLazyPart(async () => (await loadOpened()).RouteOffer);
const SettingsCard = createLazyPart(async () => (await loadOpened()).SettingsCard);
const ShareCard = createLazyPart(async () => (await import("./share/share-card.tsx")).ShareCard);
const TakeDock = createLazyPart(async () => (await loadOpened()).TakeDock);
const ViewMirror = createLazyPart(async () => (await loadOpened()).ViewMirror);
const Transcript = createLazyPart(async () => (await loadOpened()).Transcript);
const Theatre = createLazyPart(async () => (await loadOpened()).Theatre);

/** The order of the elements is the order of the Tab key. */
export function Page({ shared, onCloseShare }: { shared: Shared | null; onCloseShare: () => void }) {
  useClearView();
  const layout = useShownLayout();
  const reducedMotion = useSessionState((state) => state.reducedMotion);
  const embedded = useSessionState((state) => state.embedded);
  const takeOpen = useSessionState((state) => state.take !== null);
  const guided = useSessionState((state) => state.route !== null);
  const entered = useSessionState((state) => state.entered);
  const ready = useSessionState((state) => state.phase === "ready");
  const asksForStory = useSessionState(
    ({ story, entered: inside }) => story.asked || (inside && story.horizons.length > 0 && !story.answered),
  );
  const hasStick = useSessionState(
    ({ settings, layout: place, entered: inside, scene, xr }) =>
      settings.stick && place === "set" && inside && scene.phase === "ready" && xr.session === null,
  );
  const helpOpen = useSessionState((state) => state.helpOpen);
  const settingsOpen = useSessionState((state) => state.settingsOpen);
  const hotspotOpen = useSessionState((state) => state.hotspot !== null);
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
            {takeOpen && <FootageStamp />}
            {takeOpen && <CaptionLine />}
            <Notices />
            {ready && hasStick && <MovingStick />}
          </main>
          <CallSheet />
          {ready && layout === "set" && <ViewMirror />}
          {(ready || hotspotOpen) && <HotspotPanel />}
          <LoadingLine />
          {(ready || guided) && <RouteBar />}
          {ready && asksForStory ? <HorizonSlip /> : ready && entered && <RouteOffer />}
          {takeOpen && <Transcript />}
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
      {ready && <RouteEnded />}
      {(ready || helpOpen) && <HelpCard />}
      {settingsOpen && <SettingsCard />}
      <Announcer />
    </div>
  );
}
