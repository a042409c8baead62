import type { Arrangement } from "../../session/session.ts";
import type { Take, Tour } from "../../tour/tour-schema.ts";
import { describeTake } from "../describe-take.ts";
import { PictureCanvas } from "../picture-canvas.tsx";
import { useSessionState, useWords } from "../ui-context.ts";
import { AngleTag } from "./angle-tag.tsx";
import { CompanionPicture } from "./companion-picture.tsx";
import { InsetPicture } from "./inset-picture.tsx";

/** Small pictures beside the chosen one. */
const COMPANIONS: Readonly<Record<Arrangement, number>> = { single: 0, pip: 1, two: 1, quad: 3 };

/** The chosen angle, large or first, and those that keep it company. */
export function TheatrePictures({ take, tour }: { take: Take; tour: Tour }) {
  const words = useWords();
  const arrangement = useSessionState((state) => state.arrangement);
  const order = useSessionState((state) => state.companions);
  const chosen = useSessionState((state) => state.playback?.angle ?? null);
  const status = useSessionState(({ playback }) =>
    playback?.phase === "ready" ? "" : describeTake(playback, words),
  );
  const companions = order.slice(0, COMPANIONS[arrangement]);
  const isWall = arrangement === "two" || arrangement === "quad";

  return (
    <div className="hs-pictures" data-arrangement={arrangement}>
      <div className="hs-place">
        <div className="hs-large">
          <PictureCanvas shows={{ kind: "focus" }} name={words.t("picture")} />
          {isWall && chosen !== null && <AngleTag take={take} tour={tour} angle={chosen} />}
        </div>
      </div>
      {/* A place keeps its element, and with it the keyboard, whichever angle comes to stand in it. */}
      {companions.map((angle, place) =>
        isWall ? (
          <div className="hs-place" key={place}>
            <CompanionPicture take={take} tour={tour} angle={angle} />
          </div>
        ) : (
          <InsetPicture key={place} take={take} tour={tour} angle={angle} />
        ),
      )}
      {status !== "" && <p className="hs-theatre-status">{status}</p>}
    </div>
  );
}
