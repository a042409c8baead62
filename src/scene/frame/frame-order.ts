import { type RenderCallback, useFrame } from "@react-three/fiber";
import { FRAME_ORDER, type FrameStage } from "./stages.ts";

/**
 * For components in the headset's scene: runs in every frame of the headset, at its stage (see stages.ts).
 * Per-frame values stay out of React's state.
 */
export function useFrameStage(stage: FrameStage, work: RenderCallback): void {
  useFrame(work, FRAME_ORDER[stage]);
}
