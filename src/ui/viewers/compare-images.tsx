import { useState } from "preact/hooks";
import { useWords } from "../ui-context.ts";

interface CompareImagesProps {
  readonly before: string;
  readonly after: string;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly alt: string;
  readonly onError: () => void;
}

/** Two pictures of one place, one over the other, with an edge to be moved between them. */
export function CompareImages({ before, after, beforeLabel, afterLabel, alt, onError }: CompareImagesProps) {
  const words = useWords();
  const [percent, setPercent] = useState(50);
  return (
    <figure className="hs-compare" style={{ ["--hs-edge" as string]: `${String(percent)}%` }}>
      <div className="hs-compare-frame" dir="ltr">
        <img src={after} alt={alt} onError={onError} />
        <img className="hs-compare-before" src={before} alt="" onError={onError} />
        <span className="hs-compare-edge" aria-hidden="true" />
        <input
          type="range"
          min={0}
          max={100}
          value={percent}
          aria-label={words.t("compare.slider")}
          aria-valuetext={words.t("compare.value", { before: percent, after: 100 - percent })}
          onInput={(event) => setPercent(Number(event.currentTarget.value))}
        />
      </div>
      <figcaption dir="ltr">
        <span>{beforeLabel}</span>
        <span>{afterLabel}</span>
      </figcaption>
    </figure>
  );
}
