/** True between the Page Lifecycle's freeze and resume, where the browser has them. */
let frozen = false;

/**
 * Hidden or frozen: nothing is seen, and timers may not run.
 *
 * @see https://developer.chrome.com/docs/web-platform/page-lifecycle-api
 */
export const isPageHidden = (): boolean => frozen || document.visibilityState === "hidden";

export function onPageHiddenChange(listener: () => void): () => void {
  const onFreeze = () => {
    frozen = true;
    listener();
  };
  const onResume = () => {
    frozen = false;
    listener();
  };
  document.addEventListener("visibilitychange", listener);
  document.addEventListener("freeze", onFreeze);
  document.addEventListener("resume", onResume);
  return () => {
    // Nobody would hear the page thaw.
    frozen = false;
    document.removeEventListener("visibilitychange", listener);
    document.removeEventListener("freeze", onFreeze);
    document.removeEventListener("resume", onResume);
  };
}

export function onNetworkChange(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}
