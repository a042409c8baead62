import { Vector3 } from "three";
import type { SetParts } from "../set-parts.ts";
import { EYE_HEIGHT_METRES } from "../view/eye.ts";
import { chooseMonitorPlace, type MonitorPlace } from "./choose-monitor-place.ts";
import type { Screen } from "./screen.ts";

/** A screen of the model serves when it is nearer than this to whoever stands at the hotspot ... */
const NEAR_METRES = 4.5;
/** ... and no further aside from the way they look (cosines of 50 and of 18 degrees). */
const LEAST_COSINE = 0.64;
const LEAST_COSINE_NARROW = 0.95;

/**
 * Where our own monitor is to stand for a hotspot; null: a screen of the model serves, or the hotspot has no place.
 *
 * @param isNarrow The window is higher than wide.
 */
export function placeBesideHotspot(
  parts: SetParts,
  hotspot: string,
  brought: readonly Screen[],
  isNarrow: boolean,
): MonitorPlace | null {
  const { session, hotspots, sight, walkable } = parts;
  const found = hotspots.find((candidate) => candidate.hotspot.id === hotspot);
  const standing = parts.standFor(hotspot, new Vector3(...session.viewPose().positionMetres));
  if (!found || !standing) return null;
  const eye = standing.position.clone().setY(standing.position.y + EYE_HEIGHT_METRES);
  const ahead = new Vector3(-Math.sin(standing.heading), 0, -Math.cos(standing.heading));
  const middle = new Vector3();
  const leastCosine = isNarrow ? LEAST_COSINE_NARROW : LEAST_COSINE;
  const served = brought.some((screen) => {
    if (screen.feed !== "focus" && screen.feed !== "cut") return false;
    screen.worldMiddle(middle);
    const distance = middle.distanceTo(eye);
    const cosine = middle.clone().sub(eye).dot(ahead) / Math.max(distance, 1e-3);
    return distance < NEAR_METRES && cosine > leastCosine && screen.faces(eye) && sight.sees(eye, middle);
  });
  if (served) return null;
  return chooseMonitorPlace({
    standing: standing.position,
    place: found.position,
    walkable,
    sees: sight.sees,
    eyeHeightMetres: EYE_HEIGHT_METRES,
    isNarrow,
  });
}
