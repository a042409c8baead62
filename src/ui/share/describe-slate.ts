import type { SessionState } from "../../session/session.ts";
import { parseFrameRate } from "../../tour/frame-rate.ts";
import { findTake } from "../../tour/find-item.ts";
import { chooseText } from "../../tour/text.ts";
import { formatTimecode } from "../../tour/timecode.ts";

/** What is written on the slate under a still; empty: left out. */
export interface StillSlate {
  readonly production: string;
  readonly title: string;
  readonly scene: string;
  readonly take: string;
  readonly roll: string;
  readonly timecode: string;
}

/** @param timeSeconds Take time of the picture; null: no take is open. */
export function describeSlate(
  { tour, hotspot, take: takeId, languages }: SessionState,
  timeSeconds: number | null,
): StillSlate {
  const take = findTake(tour, takeId);
  const opened = tour?.hotspots.find(({ id }) => id === hotspot);
  const rate = take ? parseFrameRate(take.frameRate) : null;
  return {
    production: chooseText(tour?.title, languages),
    title: chooseText(opened?.title ?? take?.title, languages),
    scene: take?.slate?.scene ?? "",
    take: take?.slate?.take?.toString() ?? "",
    roll: take?.slate?.roll ?? "",
    timecode: rate && timeSeconds !== null ? formatTimecode(timeSeconds, rate) : "",
  };
}
