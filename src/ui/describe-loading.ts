import type { SessionState } from "../session/session.ts";
import type { Words } from "../words/words.ts";

export interface LoadingDescription {
  readonly sentence: string;
  /** 0 to 1; while the whole length is unknown it creeps towards 0.9 and never promises the end. */
  readonly fraction: number;
}

/** Bytes after which a set of unknown size counts as half there. */
const HALF_WAY_BYTES = 4_000_000;

/** What is happening while nothing can be seen yet. */
export function describeLoading(
  { tourKnown, scene }: { tourKnown: boolean; scene: SessionState["scene"] },
  { t }: Pick<Words, "t">,
): LoadingDescription {
  if (!tourKnown) return { sentence: t("loading.tour"), fraction: 0 };
  if (scene.phase === "waiting") return { sentence: t("loading.waiting"), fraction: 0.08 };
  if (scene.phase !== "loading") return { sentence: t("loading.ready"), fraction: 1 };
  const { loadedBytes, totalBytes } = scene;
  const total = totalBytes === null || totalBytes <= 0 ? null : totalBytes;
  const fraction =
    total === null ? (0.9 * loadedBytes) / (loadedBytes + HALF_WAY_BYTES) : Math.min(1, loadedBytes / total);
  return {
    sentence:
      total === null
        ? t("loading.bytes", { loaded: formatMegabytes(loadedBytes) })
        : t("loading.bytesOf", { loaded: formatMegabytes(loadedBytes), total: formatMegabytes(total) }),
    fraction: Math.max(0.08, fraction),
  };
}

function formatMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
