import type { Access } from "../access.ts";
import type { VideoEvents, VideoPlayer } from "../media-player.ts";
import { createElementPlayer } from "./element-player.ts";
import { createFrameTaker } from "./frame-taker.ts";

/**
 * One picture-only player. Its element stays out of the document, where it would cost twice the processor time, but has
 * width and height: hls.js limits the quality by them.
 */
export function createHlsVideoPlayer(
  url: string,
  positionSeconds: number | null,
  events: VideoEvents,
  access: Access,
): VideoPlayer {
  const video = document.createElement("video");
  video.muted = true;
  video.defaultMuted = true;
  video.playsInline = true;
  video.preload = "auto";
  video.crossOrigin = "anonymous";
  video.disablePictureInPicture = true;
  setSize(video, 1080);
  const frames = createFrameTaker(video);
  const player = createElementPlayer(video, url, positionSeconds, events, access);

  let callback = 0;
  const watch = () => {
    callback = video.requestVideoFrameCallback((nowMs, metadata) => {
      frames.presented(metadata.mediaTime);
      // The picture is meant for expectedDisplayTime: from there the player's clock has moved on (or not yet come).
      const rate = video.paused ? 0 : video.playbackRate;
      events.onPresented(metadata.mediaTime + ((nowMs - metadata.expectedDisplayTime) / 1000) * rate, nowMs);
      watch();
    });
  };
  const hasCallbacks = typeof video.requestVideoFrameCallback === "function";
  const onTimeUpdate = () => frames.presented(video.currentTime);
  if (hasCallbacks) watch();
  else video.addEventListener("timeupdate", onTimeUpdate);

  return {
    media: player,
    takeFrame: () => frames.take(),
    setShownHeight: (pixels) => setSize(video, pixels),
    hasElement: true,
    get droppedFrames() {
      return video.getVideoPlaybackQuality().droppedVideoFrames;
    },
    dispose() {
      if (hasCallbacks) video.cancelVideoFrameCallback(callback);
      video.removeEventListener("timeupdate", onTimeUpdate);
      player.dispose();
    },
  };
}

/** hls.js reads the attributes of an element that is not in the document. */
function setSize(video: HTMLVideoElement, height: number): void {
  video.height = Math.max(1, Math.round(height));
  video.width = Math.max(1, Math.round((height * 16) / 9));
}
