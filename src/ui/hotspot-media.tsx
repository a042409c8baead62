import { useState } from "preact/hooks";
import { resolveTourUrl } from "../tour/resolve-source.ts";
import type { Hotspot } from "../tour/tour-schema.ts";
import { ClipVideo } from "./clip-video.tsx";
import { CompareImages } from "./compare-images.tsx";
import { useSessionState, useTourText, useWords } from "./ui-context.ts";

/** What a hotspot shows beside its words. A file that does not come is said, not left blank. */
export function HotspotMedia({ hotspot }: { hotspot: Hotspot }) {
  const words = useWords();
  const chooseText = useTourText();
  const tourUrl = useSessionState((state) => state.tourUrl);
  const [missing, setMissing] = useState(false);
  if (missing) return <p className="hs-media-missing">{words.t("mediaMissing")}</p>;

  const { opens } = hotspot;
  const title = chooseText(hotspot.title);
  const onError = () => setMissing(true);
  switch (opens.kind) {
    case "image":
      return (
        <figure className="hs-polaroid">
          <img
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
          <img
            src={resolveTourUrl(opens.src, tourUrl)}
            alt={pageText === "" ? title : ""}
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
      return (
        <ClipVideo
          src={resolveTourUrl(opens.src, tourUrl)}
          poster={opens.poster === undefined ? undefined : resolveTourUrl(opens.poster, tourUrl)}
          name={title}
          onError={onError}
        />
      );
    case "model":
      return <p className="hs-media-missing">{words.t("modelOnlyInSet")}</p>;
    default:
      return null;
  }
}
