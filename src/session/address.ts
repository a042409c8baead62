/** The address of what is seen, as a pure translation between query parameters and values. */
import type { Arrangement, Layout, ViewPose } from "./session.ts";

/** What an address asks for. A key that is null was not in the address (or made no sense and was dropped). */
export interface Address {
  readonly hotspot: string | null;
  readonly take: string | null;
  /** null: the cut is followed, where the take has one. */
  readonly angle: string | null;
  /** Seconds of the take. */
  readonly timeSeconds: number | null;
  readonly layout: Layout | null;
  /** How the theatre lays out its pictures; null: the address names no theatre. */
  readonly arrangement: Arrangement | null;
  readonly view: AddressView | null;
  readonly route: string | null;
  readonly language: string | null;
  /** Caption language; `""`: captions in the visitor's own language. */
  readonly captions: string | null;
}

export interface AddressView {
  readonly pose: ViewPose;
  /** Where the visitor looks from, when not from the standing point itself. */
  readonly from:
    | { readonly kind: "walk" }
    | { readonly kind: "overview" }
    | { readonly kind: "look-through"; readonly camera: string };
}

/** What `layout` says of a theatre. */
const ARRANGEMENTS: Readonly<Record<string, Arrangement>> = {
  theatre: "single",
  "theatre-pip": "pip",
  "theatre-two": "two",
  "theatre-quad": "quad",
};
const LOOK_THROUGH = "through:";

/** Reads the parameters of one visit. Never throws: what cannot be read is null. */
export function parseAddress(parameters: URLSearchParams): Address {
  const text = (key: string) => parameters.get(key) || null;
  const layout = text("layout") ?? "";
  const arrangement = Object.hasOwn(ARRANGEMENTS, layout) ? (ARRANGEMENTS[layout] ?? null) : null;
  const captions = parameters.get("cc");
  return {
    hotspot: text("hotspot"),
    take: text("take"),
    angle: text("angle"),
    timeSeconds: parseSeconds(text("t")),
    layout: arrangement === null ? (layout === "set" ? "set" : null) : "theatre",
    arrangement,
    view: parseView(text("view")),
    route: text("route"),
    language: text("lang"),
    captions: captions === "1" ? "" : captions === "0" ? null : captions,
  };
}

/** Writes the parameters that an address holds, leaving all others of `base` (tour, embed) as they are. */
export function formatAddress(address: Address, base: URLSearchParams): URLSearchParams {
  const parameters = new URLSearchParams(base);
  const put = (key: string, value: string | null) =>
    value === null ? parameters.delete(key) : parameters.set(key, value);
  put("hotspot", address.hotspot);
  put("take", address.take);
  put("angle", address.angle);
  put("t", address.timeSeconds === null ? null : String(round(address.timeSeconds, 6)));
  put("layout", formatLayout(address));
  put("view", address.view && formatView(address.view));
  put("route", address.route);
  put("lang", address.language);
  put("cc", address.captions);
  return parameters;
}

function formatLayout({ layout, arrangement }: Address): string | null {
  if (layout !== "theatre" || arrangement === null) return layout;
  return Object.keys(ARRANGEMENTS).find((name) => ARRANGEMENTS[name] === arrangement) ?? layout;
}

function parseSeconds(text: string | null): number | null {
  if (text === null) return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

function parseView(text: string | null): AddressView | null {
  if (text === null) return null;
  const parts = text.split(",");
  const numbers = parts.slice(0, 5).map(Number);
  const [x, y, z, heading, pitch] = numbers;
  if (x === undefined || y === undefined || z === undefined || !numbers.every(Number.isFinite)) return null;
  const pose: ViewPose = {
    positionMetres: [x, y, z],
    headingDegrees: heading ?? 0,
    pitchDegrees: Math.max(-90, Math.min(90, pitch ?? 0)),
  };
  const from = parts[5];
  if (from === "overview") return { pose, from: { kind: "overview" } };
  if (from?.startsWith(LOOK_THROUGH))
    return { pose, from: { kind: "look-through", camera: from.slice(LOOK_THROUGH.length) } };
  return { pose, from: { kind: "walk" } };
}

function formatView({ pose, from }: AddressView): string {
  const numbers = [
    ...pose.positionMetres.map((value) => round(value, 3)),
    round(pose.headingDegrees, 2),
    round(pose.pitchDegrees, 2),
  ];
  const place =
    from.kind === "walk" ? [] : [from.kind === "overview" ? "overview" : LOOK_THROUGH + from.camera];
  return [...numbers, ...place].join(",");
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  // Adding zero turns -0 into 0: an address should not flicker between the two.
  return Math.round(value * scale) / scale + 0;
}
