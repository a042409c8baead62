/**
 * The order of all work within one rendered frame. Everything that runs per frame registers with one of these stages
 * (`useFrameStage`), and nothing else calls fiber's `useFrame` in the set.
 *
 * The headset's library works at -1000 (input sources) and -50 (rays), its hooks at 0; drawing follows after 0.
 */
import { type RenderCallback, useFrame } from "@react-three/fiber";

export const FRAME_ORDER = {
  /** The frame's own time is taken. */
  time: -990,
  /** Pictures of this frame are sampled, newer ones go to the card. */
  pictures: -980,
  /** Model, puppets and moving cameras take the pose of the picture that is shown. */
  pose: -970,
  /** The page's camera moves. In a headset this stage is the headset's. */
  view: -960,
  /** Props, screens, labels and overlays arrange themselves for that camera. */
  arrange: -40,
  /** Pose and figures are told to the session. */
  report: -10,
} as const;

export type FrameStage = keyof typeof FRAME_ORDER;

/** Runs in every rendered frame, at its stage. Per-frame values stay out of React's state. */
export function useFrameStage(stage: FrameStage, work: RenderCallback): void {
  useFrame(work, FRAME_ORDER[stage]);
}
