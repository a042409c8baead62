/**
 * The name of `known` that was probably meant by `written`, or null when none is close.
 * Close: it begins with what was written (`duration` for `durationSeconds`), or at most a third of the letters differ,
 * counted as edits with swaps of neighbours. Names of one or two letters are never close to each other.
 */
export function suggestName(written: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let fewest = Infinity;
  for (const name of known) {
    const allowed = Math.floor(Math.max(name.length, written.length) / 3);
    if (written.length >= 4 && best === null && name.startsWith(written)) best = name;
    // A length that differs by more cannot be close; this also bounds the work for absurd names.
    if (Math.abs(name.length - written.length) > allowed) continue;
    const edits = countEdits(written.toLowerCase(), name.toLowerCase());
    if (edits <= allowed && edits < fewest) {
      best = name;
      fewest = edits;
    }
  }
  return best;
}

/** Optimal string alignment distance: insertions, deletions, replacements and swaps of two neighbours. */
function countEdits(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
