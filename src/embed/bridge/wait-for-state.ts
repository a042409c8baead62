import type { Session, SessionState } from "../../session/session.ts";
import { HotsetEmbedError } from "../protocol/embed-error.ts";

/** Longer than any promise of the host page: what nobody waits for any more is dropped. */
const GIVEN_UP_AFTER_MS = 10_000;

/**
 * Waits until the state answers a request.
 *
 * @param answer Called at once and after each change: true when done; throws what the request is to reject with.
 */
export function waitForState(
  session: Pick<Session, "getState" | "subscribe">,
  answer: (state: SessionState) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let stopListening = () => {};
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      stopListening();
      settle();
    };
    const check = (state: SessionState) => {
      try {
        if (answer(state)) finish(resolve);
        else return false;
      } catch (error) {
        finish(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
      return true;
    };
    const timer = setTimeout(() => {
      finish(() => reject(new HotsetEmbedError("embed/timeout", "The viewer did not get there in time.")));
    }, GIVEN_UP_AFTER_MS);
    if (!check(session.getState())) stopListening = session.subscribe((state) => void check(state));
  });
}
