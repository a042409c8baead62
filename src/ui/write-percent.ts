/** A share of a length for CSS. */
export function writePercent(fraction: number): string {
  return `${(100 * fraction).toFixed(3)}%`;
}
