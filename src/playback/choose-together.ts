/** How long a decoded picture is the right one: take seconds, the end not included. */
export interface Span {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** Pictures at hand in one rendered frame. */
export interface TogetherInput {
  /** Spans of every player that plays, by key (angle), oldest first. */
  readonly players: ReadonlyMap<string, readonly Span[]>;
  /** Players that the others do not wait for, because they fell behind. */
  readonly left: ReadonlySet<string>;
  /** What was shown last, take seconds; null: nothing, or another place. */
  readonly shownSeconds: number | null;
  /** The others have waited long enough for whoever has not what most have. */
  readonly mayLeave: boolean;
  /** Breaks a tie: the player that is large. */
  readonly favourite: string;
}

export interface Together {
  /** Take time that all pictures are to show; null: there is nothing newer that may be shown yet. */
  readonly timeSeconds: number | null;
  /** Whom the others do not wait for from now on. */
  readonly left: ReadonlySet<string>;
}

/** Time stamps of one instant in two files differ by their time scales, 1 ms at worst. */
const ROUNDING_SECONDS = 0.002;

/** True when a picture is the right one at a time. Footage of any rate has one at every time, so 24, 25 and 30 agree. */
export function covers(span: Span, timeSeconds: number): boolean {
  return (
    span.startSeconds <= timeSeconds + ROUNDING_SECONDS && timeSeconds < span.endSeconds - ROUNDING_SECONDS
  );
}

/**
 * The time whose pictures are shown together: the newest at which every player that is waited for has its picture.
 *
 * Only when there is no such time and the wait is over are the players left behind that lack what most have; they are
 * waited for again as soon as they have what is shown.
 */
export function chooseTogether(input: TogetherInput): Together {
  const { players, shownSeconds } = input;
  const left = new Set([...input.left].filter((key) => players.has(key)));
  const hasAt = (key: string, timeSeconds: number) =>
    players.get(key)?.some((span) => covers(span, timeSeconds)) === true;
  const isNew = ({ startSeconds }: Span) =>
    shownSeconds === null || startSeconds > shownSeconds + ROUNDING_SECONDS;
  const times = [...players.values()]
    .flatMap((spans) => spans.filter(isNew).map(({ startSeconds }) => startSeconds))
    .toSorted((a, b) => b - a);
  const waitedFor = [...players.keys()].filter((key) => !left.has(key));
  let timeSeconds =
    waitedFor.length === 0
      ? null
      : (times.find((time) => waitedFor.every((key) => hasAt(key, time))) ?? null);
  if (timeSeconds === null && (input.mayLeave || waitedFor.length === 0)) {
    timeSeconds = chooseMostShared([...players.keys()], times, hasAt, input.favourite);
    for (const key of waitedFor) if (timeSeconds !== null && !hasAt(key, timeSeconds)) left.add(key);
  }
  const shown = timeSeconds ?? shownSeconds;
  if (shown !== null) for (const key of left) if (hasAt(key, shown)) left.delete(key);
  return { timeSeconds, left };
}

function chooseMostShared(
  keys: readonly string[],
  times: readonly number[],
  hasAt: (key: string, timeSeconds: number) => boolean,
  favourite: string,
): number | null {
  let best: { timeSeconds: number; count: number } | null = null;
  for (const timeSeconds of times) {
    const shares = keys.filter((key) => hasAt(key, timeSeconds)).length;
    const count = shares + (hasAt(favourite, timeSeconds) ? 0.5 : 0);
    if (best === null || count > best.count) best = { timeSeconds, count };
  }
  return best?.timeSeconds ?? null;
}
