import { resolveTourUrl } from "../tour/resolve-source.ts";
import type { Take } from "../tour/tour-schema.ts";
import { createCaptionTrack, type CaptionTrack } from "./caption-track.ts";
import type { SessionCommands } from "./session.ts";
import type { VisitStore } from "./visit-store.ts";

/** Captions change a few times in ten seconds; looking ten times a second is never late by more than three frames. */
const LOOK_INTERVAL_MS = 100;

export type CaptionCommands = Pick<SessionCommands, "setCaptions" | "toggleCaptions">;

export interface CaptionControl {
  readonly commands: CaptionCommands;
  /** The open take has changed; null: none is open. */
  takeChanged(take: Take | null): void;
  dispose(): void;
}

/** Chooses, loads and times the captions of the open take. The visitor's choice outlives the take. */
export function createCaptionControl(
  visit: VisitStore,
  takeTimeSeconds: () => number | null,
): CaptionControl {
  let track: CaptionTrack | null = null;
  let take: Take | null = null;
  let timer: ReturnType<typeof setInterval> | null = null;
  /** null: off; "": on, in the visitor's own language; else a language. */
  let wanted: string | null = null;

  const put = (change: Partial<ReturnType<VisitStore["get"]>["captions"]>) =>
    visit.set({ captions: { ...visit.get().captions, ...change } });
  const show = () => {
    const time = takeTimeSeconds();
    const text = time === null || !track ? null : track.textAt(time);
    if (text !== visit.get().captions.text) put({ text });
  };
  const unload = () => {
    track?.dispose();
    track = null;
    if (timer) clearInterval(timer);
    timer = null;
  };

  function apply() {
    unload();
    const captions = take?.captions ?? [];
    const preferences = wanted === null ? [] : wanted === "" ? visit.get().languages : [wanted];
    const sameLanguage = (a: string, b: string) => a.split("-")[0] === b.split("-")[0];
    const file =
      preferences.flatMap((language) => captions.filter((caption) => caption.language === language)).at(0) ??
      preferences
        .flatMap((language) => captions.filter((caption) => sameLanguage(caption.language, language)))
        .at(0) ??
      (wanted === null ? undefined : captions[0]);
    put({
      available: captions.map((caption) => caption.language),
      language: file?.language ?? null,
      text: null,
    });
    if (!file) return;
    track = createCaptionTrack(resolveTourUrl(file.src, visit.get().tourUrl), {
      onReady: show,
      onError: () =>
        visit.notice({
          code: "session/captions-missing",
          message: `${file.src} could not be read.`,
          subject: file.language,
        }),
    });
    timer = setInterval(show, LOOK_INTERVAL_MS);
  }

  const setCaptions = (language: string | null) => {
    wanted = language;
    put({ refused: language === null });
    apply();
  };
  return {
    commands: {
      setCaptions,
      toggleCaptions: () => setCaptions(wanted === null ? "" : null),
    },
    takeChanged(next) {
      if (next === take) return;
      take = next;
      apply();
    },
    dispose: unload,
  };
}
