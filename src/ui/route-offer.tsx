import { Icon } from "./icon.tsx";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";

/** On arrival, behind the slate: the tour that shows the set by itself. Whoever has opened something knows their way. */
export function RouteOffer() {
  const { session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const route = useSessionState((state) => state.tour?.routes[0]);
  const isOffered = useSessionState(
    ({ entered, routeOfferAnswered, visited, take, layout, xr }) =>
      entered &&
      !routeOfferAnswered &&
      visited.size === 0 &&
      take === null &&
      // The theatre's own list of takes needs the room; the call sheet offers the tours there.
      layout === "set" &&
      xr.session === null,
  );
  if (route === undefined || !isOffered) return null;
  const title = chooseText(route.title);

  return (
    <aside className="hs-paper hs-route-offer" aria-label={title}>
      <p>
        <strong>{title}</strong> {words.t("guided.offer")}
      </p>
      <button
        type="button"
        className="hs-button hs-button-ink"
        onClick={() => session.commands.startRoute(route.id)}
      >
        <Icon name="play" />
        {words.t("guided.take")}
      </button>
      <button type="button" className="hs-button" onClick={() => session.commands.dismissRouteOffer()}>
        {words.t("guided.notNow")}
      </button>
    </aside>
  );
}
