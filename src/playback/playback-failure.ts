import type { PlaybackError, PlaybackErrorCode } from "./playback.ts";

/** What a rejected promise of the engine holds. */
export class PlaybackFailure extends Error implements PlaybackError {
  readonly code: PlaybackErrorCode;
  readonly angle: string | null;

  constructor(code: PlaybackErrorCode, angle: string | null, message: string) {
    super(message);
    this.name = "PlaybackFailure";
    this.code = code;
    this.angle = angle;
  }
}
