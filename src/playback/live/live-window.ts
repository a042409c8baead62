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

/** Streams of one set end within a few pieces of each other; further apart their dates cannot all be right. */
const AGREE_SECONDS = 30;
/** A playlist that has not grown for so many pieces is not made any more. */
const STALE_PIECES = 4;
const STALE_SECONDS = 10;

/** An angle that came back lately has less to offer, which takes nothing from what the others have. */
const FULL_SHARE = 0.8;

const beginOf = ({ spans }: Offer) => spans[0]?.[0] ?? 0;
const lengthOf = (offer: Offer) => edgeOf(offer) - beginOf(offer);
const edgeOf = ({ spans }: Offer) => spans.at(-1)?.[1] ?? -Infinity;
const isRenewed = ({ live, renewedMs, pieceSeconds }: Offer, nowMs: number) =>
  !live || (nowMs - renewedMs) / 1000 < Math.max(STALE_SECONDS, STALE_PIECES * pieceSeconds);

/** The offers whose newest pictures most others agree with, of those that are being made. */
function chooseAgreeing(offers: readonly Offer[]): readonly Offer[] {
  const near = (one: Offer) =>
    offers.filter((other) => Math.abs(edgeOf(other) - edgeOf(one)) <= AGREE_SECONDS);
  return offers.map(near).reduce((most, group) => (group.length > most.length ? group : most), []);
}

/**
 * By how much the dates of an angle are off: the edge of the others minus its own. Empty for angles that agree, and for
 * those whose playlist has stopped, because their edge says nothing of their dates.
 */
export function findMisdated(offers: readonly Offer[], nowMs: number): ReadonlyMap<string, number> {
  const growing = offers.filter((offer) => offer.live && isRenewed(offer, nowMs));
  const agreeing = chooseAgreeing(growing);
  const edge = Math.max(...agreeing.map(edgeOf));
  return new Map(
    growing
      .filter((offer) => !agreeing.includes(offer))
      .map((offer) => [offer.angle, edge - edgeOf(offer)] as const),
  );
}

/** null: no angle has said anything yet. */
export function describeWindow(offers: readonly Offer[], nowMs: number): LiveWindow | null {
  const renewed = offers.filter((offer) => isRenewed(offer, nowMs));
  const agreeing = chooseAgreeing(renewed.length > 0 ? renewed : offers);
  const [newest] = agreeing.toSorted((a, b) => edgeOf(b) - edgeOf(a));
  if (newest === undefined) return null;
  const edgeSeconds = edgeOf(newest);
  const longestSeconds = Math.max(...agreeing.map(lengthOf));
  const full = agreeing.filter((offer) => lengthOf(offer) >= FULL_SHARE * longestSeconds);
  const fromSeconds = Math.max(0, ...full.map(beginOf));
  const holdBackSeconds = Math.max(...agreeing.map((offer) => offer.holdBackSeconds));
  const ended = agreeing.every(({ live }) => !live);
  return {
    fromSeconds,
    edgeSeconds,
    goalSeconds: Math.max(fromSeconds, edgeSeconds - (ended ? 0 : holdBackSeconds)),
    renewedMs: newest.renewedMs,
    pieceSeconds: Math.max(...agreeing.map((offer) => offer.pieceSeconds)),
    ended,
    nextAfter(timeSeconds) {
      const spans = agreeing.flatMap((offer) => offer.spans);
      if (spans.some(([from, until]) => from <= timeSeconds && timeSeconds < until)) return null;
      const later = spans.map(([from]) => from).filter((from) => from > timeSeconds);
      return later.length === 0 ? null : Math.min(...later);
    },
  };
}
