import type { Texture, vec3 } from "@gltf-transform/core";
import type { Drawable } from "./list-drawables.ts";

/** A place from which a set is seen. */
export interface StandingPoint {
  readonly kind: "start" | "hotspot" | "camera";
  /** Of the hotspot or camera; null for the start. */
  readonly id: string | null;
  /** Where the eye is, metres. */
  readonly eye: vec3;
  /** What a lens there looks at beside whatever a visitor turns to; null: no lens is there. Unit vector. */
  readonly lensDirection: vec3 | null;
}

/** What is drawn for an eye at a standing point: each figure is that of the worst direction. */
export interface StandingCost {
  readonly kind: StandingPoint["kind"];
  readonly id: string | null;
  readonly drawCalls: number;
  readonly triangles: number;
  /** Bytes on the graphics card of the textures that are bound: four per pixel, a third more for mipmaps. */
  readonly textureBytes: number;
}

const HEADINGS = 6;

/**
 * Counts what is within sight of an eye that turns around once, 90 degrees at a time. Nothing counts as hidden behind
 * something else, because viewers draw that, too.
 */
export function measureStandingPoints(
  points: readonly StandingPoint[],
  drawables: readonly Drawable[],
): readonly StandingCost[] {
  const turns = Array.from({ length: HEADINGS }, (_, step): vec3 => {
    const heading = (step / HEADINGS) * 2 * Math.PI;
    return [-Math.sin(heading), 0, -Math.cos(heading)];
  });
  return points.map(({ kind, id, eye, lensDirection }) => {
    const directions = lensDirection === null ? turns : [...turns, lensDirection];
    const costs = directions.map((direction) => measureView(eye, direction, drawables));
    return {
      kind,
      id,
      drawCalls: Math.max(...costs.map((cost) => cost.drawCalls)),
      triangles: Math.max(...costs.map((cost) => cost.triangles)),
      textureBytes: Math.max(...costs.map((cost) => cost.textureBytes)),
    };
  });
}

function measureView(eye: vec3, direction: vec3, drawables: readonly Drawable[]) {
  const sees = createSquareView(eye, direction);
  const seen = drawables.filter(({ corners }) => corners === null || sees(corners));
  const textures = new Set(seen.flatMap((drawable) => drawable.textures));
  return {
    drawCalls: seen.length,
    triangles: seen.reduce((sum, { triangles }) => sum + triangles, 0),
    textureBytes: [...textures].reduce((sum, texture) => sum + bytesOf(texture), 0),
  };
}

function bytesOf(texture: Texture): number {
  const [width, height] = texture.getSize() ?? [0, 0];
  return Math.round((width * height * 4 * 4) / 3);
}

/**
 * A view of 90 by 90 degrees, to any distance. A box is outside when all its corners are beyond one side, as viewers judge;
 * a few near the corners of the view count as seen although they are not.
 */
function createSquareView(eye: vec3, forward: vec3): (corners: readonly vec3[]) => boolean {
  // Any upright will do for a square view; straight up and down need another one.
  const upright: vec3 = Math.abs(forward[1]) > 0.99 ? [0, 0, 1] : [0, 1, 0];
  const right = normalise(cross(forward, upright));
  const up = cross(right, forward);
  return (corners) => {
    const placed = corners.map((corner) => {
      const from: vec3 = [corner[0] - eye[0], corner[1] - eye[1], corner[2] - eye[2]];
      return { x: dot(from, right), y: dot(from, up), depth: dot(from, forward) };
    });
    return !(
      placed.every(({ depth }) => depth < 0) ||
      placed.every(({ x, depth }) => x > depth) ||
      placed.every(({ x, depth }) => -x > depth) ||
      placed.every(({ y, depth }) => y > depth) ||
      placed.every(({ y, depth }) => -y > depth)
    );
  };
}

function cross(a: vec3, b: vec3): vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: vec3, b: vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function normalise(vector: vec3): vec3 {
  const length = Math.hypot(...vector);
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}
