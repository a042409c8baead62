import { useEffect, useRef, useState } from "preact/hooks";
import type { InView } from "../session/session.ts";
import { chooseCameraMark } from "../tour/camera-marks.ts";
import type { Tour } from "../tour/tour-schema.ts";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";
import { useReturnFocus } from "./use-return-focus.ts";

/** Somebody who walks or turns is not talked to. */
const SETTLED_MS = 1500;

/** What is in the picture of the set, nearest first, for those who cannot see it; it shows when the keyboard comes to it. */
export function ViewMirror() {
  const tour = useSessionState((state) => state.tour);
  const seen = useSessionState((state) => state.inView);
  return tour === null || seen.length === 0 ? null : <Mirror tour={tour} seen={seen} />;
}

function Mirror({ tour, seen }: { tour: Tour; seen: readonly InView[] }) {
  const words = useWords();
  const nameOf = useNames(tour);
  const [settled, setSettled] = useState<readonly InView[]>(seen);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(seen), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [seen]);
  const [nearest] = settled;

  return (
    <section className="hs-mirror hs-paper" aria-label={words.t("mirror.name")}>
      <ol>
        {seen.map((one) => (
          <Line key={`${one.kind} ${one.id}`} seen={one} title={nameOf(one)} />
        ))}
      </ol>
      <output className="hs-only-read">
        {nearest !== undefined && words.t("mirror.told", { count: settled.length, title: nameOf(nearest) })}
      </output>
    </section>
  );
}

function Line({ seen, title }: { seen: InView; title: string }) {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const line = useRef<HTMLLIElement>(null);
  // It goes out of view under the keyboard when the visitor moves on.
  useReturnFocus(line, () => document.querySelector<HTMLElement>(".hs-mirror button"));
  return (
    <li ref={line}>
      <button
        type="button"
        onClick={() =>
          seen.kind === "hotspot" ? commands.openHotspot(seen.id) : commands.lookThrough(seen.id)
        }
      >
        {words.t("mirror.place", {
          title,
          side: words.t(`mirror.sides.${seen.side}`),
          count: seen.metres,
        })}
      </button>
    </li>
  );
}

function useNames(tour: Tour): (one: InView) => string {
  const words = useWords();
  const chooseText = useTourText();
  return ({ kind, id }) => {
    if (kind === "hotspot") return chooseText(tour.hotspots.find((hotspot) => hotspot.id === id)?.title);
    const position = tour.cameras.findIndex((camera) => camera.id === id);
    return words.t("camera", { label: chooseCameraMark(tour.cameras, id, position).letter });
  };
}
