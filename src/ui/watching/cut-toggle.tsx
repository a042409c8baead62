import { DeskIcon } from "../desk-icon.tsx";
import { useSessionState, useUi, useWords } from "../ui-context.ts";

/** Follows the editor's cut; says so where the visitor has left it by choosing an angle. */
export function CutToggle() {
  const { session } = useUi();
  const words = useWords();
  const following = useSessionState((state) => state.playback?.followingCut ?? false);
  const says = words.t(following ? "watching.cutFollowed" : "watching.cutLeft");
  return (
    <button
      type="button"
      className="hs-control hs-worded hs-cut"
      aria-pressed={following}
      title={says}
      onClick={() => session.commands.followCut(!following)}
    >
      <DeskIcon name="cut" />
      {words.t("cut")}
    </button>
  );
}
