import { createStore } from "zustand/vanilla";
import { createInitialState, type VisitOptions } from "./initial-state.ts";
import type { SessionError, SessionState } from "./session.ts";

/** The store of one visit, as the parts of the session share it. Only they write to it. */
export interface VisitStore {
  get(): SessionState;
  set(change: Partial<SessionState>): void;
  subscribe(listener: (state: SessionState, previous: SessionState) => void): () => void;
  /** Shows a failure to the visitor until it is dismissed; the same code and subject is shown once. */
  notice(error: SessionError): void;
  dismiss(code: string): void;
}

export function createVisitStore(options: VisitOptions): VisitStore {
  const store = createStore<SessionState>(() => createInitialState(options));
  const set = (change: Partial<SessionState>) => store.setState(change);
  return {
    get: store.getState,
    set,
    subscribe: store.subscribe,
    notice(error) {
      const { notices } = store.getState();
      if (notices.some((known) => known.code === error.code && known.subject === error.subject)) return;
      set({ notices: [...notices, error] });
    },
    dismiss(code) {
      const { notices } = store.getState();
      const left = notices.filter((notice) => notice.code !== code);
      if (left.length !== notices.length) set({ notices: left });
    },
  };
}
