/** `elements`: hls.js and media elements, held to the clock; `frame-exact`: decoders of its own under the clock. */
export type EngineName = "elements" | "frame-exact";

/** Share of rendered frames in step, 0 to 1, as each engine measured it on this device; null: not lately. */
export type EngineShares = Readonly<Record<EngineName, number | null>>;

export interface EngineInput {
  readonly asked: EngineName | "auto";
  /** The device has decoders to give away and the take is made of what they can be fed with. */
  readonly possible: boolean;
  readonly shares: EngineShares;
}

/** Elements that are in step less often than this leave something to be gained. */
const GOOD_SHARE = 0.9;

/** Elements, unless the other engine was asked for, or has shown (or has yet to show) that it does better here. */
export function decideEngine({ asked, possible, shares }: EngineInput): EngineName {
  if (!possible || asked === "elements") return "elements";
  if (asked === "frame-exact") return "frame-exact";
  const { elements, "frame-exact": frameExact } = shares;
  if (elements === null || elements >= GOOD_SHARE) return "elements";
  return frameExact === null || frameExact > elements ? "frame-exact" : "elements";
}
