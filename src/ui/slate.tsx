import { useEffect, useState } from "preact/hooks";
import { Icon } from "./icon.tsx";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";

/** How long the clapped slate stays to be seen; the styles use the same length. */
const LEAVING_MS = 420;
/** More letters than this are written smaller. */
const LONG_TITLE = 15;

/** The clapper board: pressing it is the way in, and the gesture that unlocks sound. It blocks nothing else. */
export function Slate() {
  const { enter, session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const tour = useSessionState((state) => state.tour);
  const entered = useSessionState((state) => state.entered);
  const [leaving, setLeaving] = useState(false);
  const [seen, setSeen] = useState(false);

  if (!entered && !seen) setSeen(true);
  if (entered && seen) {
    setSeen(false);
    setLeaving(true);
  }
  useEffect(() => {
    if (!leaving) return undefined;
    const timer = setTimeout(() => setLeaving(false), LEAVING_MS);
    return () => clearTimeout(timer);
  }, [leaving]);

  if (tour === null || (entered && !leaving)) return null;
  const title = chooseText(tour.title);
  const take = tour.takes[0];
  const route = tour.routes[0];
  const cameras = tour.cameras.map((camera) => chooseText(camera.label) || camera.id.toUpperCase());

  return (
    <section className="hs-slate-place" data-leaving={leaving} inert={leaving} aria-hidden={leaving}>
      <div className="hs-slate">
        <div className="hs-sticks" aria-hidden="true">
          <div className="hs-stick hs-stick-upper" />
          <div className="hs-stick hs-stick-lower" />
        </div>
        <dl className="hs-board">
          <SlateField
            name={words.t("slate.production")}
            value={title}
            className={title.length > LONG_TITLE ? "hs-production hs-long" : "hs-production"}
          />
          <SlateField name={words.t("slate.roll")} value={take?.slate?.roll} />
          <SlateField name={words.t("slate.scene")} value={take?.slate?.scene} />
          <SlateField name={words.t("slate.take")} value={take?.slate?.take?.toString()} />
          <SlateField
            name={words.t("slate.cameras")}
            value={cameras.slice(0, 6).join(" ")}
            className="hs-wide-field"
          />
          <SlateField name={words.t("slate.frameRate")} value={take?.frameRate} />
        </dl>
        {leaving ? null : (
          <button type="button" className="hs-enter" onClick={enter}>
            <span className="hs-enter-tape">{words.t("enter")}</span>
          </button>
        )}
      </div>
      {route !== undefined && !leaving && (
        <button
          type="button"
          className="hs-button hs-slate-route"
          onClick={() => {
            enter();
            session.commands.startRoute(route.id);
          }}
        >
          <Icon name="route" />
          {words.t("guidedOffer.take", { title: chooseText(route.title) })}
        </button>
      )}
      <p className="hs-slate-hint">{words.t("slate.hint")}</p>
    </section>
  );
}

function SlateField({
  name,
  value,
  className,
}: {
  name: string;
  value: string | undefined;
  className?: string;
}) {
  return (
    <div className={className === undefined ? "hs-field" : `hs-field ${className}`}>
      <dt>{name}</dt>
      <dd>{value === undefined || value === "" ? "—" : value}</dd>
    </div>
  );
}
