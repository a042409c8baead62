import { resolveTourUrl } from "../tour/resolve-source.ts";
import type { Take } from "../tour/tour-schema.ts";
import { createCaptionTrack, type CaptionTrack } from "./caption-track.ts";
import { chooseCaptions, chooseLines } from "./choose-captions.ts";
import type { CaptionCue, SessionCommands, SessionState } from "./session.ts";
import type { VisitStore } from "./visit-store.ts";

/** Captions change a few times in ten seconds; looking ten times a second is never late by more than three frames. */
const LOOK_INTERVAL_MS = 100;
const NO_CUES: readonly CaptionCue[] = [];

export type CaptionCommands = Pick<
  SessionCommands,
  "setCaptions" | "toggleCaptions" | "setCaptionStyle" | "setTranscriptOpen" | "setTranscriptLanguage"
>;

export interface CaptionControl {
  readonly commands: CaptionCommands;
  /** The open take has changed; null: none is open. */
  takeChanged(take: Take | null): void;
  dispose(): void;
}

/** Chooses, loads and times the captions of the open take, to be read in time or all at once. The visitor's choice outlives the take. */
export function createCaptionControl(
  visit: VisitStore,
  takeTimeSeconds: () => number | null,
): CaptionControl {
  let track: CaptionTrack | null = null;
  let trackSrc: string | null = null;
  let take: Take | null = null;
  let timer: ReturnType<typeof setInterval> | null = null;
  let on = false;
  /** "": the visitor's own language. */
  let wanted = "";

  const put = (change: Partial<SessionState["captions"]>) =>
    visit.set({ captions: { ...visit.get().captions, ...change } });
  const show = () => {
    const time = takeTimeSeconds();
    const { cues, text: shown } = visit.get().captions;
    const text = time === null || !on ? null : chooseLines(cues, time);
    if (text !== shown) put({ text });
  };
  const unload = () => {
    track?.dispose();
    track = null;
    trackSrc = null;
    if (timer) clearInterval(timer);
    timer = null;
  };

  function apply() {
    const { languages, transcriptOpen, tourUrl } = visit.get();
    const captions = take?.captions ?? [];
    const isNeeded = on || transcriptOpen;
    const file = isNeeded
      ? chooseCaptions(captions, wanted === "" ? languages : [wanted], wanted === "" || !on)
      : null;
    const isLoaded = file !== null && trackSrc === resolveTourUrl(file.src, tourUrl);
    put({
      available: captions.map(({ language, label }) => ({ language, label: label ?? null })),
      language: on ? (file?.language ?? null) : null,
      cuesLanguage: file?.language ?? null,
      ...(!isLoaded && { text: null, cues: NO_CUES }),
    });
    if (isLoaded) return show();
    unload();
    if (file === null) return;
    trackSrc = resolveTourUrl(file.src, tourUrl);
    const loading = createCaptionTrack(trackSrc, {
      onReady() {
        put({ cues: loading.cues() });
        show();
      },
      onError: () =>
        visit.notice({
          code: "session/captions-missing",
          message: `${file.src} could not be read.`,
          subject: file.language,
        }),
    });
    track = loading;
    timer = setInterval(show, LOOK_INTERVAL_MS);
  }

  const setCaptions = (language: string | null) => {
    on = language !== null;
    wanted = language ?? wanted;
    put({ refused: language === null });
    apply();
  };
  return {
    commands: {
      setCaptions,
      toggleCaptions() {
        if (on) return setCaptions(null);
        // What was chosen for another take may not be there for this one.
        const isOffered = chooseCaptions(take?.captions ?? [], [wanted], false) !== null;
        setCaptions(isOffered ? wanted : "");
      },
      setCaptionStyle: (style) => visit.set({ captionStyle: { ...visit.get().captionStyle, ...style } }),
      setTranscriptOpen(transcriptOpen) {
        visit.set({ transcriptOpen });
        apply();
      },
      setTranscriptLanguage(language) {
        wanted = language;
        apply();
      },
    },
    takeChanged(next) {
      if (next === take) return;
      take = next;
      apply();
    },
    dispose: unload,
  };
}
