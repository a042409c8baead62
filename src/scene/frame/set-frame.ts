import type { Camera, WebGLRenderer } from "three";
import type { SetParts } from "../set-parts.ts";
import { cutAngle } from "../open-take.ts";
import type { FrameStage } from "./stages.ts";

export interface PageSize {
  readonly width: number;
  readonly height: number;
  /** Device pixels for each. */
  readonly pixelRatio: number;
}

/** For whom a frame is arranged. */
export interface FrameView {
  readonly camera: Camera;
  /** Size of the page's picture, CSS pixels; null: a headset, where sizes are angles. */
  readonly page: PageSize | null;
}

/** Something in the set that arranges itself for every frame. Its objects are in the scene until it is disposed of. */
export interface SetLayer {
  arrange(view: FrameView): void;
  dispose(): void;
}

/** The set's work in a frame, by stage. The `view` stage belongs to whoever's eye it is. */
export type SetFrame = Readonly<Record<Exclude<FrameStage, "view">, (view: FrameView) => void>>;

export function createSetFrame(
  parts: SetParts,
  layers: readonly SetLayer[],
  renderer: WebGLRenderer,
): SetFrame {
  const { session, frameTime, pictures, model, focusSize } = parts;
  return {
    time: () => frameTime.begin(),
    pictures() {
      const sampled = session.playback()?.sample(frameTime.nowMs) ?? null;
      pictures.update(sampled, cutAngle(session.getState(), sampled));
    },
    pose() {
      const timeSeconds = shownTime(parts);
      model.pose(timeSeconds, session.getState().take);
      parts.light?.show(session, timeSeconds);
    },
    arrange(view) {
      for (const layer of layers) layer.arrange(view);
    },
    report() {
      focusSize.tell(pictures.seenHeight("focus"));
      // Figures of the frame drawn last: this one is not drawn yet.
      const { render, memory } = renderer.info;
      session.reports.frame({
        drawCalls: render.calls,
        triangles: render.triangles,
        textures: memory.textures,
        frameMs: frameTime.frameMs,
      });
    },
  };
}

/** The model takes pose and light of the frame that is seen, so that set and footage agree to the frame. */
export function shownTime({ session, pictures }: SetParts): number {
  const playback = session.playback();
  if (!playback) return 0;
  // A picture that is out of sight is not brought up to date.
  const seen = pictures.seenHeight("focus") > 0 ? pictures.shown("focus") : null;
  return seen?.timestampSeconds ?? playback.timeSeconds();
}
