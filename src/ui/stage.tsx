import { useEffect, useState } from "preact/hooks";
import { resolveTourUrl } from "../tour/resolve-source.ts";
import { describeLoading } from "./describe-loading.ts";
import { useSessionState, useWords } from "./ui-context.ts";

const LAMPS = [0, 1, 2, 3, 4, 5, 6] as const;
/** As long as the styles take to bring the house lights of the set up. */
const FADE_MS = 900;

/** The dark stage while the set is on its way: one ghost light, and lamps that strike as the bytes arrive. */
export function Stage() {
  const words = useWords();
  const scene = useSessionState((state) => state.scene);
  const tourKnown = useSessionState((state) => state.tour !== null);
  const entered = useSessionState((state) => state.entered);
  const ready = scene.phase === "ready" || scene.phase === "context-lost";
  const [gone, setGone] = useState(false);

  useEffect(() => {
    if (!ready) return undefined;
    const timer = setTimeout(() => setGone(true), FADE_MS);
    return () => clearTimeout(timer);
  }, [ready]);

  const poster = useSessionState((state) => state.tour?.brand?.poster);
  const tourUrl = useSessionState((state) => state.tourUrl);
  const [posterShown, setPosterShown] = useState(false);

  if (gone) return <div className="hs-veil" data-lifted={entered} aria-hidden="true" />;
  const { fraction } = describeLoading({ tourKnown, scene }, words);
  return (
    <div className="hs-stage" data-lit={ready}>
      {poster !== undefined && (
        <img
          className="hs-stage-poster"
          src={resolveTourUrl(poster, tourUrl)}
          alt=""
          data-shown={posterShown}
          style={{ ["--hs-struck" as string]: Math.floor(fraction * LAMPS.length + 0.5) / LAMPS.length }}
          onLoad={() => setPosterShown(true)}
        />
      )}
      <div className="hs-truss" aria-hidden="true">
        {LAMPS.map((lamp) => (
          <div key={lamp} className="hs-lamp" data-lit={ready || fraction * LAMPS.length >= lamp + 0.5}>
            <svg viewBox="0 0 40 46">
              <path className="hs-lamp-clamp" d="M20 0v10M12 22V10h16v12" />
              <path className="hs-lamp-body" d="M10 18h20l5 20H5z" />
              <path className="hs-lamp-glass" d="M5 38h30l-2 5H7z" />
            </svg>
          </div>
        ))}
      </div>
      <div className="hs-ghost-light" aria-hidden="true">
        <svg viewBox="0 0 60 200">
          <path className="hs-ghost-stand" d="M30 34v150M30 184l-20 12M30 184l20 12M30 184v12" />
          <path className="hs-ghost-cage" d="M30 34c-9-4-12-24 0-32 12 8 9 28 0 32zM21 18h18" />
          <circle className="hs-ghost-bulb" cx="30" cy="19" r="7" />
        </svg>
      </div>
    </div>
  );
}
