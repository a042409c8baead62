import type { Counts } from "../seen-frame.ts";

export interface MediaCounter {
  read(): Counts;
  /** Those made before are disposed of: how long a browser takes to let them go is nobody's fault. */
  forgetElements(): void;
}

/** Counts over every `<video>` that the page makes from now on, looking once in every rendered frame. */
export function createMediaCounter(): MediaCounter {
  let videos: HTMLVideoElement[] = [];
  let seeks = 0;
  let mostVideoElements = 0;
  const createElement = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = createElement(name, options);
    if (element instanceof HTMLVideoElement) {
      videos.push(element);
      element.addEventListener("seeking", () => {
        seeks += 1;
      });
    }
    return element;
  };
  const look = () => {
    const alive = videos.filter((video) => video.hasAttribute("src") || video.readyState > 0);
    mostVideoElements = Math.max(mostVideoElements, alive.length);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return {
    forgetElements() {
      videos = [];
    },
    read: () => ({
      seeks,
      mostVideoElements,
      droppedFrames: videos.reduce(
        (sum, video) => sum + video.getVideoPlaybackQuality().droppedVideoFrames,
        0,
      ),
    }),
  };
}
