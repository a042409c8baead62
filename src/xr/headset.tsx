/** @jsxImportSource react */
import { useEffect, useState } from "react";
import { XR } from "@react-three/xr";
import { extend } from "@react-three/fiber";
import { BoxGeometry, Group, Mesh, MeshBasicMaterial, PlaneGeometry, Vector3 } from "three";
import { useSetParts } from "../scene/set-parts.ts";
import type { Session } from "../session/session.ts";
import { connectHeadset } from "./connect-headset.ts";
import { createHeadsetStore } from "./create-headset-store.ts";
import { InHeadset } from "./in-headset.tsx";
import { createVisitor } from "./locomotion/visitor.ts";
import { watchHeadset } from "./probe-headset.ts";

// The set's own root knows only the elements that it uses itself.
extend({ BoxGeometry, Group, Mesh, MeshBasicMaterial, PlaneGeometry });

/** The headset's part of the scene: its store, joined with the visit, and what is in the set only while it is worn. */
export function Headset({ session }: { session: Session }) {
  const [store] = useState(createHeadsetStore);
  const [visitor] = useState(createVisitor);
  const parts = useSetParts();
  useEffect(() => {
    if (!parts) return undefined;
    return connectHeadset(session, store, {
      arrive() {
        const { positionMetres, headingDegrees } = session.viewPose();
        // From over the set or behind a lens the way in leads to the floor below.
        const floor = parts.walkable.projectToFloor(new Vector3(...positionMetres));
        visitor.stand(floor ? floor.toArray() : positionMetres, headingDegrees);
      },
      depart() {
        const standing = visitor.standing();
        visitor.leave();
        return standing;
      },
    });
  }, [session, store, visitor, parts]);
  // The button appears only now: there is something behind it.
  useEffect(() => watchHeadset(navigator.xr, session.reports.xrSupported), [session]);
  if (!parts) return null;
  return (
    <XR store={store}>
      <InHeadset session={session} visitor={visitor} parts={parts} />
    </XR>
  );
}
