import type { Session, SessionState } from "../../session/session.ts";

/** A take that has not come by then has a trouble of its own. */
const LONGEST_MS = 20_000;

/**
 * Manners for what is only looked at: footage goes first. The function that is returned settles when no take waits for its
 * first sharp picture, or when this one has been waited for long enough; it throws an AbortError when the signal fires.
 */
export function leaveLine(session: Session, signal: AbortSignal): () => Promise<void> {
  let givenUp: string | null = null;
  const isFree = ({ take, playback }: SessionState) =>
    take === null || take === givenUp || playback?.focus.state === "locked";
  return () => {
    const { take } = session.getState();
    if (isFree(session.getState())) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        givenUp = take;
        end();
      }, LONGEST_MS);
      const stop = session.subscribe((state) => isFree(state) && end());
      signal.addEventListener("abort", end, { once: true });
      function end() {
        clearTimeout(timer);
        stop();
        signal.removeEventListener("abort", end);
        if (signal.aborted) reject(signal.reason as Error);
        else resolve();
      }
    });
  };
}
