import { type AnimationClip, AnimationMixer, LoopOnce, type Object3D } from "three";

/** Clips that never run by themselves: they are posed at the time of the open take. */
export interface ModelAnimation {
  /**
   * A clip named `take-` and the id of a take moves in that take only, any other clip in every take. With no take open the
   * first take's clip is shown. True when the time or the take differs from the last one and there is something to move.
   */
  pose(timeSeconds: number, take: string | null): boolean;
  dispose(): void;
}

const TAKE_CLIP = /^take-(.+)$/;

export function createModelAnimation(root: Object3D, clips: readonly AnimationClip[]): ModelAnimation {
  const mixer = new AnimationMixer(root);
  const actions = clips.map((clip) => {
    const action = mixer.clipAction(clip).setLoop(LoopOnce, 1);
    action.clampWhenFinished = true;
    return { action, take: TAKE_CLIP.exec(clip.name)?.[1] ?? null };
  });
  const takes = actions.flatMap(({ take }) => take ?? []);
  let posedSeconds = Number.NaN;
  let posedTake: string | null | undefined;
  return {
    pose(timeSeconds, wanted) {
      const take = takes.find((id) => id === wanted) ?? takes[0] ?? null;
      if (actions.length === 0 || (timeSeconds === posedSeconds && take === posedTake)) return false;
      posedSeconds = timeSeconds;
      posedTake = take;
      for (const { action, take: own } of actions) {
        if (own !== null && own !== take) {
          action.stop();
          continue;
        }
        // A clip that has reached its end is paused by the mixer; take time may go back.
        action.play();
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
