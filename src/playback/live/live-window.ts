import { chooseAgreeing, findCommon } from "./find-common.ts";

/** What one angle has to offer now, in take time. */
export interface Offer {
  readonly angle: string;
  /** Spans without a hole, oldest first. */
  readonly spans: readonly (readonly [number, number])[];
  readonly live: boolean;
  readonly renewedMs: number;
  readonly pieceSeconds: number;
  readonly holdBackSeconds: number;
}

/** What can be watched of a live take. */
export interface LiveWindow {
  /** Take time of the oldest picture that all angles have, and of the newest of any. */
  readonly fromSeconds: number;
  readonly edgeSeconds: number;
  /** Where to watch so that the next piece always comes in time. */
  readonly goalSeconds: number;
  /** When the edge was told. */
  readonly renewedMs: number;
  readonly pieceSeconds: number;
  /** Nothing more is to come. */
  readonly ended: boolean;
  /** Where footage goes on behind a time at which no angle has any; null: some angle has, or none goes on. */
  nextAfter(timeSeconds: number): number | null;
}

/** A playlist that has not grown for so many pieces is not made any more. */
const STALE_PIECES = 4;
const STALE_SECONDS = 10;

const isRenewed = ({ live, renewedMs, pieceSeconds }: Offer, nowMs: number) =>
  !live || (nowMs - renewedMs) / 1000 < Math.max(STALE_SECONDS, STALE_PIECES * pieceSeconds);

const stretchOf = (offer: Offer) => ({
  offer,
  fromSeconds: offer.spans[0]?.[0] ?? 0,
  untilSeconds: offer.spans.at(-1)?.[1] ?? -Infinity,
  holdBackSeconds: offer.holdBackSeconds,
  live: offer.live,
});

/**
 * By how much the dates of an angle are off: the edge of the others minus its own. Empty for angles that agree, and for
 * those whose playlist has stopped, because their edge says nothing of their dates.
 *
 * @param nudges By which the visitor has moved them, seconds by angle: that says nothing of their dates either.
 */
export function findMisdated(
  offers: readonly Offer[],
  nowMs: number,
  nudges: Readonly<Record<string, number>> = {},
): ReadonlyMap<string, number> {
  const growing = offers
    .filter((offer) => offer.live && isRenewed(offer, nowMs))
    .map(stretchOf)
    .map((one) => ({ ...one, untilSeconds: one.untilSeconds - (nudges[one.offer.angle] ?? 0) }));
  const agreeing = chooseAgreeing(growing);
  const edge = Math.max(...agreeing.map(({ untilSeconds }) => untilSeconds));
  return new Map(
    growing
      .filter((stretch) => !agreeing.includes(stretch))
      .map(({ offer, untilSeconds }) => [offer.angle, edge - untilSeconds] as const),
  );
}

/** null: no angle has said anything yet. */
export function describeWindow(offers: readonly Offer[], nowMs: number): LiveWindow | null {
  const renewed = offers.filter((offer) => isRenewed(offer, nowMs));
  const agreeing = chooseAgreeing((renewed.length > 0 ? renewed : offers).map(stretchOf));
  const [newest] = agreeing.toSorted((a, b) => b.untilSeconds - a.untilSeconds);
  if (newest === undefined) return null;
  const { fromSeconds, goalSeconds } = findCommon(agreeing);
  const counted = agreeing.map(({ offer }) => offer);
  // One camera that has ended says nothing of others that are only away.
  const areMostThere = 2 * renewed.length > offers.length;
  return {
    fromSeconds: Math.max(0, fromSeconds),
    edgeSeconds: newest.untilSeconds,
    goalSeconds: Math.max(0, goalSeconds),
    renewedMs: newest.offer.renewedMs,
    pieceSeconds: Math.max(...counted.map(({ pieceSeconds }) => pieceSeconds)),
    ended: areMostThere && counted.every(({ live }) => !live),
    nextAfter(timeSeconds) {
      const spans = counted.flatMap((offer) => offer.spans);
      if (spans.some(([from, until]) => from <= timeSeconds && timeSeconds < until)) return null;
      const later = spans.map(([from]) => from).filter((from) => from > timeSeconds);
      return later.length === 0 ? null : Math.min(...later);
    },
  };
}
