import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { leaveLine } from "../../../src/scene/load/leave-line.ts";
import type { Session, SessionState } from "../../../src/session/session.ts";

function createVisit() {
  let state: { take: string | null; playback: { focus: { state: string } } | null } = {
    take: null,
    playback: null,
  };
  const listeners = new Set<(now: SessionState) => void>();
  const session = {
    getState: () => state,
    subscribe(listener: (now: SessionState) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Session;
  return {
    session,
    listeners,
    change(next: Partial<typeof state>) {
      state = { ...state, ...next };
      for (const listener of listeners) listener(state as unknown as SessionState);
    },
  };
}

/** Has it settled by now? */
async function isFree(line: Promise<void>): Promise<boolean> {
  let free = false;
  void line.then(() => (free = true));
  await vi.advanceTimersByTimeAsync(0);
  return free;
}

describe("the line", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is free while no take is open, and left to one until it is seen", async () => {
    const { session, change, listeners } = createVisit();
    const whenFree = leaveLine(session, new AbortController().signal);
    expect(await isFree(whenFree())).toBe(true);
    change({ take: "1", playback: { focus: { state: "tile" } } });
    const waiting = whenFree();
    expect(await isFree(waiting)).toBe(false);
    change({ playback: { focus: { state: "locked" } } });
    expect(await isFree(waiting)).toBe(true);
    expect(await isFree(whenFree())).toBe(true);
    expect(listeners.size).toBe(0);
  });

  it("is not left for ever to a take that does not come, but to the next one again", async () => {
    const { session, change } = createVisit();
    const whenFree = leaveLine(session, new AbortController().signal);
    change({ take: "1" });
    const waiting = whenFree();
    await vi.advanceTimersByTimeAsync(19_900);
    expect(await isFree(waiting)).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(await isFree(waiting)).toBe(true);
    expect(await isFree(whenFree())).toBe(true);
    change({ take: "2" });
    expect(await isFree(whenFree())).toBe(false);
  });

  it("is not waited for by who has left", async () => {
    const { session, change, listeners } = createVisit();
    const leaving = new AbortController();
    change({ take: "1" });
    const waiting = leaveLine(session, leaving.signal)();
    leaving.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
    expect(listeners.size).toBe(0);
  });
});
