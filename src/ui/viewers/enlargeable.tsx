import { DeskIcon } from "../desk-icon.tsx";
import { useState } from "preact/hooks";
import { useWords } from "../ui-context.ts";
import { LargePicture } from "./large-picture.tsx";

interface EnlargeableProps {
  readonly src: string;
  readonly alt: string;
  /** As of the large picture. */
  readonly text?: string;
  readonly onError: () => void;
}

/** A picture on paper that can be looked at closely. */
export function Enlargeable({ src, alt, text = "", onError }: EnlargeableProps) {
  const words = useWords();
  const [large, setLarge] = useState(false);
  return (
    <>
      <button type="button" className="hs-enlargeable" onClick={() => setLarge(true)}>
        <img src={src} alt={alt} onError={onError} />
        <span className="hs-enlarge" aria-hidden="true">
          <DeskIcon name="zoom-in" />
        </span>
        <span className="hs-only-read">{words.t("viewers.enlarge")}</span>
      </button>
      {large && <LargePicture src={src} alt={alt} text={text} onClose={() => setLarge(false)} />}
    </>
  );
}
