import { useLayoutEffect, useRef } from "preact/hooks";
import { chooseCaptions } from "../../session/choose-captions.ts";
import type { Hotspot } from "../../tour/tour-schema.ts";
import { resolveTourUrl } from "../../tour/resolve-source.ts";
import { useSessionState, useTourText, useWords } from "../ui-context.ts";

type Clip = Extract<Hotspot["opens"], { kind: "clip" }>;

interface ClipVideoProps {
  readonly clip: Clip;
  readonly name: string;
  readonly provenance: Hotspot["provenance"];
  readonly onError: () => void;
}

/** One clip, one file, upright or not, with the browser's own controls and captions in the visitor's language. */
export function ClipVideo({ clip, name, provenance, onError }: ClipVideoProps) {
  const words = useWords();
  const chooseText = useTourText();
  const tourUrl = useSessionState((state) => state.tourUrl);
  const languages = useSessionState((state) => state.languages);
  const captions = clip.captions ?? [];
  const chosen = chooseCaptions(captions, languages, true);
  const video = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => {
    const element = video.current;
    return () => {
      // Chromium keeps an element with captions that show, decoder and all, though nobody sees it any more; and it lets
      // captions show by default a moment after they came.
      for (const track of element?.querySelectorAll("track") ?? []) {
        track.track.mode = "disabled";
        track.remove();
      }
    };
  }, []);

  return (
    <figure className="hs-clip">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- not every clip has words */}
      <video
        ref={video}
        aria-label={name}
        src={resolveTourUrl(clip.src, tourUrl)}
        poster={clip.poster === undefined ? undefined : resolveTourUrl(clip.poster, tourUrl)}
        controls
        playsInline
        preload="metadata"
        crossOrigin="anonymous"
        onError={onError}
      >
        {captions.map((caption) => (
          <track
            key={caption.src}
            kind={caption.kind === "subtitles" ? "subtitles" : "captions"}
            src={resolveTourUrl(caption.src, tourUrl)}
            srcLang={caption.language}
            label={chooseText(caption.label) || caption.language}
            default={caption === chosen}
          />
        ))}
      </video>
      {provenance !== undefined && (
        <span className="hs-provenance">{words.t(`provenance.${provenance}`)}</span>
      )}
    </figure>
  );
}
