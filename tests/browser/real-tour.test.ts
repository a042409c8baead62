import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRealTour } from "../fixtures/make-real-tour.ts";
import { arrive, lookThroughAll, openTake, switchByKeys, watchInTheatre } from "./harness/main-path.ts";
import { serve, type Served } from "./harness/serve.ts";
import { readTourFacts, type TourFacts } from "./harness/tour-facts.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

const tourFile = await makeRealTour();

/** Footage and room that nobody here made: what the demo takes for granted would show. */
describe.skipIf(tourFile === null)("a tour that is not ours", () => {
  let served: Served;
  let facts: TourFacts;
  let visitor: Visitor;

  beforeAll(async () => {
    served = await serve("serve", dirname(tourFile ?? ""), "--port", "0");
    visitor = await visit(served.address);
    const tourUrl = await visitor.page
      .locator('meta[name="hotset-default-tour"]')
      .evaluate((meta: HTMLMetaElement) => new URL(meta.content, document.baseURI).href);
    facts = await readTourFacts(tourUrl);
  });
  afterAll(async () => {
    await visitor?.close();
    await served?.stop();
  });

  it("is entered", () => arrive(visitor, facts));

  it("plays four calibrated cameras in step", async () => {
    await openTake(visitor, facts);
    expect((await visitor.snapshot()).take?.angles).toHaveLength(4);
  });

  it("switches by keys", () => switchByKeys(visitor, facts));
  it("looks through every camera", () => lookThroughAll(visitor, facts));
  it("is watched in the theatre", () => watchInTheatre(visitor));

  it("said nothing in the console and asked no other host", () => {
    expect(visitor.complaints).toEqual([]);
    expect(visitor.strayRequests).toEqual([]);
  });
});
