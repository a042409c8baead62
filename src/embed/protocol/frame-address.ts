/** What the host page puts into the fragment of the frame's address: it reaches the viewer and no server. */
export interface FrameFragment {
  /** Told by both sides in their first message: only the page that made this frame knows it. */
  readonly nonce: string;
  /** Origin of the host page; `"null"` for a sandboxed page, which has none. */
  readonly hostOrigin: string;
}

const NONCE = "hotset-embed";
const ORIGIN = "host";

export function formatFrameFragment({ nonce, hostOrigin }: FrameFragment): string {
  return `#${new URLSearchParams({ [NONCE]: nonce, [ORIGIN]: hostOrigin }).toString()}`;
}

/** Null: the frame was not made by a host page's embed.js. */
export function parseFrameFragment(hash: string): FrameFragment | null {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const nonce = values.get(NONCE);
  const hostOrigin = values.get(ORIGIN);
  return nonce && hostOrigin ? { nonce, hostOrigin } : null;
}

/** Where a message may be sent: an origin, or (a sandboxed page cannot be named) whoever is in that window. */
export function chooseTargetOrigin(origin: string): string {
  return origin === "null" ? "*" : origin;
}
