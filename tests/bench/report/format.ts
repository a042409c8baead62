/** What could not be measured, or never happened. */
const NONE = "–";

export const formatShare = (share: number): string => `${(share * 100).toFixed(share > 0.995 ? 2 : 1)} %`;

export const formatNumber = (value: number | null, digits = 0): string =>
  value === null || !Number.isFinite(value) ? NONE : value.toFixed(digits);

export const formatSeconds = (seconds: number | null): string =>
  seconds === null || !Number.isFinite(seconds) ? NONE : `${seconds.toFixed(2)} s`;

/** Median, 95th percentile and maximum. */
export const formatSpread = (spread: {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly max: number | null;
}): string => [spread.p50, spread.p95, spread.max].map((value) => formatNumber(value)).join("/");

export const formatMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** Rows of a Markdown table, the heading first. The first column is text, the others are figures. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const [heading = [], ...others] = rows;
  const rule = heading.map((_, index) => (index === 0 ? "---" : "---:"));
  return [heading, rule, ...others].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
