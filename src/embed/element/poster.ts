import { POSTER_STYLE } from "./poster-style.ts";
import { chooseWords } from "./words.ts";
import type { TourCard } from "./tour-card.ts";

type PosterState =
  | { readonly kind: "waiting" }
  | { readonly kind: "opening" }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly reason: string };

/** What stands in the place of the tour until the viewer is there: a dark stage, its title, one button. */
export interface Poster {
  show(state: PosterState): void;
  setCard(card: TourCard): void;
  /** Puts the viewer's frame below the poster. */
  setFrame(frame: HTMLIFrameElement | null): void;
}

/** @param onPress The visitor wants the tour now. */
export function createPoster(root: ShadowRoot, language: string, onPress: () => void): Poster {
  const words = chooseWords(language);
  const style = new CSSStyleSheet();
  style.replaceSync(POSTER_STYLE);
  // Not a <style> element: a host page's Content-Security-Policy may forbid those.
  root.adoptedStyleSheets = [style];

  const poster = create("div", "poster");
  const picture = create("img", "picture");
  picture.alt = "";
  picture.hidden = true;
  picture.addEventListener("load", () => (picture.hidden = false));
  const title = create("p", "title");
  const button = create("button", "press");
  button.type = "button";
  button.textContent = words.open;
  button.addEventListener("click", onPress);
  const status = create("p", "status");
  status.setAttribute("role", "status");
  const board = create("div", "board");
  board.append(title, button, status);
  poster.append(picture, board);
  root.append(poster);
  let frame: HTMLIFrameElement | null = null;

  return {
    show(state) {
      const hadFocus = root.activeElement === button;
      poster.hidden = state.kind === "gone";
      button.hidden = state.kind === "opening";
      button.textContent = state.kind === "failed" ? words.again : words.open;
      status.textContent = { waiting: "", opening: words.opening, gone: "", failed: "" }[state.kind];
      if (state.kind === "failed") status.textContent = `${words.failed} ${state.reason}`;
      if (state.kind === "gone" && hadFocus) frame?.focus();
    },
    setCard(card) {
      title.textContent = card.title ?? "";
      if (card.posterUrl !== null) picture.src = card.posterUrl;
    },
    setFrame(next) {
      frame?.remove();
      frame = next;
      if (next) root.prepend(next);
    },
  };
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
