import { Group, Mesh, PlaneGeometry, type Vector3 } from "three";
import { buildSolid, createSolidMaterial, type Part } from "../props/build-solid.ts";
import { DIRECTOR_MONITOR } from "../props/monitor-parts.ts";
import type { Feed } from "./picture-store.ts";
import { createScreen, type Screen } from "./screen.ts";

/** Monitors of our own, for where a model has none. */
export interface MonitorProp {
  readonly root: Group;
  readonly screens: readonly Screen[];
  /** Stands it on the floor, turned towards a point. */
  place(position: Vector3, towards: Vector3): void;
  dispose(): void;
}

/** One hooded monitor on a stand with the large picture. */
export function createDirectorMonitor(): MonitorProp {
  const { parts, glassAt, glassWidth, glassHeight } = DIRECTOR_MONITOR;
  return createMonitorProp(parts, [{ feed: "focus", at: glassAt, width: glassWidth, height: glassHeight }]);
}

export interface Pane {
  readonly feed: Feed;
  readonly at: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

/** A body with a picture on each pane of glass. */
export function createMonitorProp(parts: readonly Part[], panes: readonly Pane[]): MonitorProp {
  const root = new Group();
  const material = createSolidMaterial();
  const body = new Mesh(buildSolid(parts), material);
  root.add(body);
  const screens = panes.map(({ feed, at, width, height }) => {
    const glass = new Mesh(new PlaneGeometry(width, height));
    glass.position.set(...at);
    root.add(glass);
    return createScreen(glass, feed);
  });
  return {
    root,
    screens,
    place(position, towards) {
      root.position.copy(position);
      root.rotation.set(0, Math.atan2(towards.x - position.x, towards.z - position.z), 0);
      root.updateMatrixWorld(true);
    },
    dispose() {
      for (const screen of screens) screen.dispose();
      body.geometry.dispose();
      material.dispose();
    },
  };
}
