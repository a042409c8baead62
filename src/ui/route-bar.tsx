import { DeskIcon } from "./desk-icon.tsx";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { RouteState } from "../session/session.ts";
import type { Tour } from "../tour/tour-schema.ts";
import { Icon } from "./icon.tsx";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";
import { useReturnFocus } from "./use-return-focus.ts";

/** The line moves on in steps that the styles smooth. */
const STEP_MS = 250;

/** A guided tour on its way: what is told at this stop, and the way to hold, hurry or leave it. */
export function RouteBar() {
  const running = useSessionState((state) => state.route);
  const tour = useSessionState((state) => state.tour);
  const route = tour?.routes.find(({ id }) => id === running?.id);
  if (running === null || route === undefined || running.phase === "ended") return null;
  return <RunningBar running={running} route={route} />;
}

function RunningBar({ running, route }: { running: RouteState; route: Tour["routes"][number] }) {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const chooseText = useTourText();
  const refused = useSessionState((state) => state.captions.refused);
  const bar = useRef<HTMLElement>(null);
  const hold = useRef<HTMLButtonElement>(null);
  useReturnFocus(bar, () => document.querySelector<HTMLElement>(".hs-sheet-foot button"));
  useLayoutEffect(() => {
    // What started the tour is gone with it: here it is held. In a frame the keyboard may be the page's around it.
    if (document.hasFocus() && document.activeElement === document.body)
      hold.current?.focus({ preventScroll: true });
  }, []);
  const told = chooseText(route.stops[running.stop]?.text);
  const place = { stop: running.stop + 1, stops: route.stops.length };
  const goesOn = running.phase === "running";
  const holdWords = words.t(goesOn ? "guided.pause" : "guided.resume");

  return (
    <section ref={bar} className="hs-route" data-phase={running.phase} aria-label={chooseText(route.title)}>
      <output className="hs-only-read">{told}</output>
      {told !== "" && !refused && running.phase !== "taken-over" && (
        <p className="hs-narration" aria-hidden="true" dir="auto">
          {told}
        </p>
      )}
      <div className="hs-route-desk">
        <RouteLine route={running} stops={route.stops.length} />
        <button
          type="button"
          className="hs-tool"
          title={words.t("route.previous")}
          aria-label={words.t("route.previous")}
          aria-disabled={running.stop === 0}
          onClick={() => running.stop > 0 && commands.moveAlongRoute(-1)}
        >
          <DeskIcon name="previous" />
        </button>
        <button
          ref={hold}
          type="button"
          className="hs-tool hs-route-hold"
          data-strong={!goesOn}
          title={holdWords}
          aria-label={holdWords}
          onClick={() => (goesOn ? commands.pauseRoute() : commands.resumeRoute())}
        >
          <Icon name={goesOn ? "pause" : "play"} />
          {!goesOn && (
            <>
              <span className="hs-route-wide">{holdWords}</span>
              <span className="hs-route-narrow">{words.t("guided.goOn")}</span>
            </>
          )}
        </button>
        <button
          type="button"
          className="hs-tool"
          title={words.t("route.next")}
          aria-label={words.t("route.next")}
          onClick={() => commands.moveAlongRoute(1)}
        >
          <DeskIcon name="next" />
        </button>
        <p className="hs-route-words">
          <span className="hs-only-read">{words.t("guided.progressName", place)}</span>
          <span className="hs-route-progress" aria-hidden="true">
            {words.t("route.progress", place)}
          </span>
          <span className="hs-route-title">
            {goesOn && <span aria-hidden="true">{chooseText(route.title)}</span>}
            <output>
              {running.phase === "taken-over" && words.t("guided.tookOver")}
              {running.phase === "paused" && words.t("guided.paused")}
            </output>
          </span>
        </p>
        <button
          type="button"
          className="hs-tool"
          title={words.t("route.stop")}
          aria-label={words.t("route.stop")}
          onClick={() => commands.stopRoute()}
        >
          <span className="hs-route-wide">{words.t("route.stop")}</span>
          <span className="hs-route-narrow">
            <Icon name="close" />
          </span>
        </button>
      </div>
    </section>
  );
}

/** How much of the stop has passed. Where less motion is asked for, how many of the stops have. */
function RouteLine({ route, stops }: { route: RouteState; stops: number }) {
  const { session } = useUi();
  const reducedMotion = useSessionState((state) => state.reducedMotion);
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = () => {
      const share = reducedMotion ? (route.stop + 1) / stops : session.routeProgress();
      line.current?.style.setProperty("--hs-passed", share.toFixed(3));
    };
    show();
    if (reducedMotion || route.phase !== "running") return undefined;
    const timer = setInterval(show, STEP_MS);
    return () => clearInterval(timer);
  }, [session, reducedMotion, route, stops]);
  return <span ref={line} className="hs-route-line" aria-hidden="true" />;
}
