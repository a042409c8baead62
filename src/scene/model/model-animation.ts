import { type AnimationClip, AnimationMixer, LoopOnce, type Object3D } from "three";

/** Clips that never run by themselves: they are posed at the time of the open take. */
export interface ModelAnimation {
  /** True when the time differs from the last one and there is something to move. */
  pose(timeSeconds: number): boolean;
  dispose(): void;
}

export function createModelAnimation(root: Object3D, clips: readonly AnimationClip[]): ModelAnimation {
  const mixer = new AnimationMixer(root);
  const actions = clips.map((clip) => {
    const action = mixer.clipAction(clip).setLoop(LoopOnce, 1);
    action.clampWhenFinished = true;
    return action.play();
  });
  let posedSeconds = Number.NaN;
  return {
    pose(timeSeconds) {
      if (actions.length === 0 || timeSeconds === posedSeconds) return false;
      posedSeconds = timeSeconds;
      for (const action of actions) {
        // A clip that has reached its end is paused by the mixer; take time may go back.
        action.paused = false;
        action.enabled = true;
        action.time = Math.min(Math.max(timeSeconds, 0), action.getClip().duration);
      }
      mixer.update(0);
      root.updateMatrixWorld(true);
      return true;
    },
    dispose() {
      mixer.stopAllAction();
      mixer.uncacheRoot(root);
    },
  };
}
