import type { Feed } from "../screens/picture-store.ts";
import { openTake } from "../open-take.ts";
import type { SetParts } from "../set-parts.ts";

const USUAL_ASPECT = 16 / 9;

/** The feed with a camera's footage: the large picture when it is that camera's, else its small one; null: it has none. */
export function feedOfCamera({ session }: Pick<SetParts, "session">, camera: string): Feed | null {
  const state = session.getState();
  const angles = openTake(state)?.angles.filter((angle) => angle.camera === camera) ?? [];
  const focused = angles.some(({ id }) => id === state.playback?.focus.angle);
  const first = angles[0];
  if (focused) return "focus";
  return first ? `angle:${first.id}` : null;
}

/** Width by height of a camera's footage; the usual while none has been seen. */
export function pictureAspectOf(parts: Pick<SetParts, "session" | "pictures">, camera: string): number {
  const feed = feedOfCamera(parts, camera);
  return (feed && parts.pictures.shown(feed)?.aspect) ?? USUAL_ASPECT;
}
