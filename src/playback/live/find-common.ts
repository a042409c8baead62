/** What one angle of a live take has, on a line that all of them share. */
export interface Stretch {
  readonly fromSeconds: number;
  readonly untilSeconds: number;
  /** How far from its end its server wants it to be played. */
  readonly holdBackSeconds: number;
  /** More is to come. */
  readonly live: boolean;
}

/** Streams of one set end within a few pieces of each other; further apart their dates cannot all be right. */
export const AGREE_SECONDS = 30;
/** An angle that came back lately has less to offer, which takes nothing from what the others have. */
const FULL_SHARE = 0.8;

/** Those whose ends most others agree with. */
export function chooseAgreeing<One extends Stretch>(stretches: readonly One[]): readonly One[] {
  const near = (one: One) =>
    stretches.filter((other) => Math.abs(other.untilSeconds - one.untilSeconds) <= AGREE_SECONDS);
  return stretches.map(near).reduce((most, group) => (group.length > most.length ? group : most), []);
}

/**
 * What can be watched of stretches that agree: from the oldest picture that all have, and where so that the next piece of
 * every angle comes in time. Of what has ended the goal is its end.
 *
 * @param agreeing At least one.
 */
export function findCommon(agreeing: readonly Stretch[]): {
  readonly fromSeconds: number;
  readonly goalSeconds: number;
} {
  const longestSeconds = Math.max(...agreeing.map(lengthOf));
  const full = agreeing.filter((one) => lengthOf(one) >= FULL_SHARE * longestSeconds);
  const fromSeconds = Math.max(...full.map((one) => one.fromSeconds));
  // Nothing more comes of those that have ended, so nobody has to wait for them.
  const growing = agreeing.filter(({ live }) => live);
  const goals = growing.map(({ untilSeconds }) => untilSeconds);
  const goalSeconds =
    growing.length === 0
      ? Math.max(...agreeing.map(({ untilSeconds }) => untilSeconds))
      : Math.min(...goals) - Math.max(...growing.map(({ holdBackSeconds }) => holdBackSeconds));
  return { fromSeconds, goalSeconds: Math.max(fromSeconds, goalSeconds) };
}

const lengthOf = ({ fromSeconds, untilSeconds }: Stretch) => untilSeconds - fromSeconds;
