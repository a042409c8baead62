/** The page: one session, with the interface, the set and the headset mounted on it. */
import { createSession } from "../session/create-session.ts";
import type { Session } from "../session/session.ts";
import { loadWords } from "../words/load-words.ts";
import { mountUi } from "../ui/mount-ui.tsx";
import { followAddress } from "./follow-address.ts";
import { followSettings } from "./keep-settings.ts";
import { followCaptionStyle, readCaptionStyle } from "./keep-caption-style.ts";
import { followVisit, recallVisit } from "./keep-visit.ts";
import { mountSet } from "./mount-set.tsx";
import { readVisit } from "./read-visit.ts";
import { reportVisibility } from "./report-visibility.ts";
import { whenPosterShown } from "./when-poster-shown.ts";

declare global {
  interface Window {
    /** Read-only; always there. */
    hotset: { snapshot: Session["snapshot"] };
  }
}

const stage = document.querySelector<HTMLElement>("#stage");
const page = document.querySelector<HTMLElement>("#page");
if (!stage || !page) throw new Error("index.html has lost #stage or #page.");

const visit = readVisit(document, location);
const bridge = visit.embedded
  ? import("../embed/bridge/connect-embed-bridge.ts").then(({ connectEmbedBridge }) =>
      connectEmbedBridge(session, window),
    )
  : null;
let address: ReturnType<typeof followAddress> | null = null;
const session = createSession({
  ...visit,
  captionStyle: readCaptionStyle(),
  recall: recallVisit,
  // An address that names no tour is answered like one whose tour cannot be found.
  tourUrl: visit.tourUrl ?? new URL("tour/tour.json", document.baseURI).href,
  shareAddress: () => address?.share() ?? location.href,
  ...(bridge !== null && { authorize: async () => (await bridge).authorize() }),
});
window.hotset = Object.freeze({ snapshot: session.snapshot });
address = followAddress(session);
followSettings(session);
followCaptionStyle(session);
followVisit(session);
reportVisibility(session);
void loadWords(session.getState().languages).then((words) => {
  mountUi(page, session, {
    words,
    loadTurntable: () => import("../scene/turntable/mount-turntable.ts"),
  });
  document.querySelector("#arrival")?.remove();
});
void whenPosterShown(document).then(() => mountSet(stage, session));
