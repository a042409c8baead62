import type { EmbedAccess, Snapshot, ViewTarget } from "../protocol/messages.ts";

/**
 * The methods of `<hotset-tour>`. Each call loads the viewer if that has not happened yet, and each promise settles within ten seconds:
 * it resolves when the viewer shows that the thing happened, or rejects with a HotsetEmbedError.
 */
export interface TourHandle {
  /**
   * The tour is open and the set is there; a set that takes longer than about eight seconds is not waited for (everything but
   * walking works without it, and the `ready` event still tells when it has come).
   */
  ready(): Promise<void>;
  /** Opens a hotspot by its id in tour.json. */
  open(hotspot: string): Promise<void>;
  /** Closes hotspot and take. */
  close(): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  /** @param timeSeconds Seconds of the open take; beyond its ends the end is meant. */
  seek(timeSeconds: number): Promise<void>;
  /** @param angle Id of an angle of the open take. Ends following the cut. */
  selectAngle(angle: string): Promise<void>;
  /** Moves the visitor. A text is the id of a hotspot to stand before. */
  goTo(target: string | ViewTarget): Promise<void>;
  /** Browsers want the visitor's own press inside the frame; without it this rejects with `embed/xr-refused`. */
  enterVR(): Promise<void>;
  /**
   * Called when a server refuses footage (401 or 403): gives what it is to be asked with from then on, or null. A page sets
   * it once; within eight seconds it has to have answered.
   */
  authorize: (() => Promise<EmbedAccess | null>) | null;
  /** What `window.hotset.snapshot()` says inside the frame. Answers while the tour is still loading, too. */
  snapshot(): Promise<Snapshot>;
}
