import { PictureCanvas } from "./picture-canvas.tsx";
import { TakeList } from "./take-list.tsx";
import { describeTake } from "./describe-take.ts";
import { useSessionState, useWords } from "./ui-context.ts";

/** The flat way to watch: one large picture, or the takes to choose from. */
export function Theatre() {
  const words = useWords();
  const takeOpen = useSessionState((state) => state.take !== null);
  const status = useSessionState(({ playback }) =>
    playback?.phase === "ready" ? "" : describeTake(playback, words),
  );
  const entered = useSessionState((state) => state.entered);

  return (
    <div className="hs-theatre" data-empty={!takeOpen}>
      {takeOpen ? (
        <>
          <PictureCanvas shows={{ kind: "focus" }} name={words.t("picture")} />
          {status !== "" && <p className="hs-theatre-status">{status}</p>}
        </>
      ) : (
        // Until the slate is clapped it stands where the list will be; the call sheet has the takes as well.
        entered && <TakeList />
      )}
    </div>
  );
}
