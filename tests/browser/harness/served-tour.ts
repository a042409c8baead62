import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { serve, type Served } from "./serve.ts";
import { visit, type Visitor, type VisitOptions } from "./visitor.ts";

/** A tour that is served while the tests around it run. */
export interface ServedTour {
  /**
   * A visit that is ended after the test, and must then have found nothing to complain of.
   *
   * @param query Of the tour's address; or another address.
   */
  visit(query?: string, options?: VisitOptions): Promise<Visitor>;
}

/** For a `describe`. @param makeTour Gives the tour's folder. */
export function useServedTour(makeTour: () => Promise<string>): ServedTour {
  let served: Served | undefined;
  let visitors: Visitor[] = [];
  beforeAll(async () => {
    served = await serve("serve", await makeTour(), "--port", "0");
  });
  afterEach(async () => {
    const gone = visitors;
    visitors = [];
    for (const visitor of gone) await visitor.close();
    for (const { complaints, strayRequests } of gone) {
      expect(complaints).toEqual([]);
      expect(strayRequests).toEqual([]);
    }
  });
  afterAll(() => served?.stop());
  return {
    async visit(query = "", options = {}) {
      if (!served) throw new Error("The tour is served while tests run, not before.");
      const visitor = await visit(new URL(query, served.address).href, options);
      visitors.push(visitor);
      return visitor;
    },
  };
}
