import { render } from "preact";
import type { Session } from "../session/session.ts";
import type { Words } from "../words/words.ts";
import { createPicturePainter } from "./create-picture-painter.ts";
import type { LoadTurntable } from "./ui-context.ts";
import { UiRoot } from "./ui-root.tsx";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/stage.css";
import "./styles/slate.css";
import "./styles/paper.css";
import "./styles/call-sheet.css";
import "./styles/dock.css";
import "./styles/mirror.css";
import "./styles/moving.css";
import "./styles/route.css";
import "./styles/settings.css";
import "./styles/share.css";
import "./styles/strip.css";
import "./styles/theatre.css";
import "./styles/viewers.css";
import "./styles/watching.css";
import "./styles/small-screens.css";
import "./styles/finding.css";
import "./styles/forced-colors.css";

/** What the page gives to the interface. */
export interface UiPorts {
  /** For the languages that the visit begins with; others are fetched when the visitor chooses them. */
  readonly words: Words;
  readonly loadTurntable: LoadTurntable;
}

/**
 * Mounts everything around the set into a container that lies above the set's canvas and covers the page.
 * Between its panels the interface lets pointers through. Dispose it to remove it and stop its loop.
 */
export function mountUi(
  container: HTMLElement,
  session: Session,
  { words, loadTurntable }: UiPorts,
): { dispose(): void } {
  const painter = createPicturePainter(session);
  const passThrough = container.style.pointerEvents;
  container.style.pointerEvents = "none";
  render(
    <UiRoot
      container={container}
      session={session}
      painter={painter}
      firstWords={words}
      loadTurntable={loadTurntable}
    />,
    container,
  );
  return {
    dispose() {
      render(null, container);
      painter.dispose();
      container.style.pointerEvents = passThrough;
    },
  };
}
