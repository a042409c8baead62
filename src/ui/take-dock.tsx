import { DeskIcon } from "./desk-icon.tsx";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { findTake } from "../tour/find-item.ts";
import type { Take, Tour } from "../tour/tour-schema.ts";
import { AngleStrip } from "./angle-strip.tsx";
import { CloseButton } from "./close-button.tsx";
import { useTakeStatus } from "./describe-take.ts";
import { LiveMark, NudgeControls } from "./live-desk.tsx";
import { HotspotNotes } from "./hotspot-notes.tsx";
import { ScriptToScreen } from "./strip/script-to-screen.tsx";
import { TimeBar } from "./time-bar.tsx";
import { Transport } from "./transport.tsx";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";
import { useStageInset } from "./use-stage-inset.ts";
import { findOpener, useReturnFocus } from "./use-return-focus.ts";
import { TranscriptTool } from "./watching/transcript-tool.tsx";
import { useMediaSession } from "./watching/use-media-session.ts";
import { useWakeLock } from "./watching/use-wake-lock.ts";

/** Everything with which the open take is watched: its slate line, its angles, its time, its controls. */
export function TakeDock() {
  const tour = useSessionState((state) => state.tour);
  const takeId = useSessionState((state) => state.take);
  const take = findTake(tour, takeId);
  if (tour === null || take === null) return null;
  return <OpenDock key={take.id} take={take} tour={tour} />;
}

function OpenDock({ take, tour }: { take: Take; tour: Tour }) {
  const chooseText = useTourText();
  const dock = useRef<HTMLElement>(null);
  const hotspotId = useSessionState((state) => state.hotspot);
  const stripOpen = useSessionState((state) => state.stripOpen);
  const openedFrom = useRef(hotspotId);
  useEffect(() => {
    if (hotspotId !== null) openedFrom.current = hotspotId;
  }, [hotspotId]);
  useStageInset(dock, "dock");
  useMediaSession(take, tour);
  useWakeLock();
  useReturnFocus(dock, () => findOpener(openedFrom.current));
  return (
    <section ref={dock} className="hs-dock" aria-label={chooseText(take.title)}>
      {stripOpen && <ScriptToScreen take={take} tour={tour} />}
      <TakeHead take={take} tour={tour} />
      <AngleStrip take={take} tour={tour} />
      <div className="hs-desk">
        <TimeBar take={take} tour={tour} />
        <Transport take={take} />
        {take.live === true && <NudgeControls take={take} />}
      </div>
    </section>
  );
}

function TakeHead({ take, tour }: { take: Take; tour: Tour }) {
  const { session } = useUi();
  const stripOpen = useSessionState((state) => state.stripOpen);
  const words = useWords();
  const chooseText = useTourText();
  const status = useTakeStatus(take);
  const hotspotId = useSessionState((state) => state.hotspot);
  const title = useRef<HTMLHeadingElement>(null);
  const [notesOpen, setNotesOpen] = useState(false);
  const hotspot = tour.hotspots.find(({ id, opens }) => id === hotspotId && opens.kind === "take");
  const provenance = hotspot?.provenance ?? take.provenance;
  const slate = take.slate;

  useLayoutEffect(() => {
    // The row that opened the take keeps the keyboard, unless it went away with the sheet.
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className="hs-take-head">
      {slate !== undefined && (
        <span className="hs-slate-line">
          {[slate.scene, slate.take === undefined ? undefined : `T${String(slate.take)}`]
            .filter((part) => part !== undefined)
            .join(" / ")}
          {slate.roll === undefined ? null : <span className="hs-roll"> / {slate.roll}</span>}
        </span>
      )}
      <h2 className="hs-take-title" ref={title} tabIndex={-1}>
        {chooseText(take.title)}
      </h2>
      {take.live === true && <LiveMark />}
      {provenance !== undefined && <span className="hs-stamp">{words.t(`provenance.${provenance}`)}</span>}
      <output className="hs-take-status">{status}</output>
      {(take.beats?.length ?? 0) > 0 && (
        <button
          type="button"
          className="hs-tool hs-about hs-strip-tool"
          aria-expanded={stripOpen}
          title={words.t("strip.name")}
          onClick={() => session.commands.setStripOpen(!stripOpen)}
        >
          <DeskIcon name="strip" />
          <span className="hs-tool-name">{words.t("strip.name")}</span>
        </button>
      )}
      {(take.captions?.length ?? 0) > 0 && <TranscriptTool />}
      {hotspot !== undefined && (
        <button
          type="button"
          className="hs-tool hs-about"
          aria-expanded={notesOpen}
          title={words.t("about")}
          onClick={() => setNotesOpen(!notesOpen)}
        >
          <DeskIcon name="about" />
          <span className="hs-tool-name">{words.t("about")}</span>
        </button>
      )}
      <CloseButton />
      {notesOpen && hotspot !== undefined && (
        <div className="hs-paper hs-take-notes">
          <HotspotNotes hotspot={hotspot} tour={tour} />
        </div>
      )}
    </div>
  );
}
