import { Icon } from "./icon.tsx";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";

/** Where a guided tour stands, and the way to hurry, linger or leave it. */
export function RouteBar() {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const chooseText = useTourText();
  const running = useSessionState((state) => state.route);
  const tour = useSessionState((state) => state.tour);
  const route = tour?.routes.find(({ id }) => id === running?.id);
  if (running === null || route === undefined) return null;
  const stop = route.stops[running.stop];

  return (
    <section className="hs-route" aria-label={chooseText(route.title)}>
      <button
        type="button"
        className="hs-tool"
        title={words.t("route.previous")}
        aria-label={words.t("route.previous")}
        disabled={running.stop === 0}
        onClick={() => commands.moveAlongRoute(-1)}
      >
        <Icon name="previous" />
      </button>
      <p className="hs-route-words">
        <span className="hs-route-progress">
          {words.t("route.progress", { stop: running.stop + 1, stops: route.stops.length })}
        </span>
        {chooseText(stop?.text) || chooseText(route.title)}
      </p>
      <button
        type="button"
        className="hs-tool"
        title={words.t("route.next")}
        aria-label={words.t("route.next")}
        onClick={() => commands.moveAlongRoute(1)}
      >
        <Icon name="next" />
      </button>
      <button type="button" className="hs-tool" onClick={() => commands.stopRoute()}>
        {words.t("route.stop")}
      </button>
    </section>
  );
}
