import { describeLoading } from "./describe-loading.ts";
import { useSessionState, useWords } from "./ui-context.ts";

/** Says what is happening until the set can be seen. */
export function LoadingLine() {
  const words = useWords();
  const scene = useSessionState((state) => state.scene);
  const tourKnown = useSessionState((state) => state.tour !== null);
  const onItsWay = scene.phase === "waiting" || scene.phase === "loading";
  if (tourKnown && !onItsWay) return null;
  return <output className="hs-loading">{describeLoading({ tourKnown, scene }, words).sentence}</output>;
}
