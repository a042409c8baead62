import type { Cell, CellFigures } from "../cell.ts";
import type { ContestantId } from "../contestants.ts";
import { formatNumber, formatSeconds, formatShare, formatSpread } from "./format.ts";

/** Something the engine should show, beside what was measured. */
export interface Claim {
  readonly text: string;
  readonly angles: number;
  readonly measured: string;
  /** null: not measured in this run. */
  readonly met: boolean | null;
}

type Judge = (figures: CellFigures, others: Others) => Omit<Claim, "text" | "angles"> | null;
/** Other contestants with the same number of angles; null: not in this run. */
type Others = (contestant: ContestantId) => CellFigures | null;

interface Rule {
  readonly contestant: ContestantId;
  readonly angles: readonly number[];
  readonly text: string;
  readonly judge: Judge;
}

const atMost = (value: number | null, limit: number) => value !== null && value <= limit;
const BOTH = [4, 9];
const withAtlas = (text: string, judge: Judge, angles: readonly number[] = BOTH): Rule => ({
  contestant: "hotset-atlas",
  angles,
  text: `With atlas: ${text}`,
  judge,
});
const withoutAtlas = (text: string, judge: Judge, angles: readonly number[] = BOTH): Rule => ({
  contestant: "hotset-players",
  angles,
  text: `Without atlas: ${text}`,
  judge,
});
/** Figures of those angles that were moving, when they were not all. */
const ofMoving = (figures: CellFigures, angles: number) =>
  figures.steady.movingAngles < angles ? `, ${figures.steady.movingAngles} of ${angles} angles moving` : "";
const inStepAtLeast =
  (share: number, angles: number): Judge =>
  (figures) => ({
    measured: `${formatShare(figures.steady.inStepShare)}${ofMoving(figures, angles)}`,
    met: figures.steady.inStepShare >= share,
  });

/** What both engines have to show of a take with an atlas. */
const OF_BOTH_ENGINES: readonly (readonly [text: string, judge: Judge])[] = [
  [
    "small pictures 0 frames apart, always",
    ({ smallMaxSpread }) => ({
      measured: formatNumber(smallMaxSpread),
      met: atMost(smallMaxSpread, 0),
    }),
  ],
  [
    "large picture in step in ≥ 99 % of rendered frames",
    ({ steady }) => ({
      measured: formatShare(steady.inStepShare),
      met: steady.inStepShare >= 0.99,
    }),
  ],
  [
    "never more than 1 frame off",
    ({ steady }) => ({
      measured: formatNumber(steady.max),
      met: atMost(steady.max, 1),
    }),
  ],
  [
    "first right picture within 2 rendered frames of every switch",
    ({ switches }) => ({
      measured: `${formatShare(switches.rightWithinTwoFramesShare)} of ${switches.switches}, at most ${formatNumber(switches.rightFramesMax)}`,
      met: switches.rightWithinTwoFramesShare === 1,
    }),
  ],
  [
    "sharp picture after ≤ 0.6 s (median)",
    ({ switches }) => ({
      measured: formatSeconds(switches.sharpSecondsP50),
      met: atMost(switches.sharpSecondsP50, 0.6),
    }),
  ],
  [
    "sharp picture after ≤ 1.0 s (95th percentile)",
    ({ switches }) => ({
      measured: formatSeconds(switches.sharpSecondsP95),
      met: atMost(switches.sharpSecondsP95, 1),
    }),
  ],
  [
    "every step at a switch 0 or +1 frame",
    ({ switches }) => ({
      measured: `${formatShare(switches.stepsWithinOneShare)}, worst ${formatNumber(switches.worstStep)}`,
      met: switches.stepsWithinOneShare === 1,
    }),
  ],
];

const RULES: readonly Rule[] = [
  ...OF_BOTH_ENGINES.map(([text, judge]) => withAtlas(text, judge)),
  withAtlas("at most three video elements", ({ mostVideoElements }) => ({
    measured: `${mostVideoElements}`,
    met: mostVideoElements <= 3,
  })),
  withAtlas(
    "bytes ≤ 0.25 of nine players'",
    (figures, others) => compare(figures.bytes, others("do-nothing")?.bytes, 0.25),
    [9],
  ),
  withAtlas(
    "processor time ≤ 0.7 of nine players'",
    (figures, others) => compare(figures.cpuPerPlayedSecond, others("do-nothing")?.cpuPerPlayedSecond, 0.7),
    [9],
  ),
  withoutAtlas("4 angles in step in ≥ 99 % of rendered frames", inStepAtLeast(0.99, 4), [4]),
  withoutAtlas("9 angles in step in ≥ 97 % of rendered frames", inStepAtLeast(0.97, 9), [9]),
  withoutAtlas("spread p95 ≤ a third of Paella's rule's", (figures, others) => {
    const paella = others("paella");
    if (paella === null) return null;
    const limit = (paella.steady.p95 ?? 0) / 3;
    return {
      measured: `${formatSpread(figures.steady)} against ${formatSpread(paella.steady)} (p50/p95/max)`,
      met: atMost(figures.steady.p95, limit),
    };
  }),
  withoutAtlas("while one angle stalls, the others stay ≤ 1 frame apart", ({ stall, longStall }) => ({
    measured: [stall, longStall]
      .map(
        ({ othersMaxSpread, othersPlayedShare }) =>
          `${formatNumber(othersMaxSpread)}, going on at ${formatShare(othersPlayedShare)} of the speed`,
      )
      .join("; longer: "),
    met: atMost(stall.othersMaxSpread, 1) && atMost(longStall.othersMaxSpread, 1),
  })),
  withoutAtlas("the stalled angle is back in step within 0.5 s of its data, with one seek", ({ stall }) => ({
    measured: `${formatSeconds(stall.inStepAfterSeconds)}, seeks: ${stall.seeks}`,
    met: atMost(stall.inStepAfterSeconds, 0.5) && stall.seeks <= 1,
  })),
  ...OF_BOTH_ENGINES.map(([text, judge]): Rule => ({
    contestant: "hotset-codecs",
    angles: BOTH,
    text: `With WebCodecs: ${text}`,
    judge,
  })),
];

/** What should be shown, for every number of angles that was run. */
export function judgeClaims(cells: readonly Cell[]): Claim[] {
  const counts = [...new Set(cells.map(({ angles }) => angles))];
  const figuresOf = (contestant: ContestantId, angles: number) =>
    cells.find((cell) => cell.contestant === contestant && cell.angles === angles)?.figures ?? null;
  return RULES.flatMap(({ contestant, angles, text, judge }) =>
    counts
      .filter((count) => angles.includes(count))
      .map((count) => {
        const figures = figuresOf(contestant, count);
        const judged = figures === null ? null : judge(figures, (other) => figuresOf(other, count));
        return { text, angles: count, ...(judged ?? { measured: "not in this run", met: null }) };
      }),
  );
}

function compare(own: number, others: number | undefined, limit: number): ReturnType<Judge> {
  if (others === undefined || others === 0) return null;
  return { measured: formatNumber(own / others, 2), met: own / others <= limit };
}
