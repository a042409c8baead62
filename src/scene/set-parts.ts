/** What the set is made of, for the components in it and for the headset. */
import { createContext, useContext } from "react";
import type { Session } from "../session/session.ts";
import type { SetCamera } from "./cameras/set-cameras.ts";
import type { FrameTime } from "./frame/frame-time.ts";
import type { HotspotPlace } from "./hotspots/hotspot-places.ts";
import type { SetLight } from "./light/set-light.ts";
import type { SetModel } from "./model/set-model.ts";
import type { Sight } from "./model/sight.ts";
import type { Pressables } from "./pressable.ts";
import type { FocusSize } from "./screens/focus-size.ts";
import type { PictureStore } from "./screens/picture-store.ts";
import type { Standing } from "./view/eye.ts";
import type { Walkable } from "./walk/walkable.ts";

export interface PageViewFacts {
  /** Camera that the eye is in or flies into; its prop would be in the way. */
  readonly cameraAtEye: string | null;
  /** The frame of a lens is laid over the picture. */
  readonly framed: boolean;
}

export interface SetParts {
  readonly session: Session;
  readonly model: SetModel;
  /** Absent: the set has one light only. Another when details have come. */
  readonly light: SetLight | undefined;
  /** Others after `recast`, as `hotspots`. */
  readonly cameras: readonly SetCamera[];
  readonly hotspots: readonly HotspotPlace[];
  /** The tour that the session shows has changed: finds what is in it now, and hides what no longer is. */
  recast(): void;
  readonly walkable: Walkable;
  readonly sight: Sight;
  /** Settles when rays through the set are cheap and `sight` answers truly. */
  readonly prepared: Promise<void>;
  /** Fetches what the tour keeps for later, if it does, and puts it into the set. A failure is a notice. */
  bringDetails(): Promise<void>;
  readonly pictures: PictureStore;
  readonly focusSize: FocusSize;
  readonly frameTime: FrameTime;
  readonly pressables: Pressables;
  /** What the page's camera is up to in this frame. In a headset all of it is at rest. */
  pageView(): PageViewFacts;
  setPageView(facts: PageViewFacts): void;
  /** Where visits begin. */
  readonly start: Standing;
  /** Where one stands for a hotspot, coming from a place on the floor; null: the set has no such hotspot. */
  standFor(hotspot: string, from: Standing["position"]): Standing | null;
  /** Asks for a frame: something that is seen has changed. */
  requestFrame(): void;
}

export const SetPartsContext = createContext<SetParts | null>(null);
/** The set; null until its model has loaded. */
export function useSetParts(): SetParts | null {
  return useContext(SetPartsContext);
}
