import type { Machine } from "../describe-machine.ts";
import { formatSeconds, formatTable } from "../report/format.ts";
import { KINDS } from "./count-bytes.ts";
import { LINE, SLOWED_TIMES, STEPS, type Moment, type Screen, type Step, type Visit } from "./watch-visit.ts";

export const SCREENS: readonly Screen[] = [
  { name: "desktop, 1440x900", context: { viewport: { width: 1440, height: 900 } } },
  {
    name: "phone, 390x844",
    context: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  },
];

const NAMES: Readonly<Record<Step, string>> = {
  words: "the title is read",
  poster: "the poster is seen",
  slate: "the slate is there",
  walkable: "the set can be walked",
  take: "first picture of a take, from the press",
};

/** The page of docs that tells what was measured. */
export function writeReport(
  visits: ReadonlyMap<string, readonly Visit[]>,
  machine: Machine,
  runs: number,
): string {
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);
  const parts = [...visits].map(([name, all]) => {
    const rows = STEPS.map((step) => {
      const { seconds, bytes } = chooseMiddle(
        all.flatMap((visit) => visit.find((moment) => moment.step === step) ?? []),
      );
      const counts = KINDS.map((kind) => bytes[kind]);
      const sum = counts.reduce((total, count) => total + count, 0);
      return [NAMES[step], formatSeconds(seconds), ...[sum, ...counts].map(kilobytes)];
    });
    return `## On a ${name}\n\n${formatTable([["until", "time", "kB in all", ...KINDS], ...rows])}`;
  });
  return `# A first visit

Made by \`npm run first-visit\`, which builds the demo with \`hotset build\` and serves it as any web host does, text packed with
gzip. Chromium comes with an empty cache over a line of ${LINE.megabitsPerSecond} Mbit/s with ${LINE.latencyMs} ms of latency, and its pages' threads are slowed ${SLOWED_TIMES} times. Each
row is the middle one of ${runs} visits; times are counted from the navigation, the last one from the press on the first row of
the call sheet; bytes are all that had come over the line by then.

The machine has no graphics card: the set is drawn by the processor, and on a screen of these sizes that, not the line, is
most of the time between slate and walking. With a card it is the line: what a step needs in bytes is what to compare.
The take is pressed at once, before the set's first frame, whose shaders the processor compiles for some seconds.

${parts.join("\n\n")}

${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.system}; ${machine.browser}, Node ${machine.node}; commit ${machine.commit}.
`;
}

function chooseMiddle(moments: readonly Moment[]): Moment {
  const middle = moments.toSorted((a, b) => a.seconds - b.seconds)[moments.length >> 1];
  if (middle === undefined) throw new Error("A step was never reached.");
  return middle;
}
