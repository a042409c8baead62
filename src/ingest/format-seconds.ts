/** A duration as it stands in a message: milliseconds at most, no zeros behind. */
export function formatSeconds(value: number): string {
  return `${Number(value.toFixed(3))} s`;
}
