import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./icon.tsx";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";
import { useReturnFocus } from "./use-return-focus.ts";

/** After the last stop: once more, another way, or on one's own. */
export function RouteEnded() {
  const isEnded = useSessionState((state) => state.route?.phase === "ended");
  return isEnded ? <EndCard /> : null;
}

function EndCard() {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const chooseText = useTourText();
  const routes = useSessionState((state) => state.tour?.routes) ?? [];
  const endedId = useSessionState((state) => state.route?.id);
  const ended = routes.find(({ id }) => id === endedId);
  const card = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useReturnFocus(card);
  useLayoutEffect(() => title.current?.focus(), []);

  return (
    <dialog
      ref={card}
      open
      className="hs-paper hs-card hs-route-ended"
      aria-labelledby="hs-route-ended-title"
    >
      <h2 id="hs-route-ended-title" ref={title} tabIndex={-1}>
        {words.t("guided.endedTitle", { title: chooseText(ended?.title) })}
      </h2>
      <p>{words.t("guided.ended")}</p>
      <div className="hs-choices">
        <button type="button" className="hs-button" onClick={() => commands.startRoute(endedId)}>
          {words.t("guided.again")}
        </button>
        {routes
          .filter(({ id }) => id !== endedId)
          .map((route) => (
            <button
              key={route.id}
              type="button"
              className="hs-button"
              onClick={() => commands.startRoute(route.id)}
            >
              <Icon name="route" />
              {chooseText(route.title)}
            </button>
          ))}
        <button type="button" className="hs-button hs-button-ink" onClick={() => commands.stopRoute()}>
          {words.t("guided.walkFreely")}
        </button>
      </div>
    </dialog>
  );
}
