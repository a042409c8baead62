import { useEffect, useState } from "preact/hooks";
import { useUi, useWords } from "../ui-context.ts";
import { describeSlate, type StillSlate } from "./describe-slate.ts";
import { drawStill } from "./draw-still.ts";
import { hasShareSheet, sendToShareSheet } from "./share-sheet.ts";
import { takePicture } from "./take-picture.ts";

type Still =
  | { readonly kind: "drawing" }
  | { readonly kind: "none" }
  | { readonly kind: "failed" }
  | { readonly kind: "there"; readonly url: string; readonly file: File };

/** A still of what is seen, with its slate, to be kept or sent. */
export function StillCard() {
  const words = useWords();
  const still = useStill();
  if (still.kind === "none") return null;

  return (
    <section className="hs-share-still" aria-labelledby="hs-share-still-title">
      <h3 id="hs-share-still-title">{words.t("sharing.still")}</h3>
      {still.kind === "there" ? (
        <>
          <img src={still.url} alt={words.t("sharing.stillAlt")} />
          <div className="hs-choices">
            <a className="hs-button" href={still.url} download={still.file.name}>
              {words.t("sharing.download")}
            </a>
            {hasShareSheet({ files: [still.file] }) && (
              <button
                type="button"
                className="hs-button"
                onClick={() => void sendToShareSheet({ files: [still.file] })}
              >
                {words.t("sharing.sendStill")}
              </button>
            )}
          </div>
        </>
      ) : (
        <output className="hs-media-missing">
          {words.t(still.kind === "failed" ? "sharing.stillFailed" : "sharing.stillDrawing")}
        </output>
      )}
    </section>
  );
}

/** Taken once, when the card is laid down. */
function useStill(): Still {
  const { session, painter } = useUi();
  const words = useWords();
  const [still, setStill] = useState<Still>({ kind: "drawing" });
  useEffect(() => {
    let url: string | null = null;
    let isStill = true;
    const labels = {
      scene: words.t("slate.scene"),
      take: words.t("slate.take"),
      roll: words.t("slate.roll"),
    };
    const draw = async (): Promise<Still> => {
      const picture = await takePicture(session, painter);
      if (picture === null) return { kind: "none" };
      const slate = describeSlate(session.getState(), picture.timeSeconds);
      const png = await drawStill(picture.canvas, slate, labels);
      if (!isStill) return { kind: "none" };
      url = URL.createObjectURL(png);
      return { kind: "there", url, file: new File([png], nameFile(slate), { type: png.type }) };
    };
    draw().then(
      (drawn) => isStill && setStill(drawn),
      () => isStill && setStill({ kind: "failed" }),
    );
    return () => {
      isStill = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [session, painter, words]);
  return still;
}

function nameFile({ production, scene, take, timecode }: StillSlate): string {
  const words = [production, scene, take, timecode].join(" ").trim();
  return `${words.replaceAll(/[^\p{L}\p{N}]+/gu, "-") || "still"}.png`;
}
