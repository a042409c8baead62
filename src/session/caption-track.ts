/** Reads WebVTT with the browser's own parser, through a text track of a video element that is never shown. */

export interface CaptionTrack {
  /** The lines to show at a time of the take; null: silence, or the file is not there (yet). */
  textAt(timeSeconds: number): string | null;
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
    textAt(timeSeconds) {
      const lines: string[] = [];
      for (const cue of element.track.cues ?? []) {
        if (cue.startTime <= timeSeconds && timeSeconds < cue.endTime && cue instanceof VTTCue) {
          lines.push(cue.getCueAsHTML().textContent ?? "");
        }
      }
      return lines.length > 0 ? lines.join("\n") : null;
    },
    dispose() {
      element.removeEventListener("load", events.onReady);
      element.removeEventListener("error", events.onError);
      element.track.mode = "disabled";
      element.remove();
    },
  };
}
