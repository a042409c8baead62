import type { Scene } from "three";
import type { SetLayer } from "../frame/set-frame.ts";
import type { SetParts } from "../set-parts.ts";

/**
 * Torn strips of tape at the hotspots and on the cameras, drawn in the set so that they exist in the headset, too. Their code
 * comes once the set can be walked: nobody reads before they see.
 */
export function createLabelLayer(parts: SetParts, scene: Scene): SetLayer {
  let tapes: SetLayer | null = null;
  let disposed = false;
  import("../hotspots/raise-tapes.ts")
    .then(({ raiseTapes }) => raiseTapes(parts, scene))
    .then((raised) => {
      if (disposed) return raised.dispose();
      tapes = raised;
      parts.requestFrame();
    })
    .catch((cause: unknown) =>
      parts.session.reports.notice({
        code: "scene/labels-missing",
        message: `The code of the set's labels did not come: ${String(cause)}`,
        subject: null,
      }),
    );
  return {
    arrange: (view) => tapes?.arrange(view),
    dispose() {
      disposed = true;
      tapes?.dispose();
    },
  };
}
