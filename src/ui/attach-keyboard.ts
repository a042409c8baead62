import type { Session } from "../session/session.ts";
import { decideKey, isModified, isNavigationOf, type KeyAction, type KeyTarget } from "./decide-key.ts";

/** What only the page can do about a key. */
export interface KeyboardOptions {
  readonly session: Session;
  /** The element the interface is mounted on: sliders and choices inside it keep their own keys. */
  readonly container: HTMLElement;
  readonly enter: () => void;
  readonly share: () => void;
  readonly toggleFullScreen: () => void;
  /** Closes a card of the page that lies on top; false: there was none. */
  readonly closeTopCard: () => boolean;
}

/** Connects the keys of the page (not those for walking) to the session. Returns the way to disconnect. */
export function attachKeyboard(options: KeyboardOptions): () => void {
  const { session, container, enter } = options;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const modified = isModified(event);
    const target = targetOf(event.target);
    const { settings } = session.getState();
    const action = decideKey(
      {
        key: event.key,
        code: event.code,
        modified,
        altGraph: event.getModifierState("AltGraph"),
        shift: event.shiftKey,
        repeated: event.repeat,
        target,
      },
      settings.singleKeys,
    );
    if (!session.getState().entered && skipsSlate(event, modified, target)) enter();
    if (action === null) return;
    event.preventDefault();
    applyKey(action, options);
  }

  function keepOwnKeys(event: KeyboardEvent): void {
    if (isNavigationOf(targetOf(event.target), event.key)) event.stopPropagation();
  }

  // On the container itself: what is inside it must have had these keys before.
  container.addEventListener("keydown", keepOwnKeys);
  window.addEventListener("keydown", onKeyDown);
  return () => {
    container.removeEventListener("keydown", keepOwnKeys);
    window.removeEventListener("keydown", onKeyDown);
  };
}

function applyKey(
  action: KeyAction,
  { session, share, toggleFullScreen, closeTopCard }: KeyboardOptions,
): void {
  const { commands } = session;
  const state = session.getState();
  switch (action.kind) {
    case "angle":
      return commands.selectAngleNumber(action.number);
    case "cut":
      return commands.followCut(true);
    case "toggle-play":
      return commands.togglePlay();
    case "back-ten":
      return commands.skip(-10);
    case "forward-ten":
      return commands.skip(10);
    case "previous-frame":
      return commands.step(-1);
    case "next-frame":
      return commands.step(1);
    case "slower":
      return commands.changeRate(-1);
    case "faster":
      return commands.changeRate(1);
    case "loop":
      return commands.markLoop();
    case "mute":
      return commands.setMuted(!(state.playback?.muted ?? false));
    case "captions":
      return commands.toggleCaptions();
    case "full-screen":
      return toggleFullScreen();
    case "layout":
      return commands.toggleLayout();
    case "previous-stop":
      return commands.moveAlongRoute(-1);
    case "next-stop":
      return commands.moveAlongRoute(1);
    case "guided":
      return guide(session);
    case "call-sheet":
      return commands.setCallSheetOpen(!state.callSheetOpen);
    case "labels":
      return commands.setLabelsShown(!state.labelsShown);
    case "start":
      return commands.goTo({ kind: "start" });
    case "vr":
      return toggleVr(session);
    case "share":
      return share();
    case "help":
      return commands.setHelpOpen(!state.helpOpen);
    case "back":
      return closeTopCard() ? undefined : commands.back();
  }
}

/** Starts the tour, takes it up again after going one's own way, or leaves it. */
function guide({ commands, getState }: Session): void {
  const phase = getState().route?.phase ?? "ended";
  if (phase === "ended") commands.startRoute();
  else if (phase === "taken-over") commands.resumeRoute();
  else commands.stopRoute();
}

function toggleVr({ commands, getState }: Session): void {
  const { supported, session } = getState().xr;
  if (session !== null) commands.leaveXr();
  else if (supported.vr) commands.enterXr("immersive-vr");
}

const KEYS_THAT_WRITE_NOTHING: ReadonlySet<string> = new Set([
  "Tab",
  "Shift",
  "Control",
  "Alt",
  "AltGraph",
  "Meta",
  "CapsLock",
  "Dead",
  "Unidentified",
]);

/** Any key claps the slate, except those by which one moves to something else on the page. */
function skipsSlate(event: KeyboardEvent, modified: boolean, target: KeyTarget): boolean {
  if (modified || target !== "page" || event.repeat) return false;
  return !KEYS_THAT_WRITE_NOTHING.has(event.key);
}

function targetOf(target: EventTarget | null): KeyTarget {
  if (!(target instanceof Element)) return "page";
  if (target.closest("textarea, [contenteditable=''], [contenteditable=true]") !== null) return "text";
  if (target instanceof HTMLInputElement) return inputTarget(target);
  if (target instanceof HTMLSelectElement) return "choice";
  if (target.closest("[role=radio]") !== null) return "radio";
  if (target.closest("[role=slider]") !== null) return "slider";
  if (target.closest("button, a[href], summary, video") !== null) return "button";
  return "page";
}

function inputTarget(input: HTMLInputElement): KeyTarget {
  if (input.type === "range") return "slider";
  if (input.type === "radio") return "radio";
  return ["button", "checkbox", "submit", "reset"].includes(input.type) ? "button" : "text";
}
