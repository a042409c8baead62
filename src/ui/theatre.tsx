import { PictureCanvas } from "./picture-canvas.tsx";
import { TakeList } from "./take-list.tsx";
import { describeTake } from "./describe-take.ts";
import { useSessionState, useWords } from "./ui-context.ts";

/** The flat way to watch: one large picture, and why there is none if there is none. */
export function Theatre() {
  const words = useWords();
  const takeOpen = useSessionState((state) => state.take !== null);
  const status = useSessionState(({ playback }) =>
    playback?.phase === "ready" ? "" : describeTake(playback, words),
  );
  const scene = useSessionState((state) => state.scene.phase);
  const trouble = scene === "absent" || scene === "failed" ? words.scene[scene] : null;

  return (
    <div className="hs-theatre" data-empty={!takeOpen}>
      {takeOpen ? (
        <>
          <PictureCanvas shows={{ kind: "focus" }} name={words.picture} />
          {status !== "" && <p className="hs-theatre-status">{status}</p>}
        </>
      ) : (
        <>
          {trouble !== null && (
            <div className="hs-paper hs-theatre-trouble">
              <strong>{trouble.what}</strong> {trouble.remedy}
            </div>
          )}
          <TakeList />
        </>
      )}
    </div>
  );
}
