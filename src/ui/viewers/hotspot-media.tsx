import { useState } from "preact/hooks";
import { resolveTourUrl } from "../../tour/resolve-source.ts";
import type { Hotspot } from "../../tour/tour-schema.ts";
import { ClipVideo } from "./clip-video.tsx";
import { CompareImages } from "./compare-images.tsx";
import { Enlargeable } from "./enlargeable.tsx";
import { ModelTurntable } from "./model-turntable.tsx";
import { useSessionState, useTourText, useWords } from "../ui-context.ts";

/** What a hotspot shows beside its words. A file that does not come is said, not left blank. */
export function HotspotMedia({ hotspot }: { hotspot: Hotspot }) {
  const words = useWords();
  const chooseText = useTourText();
  const tourUrl = useSessionState((state) => state.tourUrl);
  const [missing, setMissing] = useState(false);
  const { opens } = hotspot;
  if (missing) {
    const why = opens.kind === "model" ? "viewers.modelMissing" : "mediaMissing";
    return <p className="hs-media-missing">{words.t(why)}</p>;
  }

  const title = chooseText(hotspot.title);
  const onError = () => setMissing(true);
  switch (opens.kind) {
    case "image":
      return (
        <figure className="hs-polaroid">
          <Enlargeable
            src={resolveTourUrl(opens.src, tourUrl)}
            alt={chooseText(opens.alt) || title}
            onError={onError}
          />
        </figure>
      );
    case "compare":
      return (
        <CompareImages
          before={resolveTourUrl(opens.before, tourUrl)}
          after={resolveTourUrl(opens.after, tourUrl)}
          beforeLabel={chooseText(opens.beforeLabel) || words.t("compare.before")}
          afterLabel={chooseText(opens.afterLabel) || words.t("compare.after")}
          alt={chooseText(opens.alt) || title}
          onError={onError}
        />
      );
    case "page": {
      const pageText = chooseText(opens.text);
      return (
        <figure className="hs-sides">
          <Enlargeable
            src={resolveTourUrl(opens.src, tourUrl)}
            alt={title}
            text={pageText}
            onError={onError}
          />
          {pageText !== "" && (
            <figcaption dir="auto">
              <pre>{pageText}</pre>
            </figcaption>
          )}
        </figure>
      );
    }
    case "clip":
      return <ClipVideo clip={opens} name={title} provenance={hotspot.provenance} onError={onError} />;
    case "model":
      return <ModelTurntable src={resolveTourUrl(opens.src, tourUrl)} name={title} onError={onError} />;
    default:
      return null;
  }
}
