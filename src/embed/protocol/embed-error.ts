/** Everything that can go wrong between a host page and the viewer in its frame. */
export const EMBED_ERROR_CODES = [
  /** No answer within the time that a promise has. The request may still be carried out. */
  "embed/timeout",
  /** The viewer did not come up beside embed.js. */
  "embed/viewer-missing",
  /** Viewer and embed.js are of different versions. */
  "embed/version",
  /** The site shows one tour only, and `src` names another. */
  "embed/tour-not-of-this-site",
  /** `src` cannot be read as an http or https address. */
  "embed/src-invalid",
  /** The viewer came up but the tour did not open; `subject` is the viewer's own code, for example `tour/not-found`. */
  "embed/tour-failed",
  "embed/hotspot-unknown",
  "embed/angle-unknown",
  "embed/camera-unknown",
  /** Playing, seeking and angles need an open take. */
  "embed/take-closed",
  /** The take is open but cannot be played. */
  "embed/take-failed",
  /** The set is not there to go anywhere in (no WebGL, or its model did not load). */
  "embed/set-missing",
  /** An argument of the call makes no sense. */
  "embed/argument-invalid",
  "embed/xr-unsupported",
  /** The browser or the visitor refused; a headset session needs the visitor's own press inside the frame. */
  "embed/xr-refused",
  /** The element was taken from the page, or its `src` changed, before the answer came. */
  "embed/closed",
] as const;

export type EmbedErrorCode = (typeof EMBED_ERROR_CODES)[number];

/** What every promise of the embed rejects with. */
export class HotsetEmbedError extends Error {
  override readonly name = "HotsetEmbedError";
  readonly code: EmbedErrorCode;
  /** What it concerns (an id, an address, the viewer's own error code); null when there is no such thing. */
  readonly subject: string | null;

  constructor(code: EmbedErrorCode, message: string, subject: string | null = null) {
    super(message);
    this.code = code;
    this.subject = subject;
  }
}
