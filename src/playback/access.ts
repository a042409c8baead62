import type { FootageAccess } from "./playback.ts";

/** What is asked for instead of a bare address. */
export interface MediaRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The right to fetch footage, shared by all players of a take. */
export interface Access {
  /** `renewed`: so recently that a refusal cannot be about the old right. */
  readonly state: "none" | "renewable" | "renewed";
  /** Turns an address into a request; waits while access is being renewed. Never rejects. */
  prepare(url: string): Promise<MediaRequest>;
  /** However many players ask, access is renewed once. False: it could not be. */
  renew(): Promise<boolean>;
}

/** A refusal within this time after a renewal means that the renewal did not help. */
const FRESH_MS = 10_000;
/** A page that has no answer by then has none. */
const PATIENCE_MS = 8000;

/** @param baseUrl The tour's own address: access is for its origin where it names no others. */
export function createAccess(
  authorize: (() => Promise<FootageAccess>) | undefined,
  adapters: { now(): number; after(ms: number, run: () => void): () => void },
  baseUrl: string,
): Access {
  let current: FootageAccess = {};
  let renewedMs = -Infinity;
  let renewal: Promise<boolean> | null = null;
  const isFor = (url: string) => {
    const { origin } = new URL(url, baseUrl);
    return (current.origins ?? [new URL(baseUrl).origin]).includes(origin);
  };
  /** A page whose function throws has that reported, and its footage asked for as it stands. */
  const rewrite = (url: string) => {
    try {
      return current.rewriteUrl?.(url) ?? url;
    } catch (error) {
      queueMicrotask(() => reportError(error));
      return url;
    }
  };

  const ask = async (askFor: () => Promise<FootageAccess>): Promise<boolean> => {
    let cancel = () => {};
    const late = new Promise<null>((resolve) => {
      cancel = adapters.after(PATIENCE_MS, () => resolve(null));
    });
    // A page that cannot renew leaves things as they are: the server's next refusal is then told to the visitor.
    const asked = Promise.resolve().then(askFor);
    const given = await Promise.race([asked.catch(() => null), late]);
    cancel();
    renewedMs = adapters.now();
    if (given !== null) current = given;
    return given !== null;
  };
  return {
    get state() {
      if (authorize === undefined) return "none";
      return adapters.now() - renewedMs < FRESH_MS ? "renewed" : "renewable";
    },
    async prepare(url) {
      await renewal;
      if (!isFor(url)) return { url, headers: {} };
      return { url: rewrite(url), headers: current.headers ?? {} };
    },
    renew() {
      if (authorize === undefined) return Promise.resolve(false);
      renewal ??= ask(authorize).finally(() => {
        renewal = null;
      });
      return renewal;
    },
  };
}
