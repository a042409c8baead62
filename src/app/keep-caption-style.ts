import { keep, readKept } from "../playback/adapters/kept-values.ts";
import { parseCaptionStyle, type CaptionStyle } from "../session/caption-style.ts";
import type { Session } from "../session/session.ts";

const KEY = "hotset-captions";

/** How captions looked at the last visit. */
export function readCaptionStyle(): CaptionStyle {
  return parseCaptionStyle(readKept(KEY));
}

/** Keeps for later visits how the visitor likes captions. Returns the way to stop. */
export function followCaptionStyle(session: Session): () => void {
  return session.subscribe(({ captionStyle }, previous) => {
    if (captionStyle !== previous.captionStyle) keep(KEY, { ...captionStyle });
  });
}
