import type { Camera } from "three";
import { createLensPose } from "../cameras/set-cameras.ts";
import type { SetLayer } from "../frame/set-frame.ts";
import { describeView, isSameView, type NamedPlace } from "../hotspots/describe-view.ts";
import type { SetParts } from "../set-parts.ts";

const REPORT_MS = 500;

/** Tells the session what is in the page's picture, for those who cannot see it. */
export function createViewReportLayer({ session, hotspots, cameras }: SetParts): SetLayer {
  const lens = createLensPose();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const report = (camera: Camera) => {
    timer = undefined;
    const places: NamedPlace[] = [
      ...hotspots.map(({ hotspot, position }) => ({ kind: "hotspot" as const, id: hotspot.id, position })),
      ...cameras.map((one) => ({
        kind: "camera" as const,
        id: one.id,
        position: one.readPose(lens).position.clone(),
      })),
    ];
    const seen = describeView(places, camera);
    if (!isSameView(seen, session.getState().inView)) session.reports.inView(seen);
  };
  return {
    arrange({ camera, page }) {
      // In a headset the tapes themselves are there; no page is read.
      if (page !== null) timer ??= setTimeout(report, REPORT_MS, camera);
    },
    dispose: () => clearTimeout(timer),
  };
}
