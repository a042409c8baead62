/** Reads WebVTT with the browser's own parser, through a text track of a video element that is never shown. */
import type { CaptionCue } from "./session.ts";

export interface CaptionTrack {
  /** In the order of their time; empty while the file is not there (yet). */
  cues(): readonly CaptionCue[];
  dispose(): void;
}

export interface CaptionTrackEvents {
  readonly onReady: () => void;
  readonly onError: () => void;
}

export function createCaptionTrack(url: string, events: CaptionTrackEvents): CaptionTrack {
  const video = document.createElement("video");
  video.crossOrigin = "anonymous";
  const element = document.createElement("track");
  element.kind = "captions";
  element.src = url;
  element.addEventListener("load", events.onReady);
  element.addEventListener("error", events.onError);
  video.append(element);
  // "hidden" loads and parses the file without drawing it.
  element.track.mode = "hidden";
  return {
    cues: () => [...(element.track.cues ?? [])].filter((cue) => cue instanceof VTTCue).map(readCue),
    dispose() {
      element.removeEventListener("load", events.onReady);
      element.removeEventListener("error", events.onError);
      element.track.mode = "disabled";
      element.remove();
    },
  };
}

function readCue(cue: VTTCue): CaptionCue {
  const { startTime, endTime } = cue;
  return { fromSeconds: startTime, untilSeconds: endTime, text: cue.getCueAsHTML().textContent ?? "" };
}
