import { useLayoutEffect, useRef } from "preact/hooks";
import { useSessionState, useTourText, useUi, useWords } from "../ui-context.ts";
import { useReturnFocus } from "../use-return-focus.ts";

/** Asks how far the visitor knows the story; until they say so, nothing that would spoil it is shown. */
export function HorizonSlip() {
  const isOpen = useSessionState(
    ({ entered, story, route, take, xr }) =>
      story.asked ||
      (entered &&
        !story.answered &&
        story.horizons.length > 0 &&
        route === null &&
        take === null &&
        xr.session === null),
  );
  return isOpen ? <OpenHorizonSlip /> : null;
}

function OpenHorizonSlip() {
  const { session } = useUi();
  const { setHorizon } = session.commands;
  const words = useWords();
  const chooseText = useTourText();
  const { horizons, reached, answered, asked } = useSessionState((state) => state.story);
  const slip = useRef<HTMLElement>(null);
  const wasAsked = useRef(asked);
  const last = horizons.at(-1)?.id ?? null;
  useReturnFocus(slip);
  useLayoutEffect(() => {
    // Who pressed to be asked answers at once; on arrival the keyboard stays where it is.
    if (wasAsked.current) slip.current?.querySelector("button")?.focus();
  }, []);

  const choices = [
    { id: null, title: words.t("story.nothing") },
    ...horizons.map(({ id, title }) => ({
      id,
      title: id === last ? words.t("story.everything") : words.t("story.upTo", { title: chooseText(title) }),
    })),
  ];
  return (
    <aside ref={slip} className="hs-paper hs-horizon" aria-labelledby="hs-horizon-title">
      <h2 id="hs-horizon-title">{words.t("story.title")}</h2>
      <p>{words.t("story.why")}</p>
      <div className="hs-horizon-choices">
        {choices.map(({ id, title }) => (
          <button
            key={id ?? ""}
            type="button"
            className="hs-button"
            aria-pressed={answered && id === reached}
            onClick={() => setHorizon(id)}
          >
            {title}
          </button>
        ))}
      </div>
    </aside>
  );
}
