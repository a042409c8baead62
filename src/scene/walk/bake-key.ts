/** Where bake-worker.ts leaves its function when it is imported by a page instead of being started as a worker. */
export const BAKE_KEY = Symbol.for("hotset.bake-floor");
