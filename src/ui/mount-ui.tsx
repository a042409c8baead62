import { createRoot } from "react-dom/client";
import type { Session } from "../session/session.ts";
import { createPicturePainter } from "./create-picture-painter.ts";
import { UiRoot } from "./ui-root.tsx";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/stage.css";
import "./styles/slate.css";
import "./styles/paper.css";
import "./styles/call-sheet.css";
import "./styles/dock.css";
import "./styles/theatre.css";
import "./styles/small-screens.css";

/**
 * Mounts everything around the set into a container that lies above the set's canvas and covers the page.
 * Between its panels the interface lets pointers through. Dispose it to remove it and stop its loop.
 */
export function mountUi(container: HTMLElement, session: Session): { dispose(): void } {
  const painter = createPicturePainter(session);
  const passThrough = container.style.pointerEvents;
  container.style.pointerEvents = "none";
  const root = createRoot(container);
  root.render(<UiRoot container={container} session={session} painter={painter} />);
  return {
    dispose() {
      root.unmount();
      painter.dispose();
      container.style.pointerEvents = passThrough;
    },
  };
}
