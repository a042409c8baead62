/** Random visits of a tour, the same for the same seed. */
import type { Take, Tour } from "../../../src/tour/tour-schema.ts";

/** A number from 0 up to, but not including, 1. */
export type Draw = () => number;

/** @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (mulberry32, public domain) */
export function createDraw(seed: number): Draw {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface DrawnVisit {
  readonly parameters: URLSearchParams;
  /** What the visitor then does. */
  readonly keys: readonly { readonly key: string; readonly heldMs: number }[];
  readonly expects: {
    readonly hasTake: boolean;
    readonly standsWhere: "walk" | "overview" | "look-through";
  };
}

const LANGUAGES = ["en", "fr", "de", "ar"];
const LAYOUTS = ["set", "theatre", "theatre-pip", "theatre-two", "theatre-quad"];

export function drawVisit(tour: Tour, draw: Draw): DrawnVisit {
  const choose = <One>(all: readonly One[]): One => all[Math.floor(draw() * all.length)]!;
  const happens = (share: number) => draw() < share;
  const between = (least: number, most: number) => least + draw() * (most - least);
  const parameters = new URLSearchParams();

  const hotspot = happens(0.7) ? choose(tour.hotspots) : null;
  const opened = hotspot?.opens.kind === "take" ? hotspot.opens.take : null;
  const takeId = opened ?? (happens(0.6) ? choose(tour.takes).id : null);
  const take = tour.takes.find(({ id }) => id === takeId);
  if (hotspot !== null) parameters.set("hotspot", hotspot.id);
  if (take !== undefined) {
    if (opened === null) parameters.set("take", take.id);
    parameters.set("t", String(between(0, (take.durationSeconds ?? 1) - 0.5)));
    if (happens(0.7)) parameters.set("angle", choose(take.angles).id);
    if (happens(0.5)) parameters.set("cc", choose((take.captions ?? []).map(({ language }) => language)));
  }
  if (happens(0.6)) parameters.set("layout", choose(LAYOUTS));
  if (happens(0.5)) parameters.set("lang", choose(LANGUAGES));

  const [x, , z] = tour.set?.startPositionMetres ?? [0, 0, 0];
  const pose = [x + between(-1, 1), 0, z + between(-1, 1), between(-180, 180), between(-40, 40)];
  const standsWhere = happens(0.6) ? "walk" : choose(["overview", "look-through"] as const);
  const suffix =
    standsWhere === "walk"
      ? ""
      : standsWhere === "overview"
        ? ",overview"
        : `,through:${choose(tour.cameras).id}`;
  const hasView = standsWhere !== "walk" || happens(0.8);
  if (hasView) parameters.set("view", pose.join(",") + suffix);

  return {
    parameters,
    keys: drawKeys(take, standsWhere === "walk", { choose, happens, between }),
    expects: { hasTake: take !== undefined, standsWhere },
  };
}

interface Chances {
  choose<One>(all: readonly One[]): One;
  happens(share: number): boolean;
  between(least: number, most: number): number;
}

function drawKeys(
  take: Take | undefined,
  walks: boolean,
  { choose, happens, between }: Chances,
): DrawnVisit["keys"] {
  const keys: { key: string; heldMs: number }[] = [];
  if (walks && happens(0.5)) keys.push({ key: choose(["w", "s", "q", "e"]), heldMs: between(100, 500) });
  if (take === undefined) return keys;
  if (happens(0.5)) keys.push({ key: choose([".", ","]), heldMs: 0 });
  if (happens(0.4)) keys.push({ key: choose(["0", "1", "2", "3"]), heldMs: 0 });
  if (happens(0.3)) keys.push({ key: "c", heldMs: 0 });
  return keys;
}
