/** What the session asks of the floors above it, each connected by the one that has it. */
import type { XrMode } from "./modes.ts";

/** The headset, as the session sees it; connected by src/xr when it has loaded. */
export interface XrPort {
  enter(mode: XrMode): void;
  leave(): void;
}

/** Feet, as the session sees them; connected by src/scene. */
export interface StridePort {
  stride(right: number, forward: number): void;
}

/** The set's picture, as the session sees it; connected by src/scene. */
export interface StillPort {
  /** Draws the set anew and hands its canvas over at once: after the call its pixels are gone. */
  draw(copy: (picture: HTMLCanvasElement) => void): void;
}
