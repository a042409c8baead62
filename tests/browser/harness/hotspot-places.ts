import { readFileSync } from "node:fs";
import type { Hotspot, Tour } from "../../../src/tour/tour-schema.ts";

type Point = readonly [number, number, number];

interface Model {
  readonly nodes: readonly { readonly name?: string; readonly translation?: Point }[];
}

/** Where the hotspots of a tour are, read from its files by their names. World, metres; nodes without a parent only. */
export function readHotspotPlaces(tour: Tour, modelFile: string): Map<Hotspot, Point> {
  const file = readFileSync(modelFile);
  // After the header comes the length of the JSON, after its own header the JSON.
  const { nodes } = JSON.parse(file.subarray(20, 20 + file.readUInt32LE(12)).toString()) as Model;
  return new Map(
    tour.hotspots.flatMap((hotspot) => {
      const node = nodes.find(({ name }) => name !== undefined && name === hotspot.node);
      const place = node?.translation ?? hotspot.positionMetres;
      return place === undefined ? [] : [[hotspot, [place[0], place[1], place[2]] as const] as const];
    }),
  );
}

interface Eye {
  readonly positionMetres: Point;
  readonly headingDegrees: number;
  readonly pitchDegrees: number;
}

/** How far a place is from an eye, and how far off the middle of its look. */
export function seeFrom(eye: Eye, place: Point): { distanceMetres: number; offDegrees: number } {
  const [heading, pitch] = [(eye.headingDegrees * Math.PI) / 180, (eye.pitchDegrees * Math.PI) / 180];
  const look: Point = [
    -Math.sin(heading) * Math.cos(pitch),
    Math.sin(pitch),
    -Math.cos(heading) * Math.cos(pitch),
  ];
  const line = place.map((value, axis) => value - eye.positionMetres[axis]!);
  const distanceMetres = Math.hypot(...line);
  const along = line.reduce((sum, value, axis) => sum + value * look[axis]!, 0) / distanceMetres;
  return { distanceMetres, offDegrees: (Math.acos(along) * 180) / Math.PI };
}
