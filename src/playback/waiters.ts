/** Promises of those who asked for a movement; several may wait for the same one. */
export interface Waiters {
  wait(kind: WaitKind): Promise<void>;
  settle(...kinds: readonly WaitKind[]): void;
  /** Of those who asked to play; the others settle. */
  reject(error: Error): void;
}
export type WaitKind = "play" | "seek";

interface Waiter {
  readonly kind: WaitKind;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

export function createWaiters(): Waiters {
  let waiting: Waiter[] = [];
  const take = (kinds: readonly WaitKind[]) => {
    const taken = waiting.filter(({ kind }) => kinds.includes(kind));
    waiting = waiting.filter(({ kind }) => !kinds.includes(kind));
    return taken;
  };
  const waiters: Waiters = {
    wait: (kind) =>
      new Promise((resolve, reject) => {
        waiting.push({ kind, resolve, reject });
      }),
    settle(...kinds) {
      for (const waiter of take(kinds)) waiter.resolve();
    },
    reject(error) {
      waiters.settle("seek");
      for (const waiter of take(["play"])) waiter.reject(error);
    },
  };
  return waiters;
}
