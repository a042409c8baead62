import type { HlsConfig, RetryConfig } from "hls.js";
import type { Access } from "../access.ts";
import type { MediaFailure } from "../decide-recovery.ts";

/** A hung request must become a word for the visitor within five seconds, so nothing waits longer than this. */
export const ANSWER_MS = 3500;

export const isRefusal = (status: number): boolean => status === 401 || status === 403;

/** How hls.js asks: with which right, how patiently, how often. Retries of its own have no jitter, so it gets some here. */
export function describeRequests(
  access: Access,
  onFailure: (failure: MediaFailure) => void,
): Pick<HlsConfig, "xhrSetup" | "manifestLoadPolicy" | "playlistLoadPolicy" | "fragLoadPolicy"> {
  const retry = (maxNumRetry: number): RetryConfig => ({
    maxNumRetry,
    retryDelayMs: 200 + 200 * Math.random(),
    maxRetryDelayMs: 1000,
    // What was refused is asked again once, with the renewed right.
    shouldRetry: (_config, count, _isTimeout, response, wouldRetry) =>
      wouldRetry || (isRefusal(response?.code ?? 0) && access.state !== "none" && count < 1),
  });
  const playlistPolicy = {
    default: {
      maxTimeToFirstByteMs: ANSWER_MS,
      maxLoadTimeMs: ANSWER_MS,
      timeoutRetry: retry(0),
      errorRetry: retry(1),
    },
  };
  return {
    async xhrSetup(xhr, address) {
      xhr.addEventListener("loadend", () => {
        if (!isRefusal(xhr.status)) return;
        onFailure({ kind: "access", fatal: false, message: `${xhr.status} ${address}` });
      });
      if (access.state === "none") return;
      const { url, headers } = await access.prepare(address);
      xhr.open("GET", url, true);
      for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    },
    manifestLoadPolicy: playlistPolicy,
    playlistLoadPolicy: playlistPolicy,
    fragLoadPolicy: {
      default: {
        maxTimeToFirstByteMs: ANSWER_MS,
        maxLoadTimeMs: 20_000,
        timeoutRetry: retry(2),
        errorRetry: retry(2),
      },
    },
  };
}
