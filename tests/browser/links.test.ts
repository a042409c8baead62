/** Whatever is seen can be shared: random visits, each opened again elsewhere from the address that it gives away. */
import { afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import type { Snapshot } from "../../src/session/snapshot-format.ts";
import { createDraw, drawVisit, type DrawnVisit } from "./harness/draw-visit.ts";
import { readTourFacts, type TourFacts } from "./harness/tour-facts.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

const address = inject("demoAddress");
const VISITS = process.env["HOTSET_MEASURE"] === "1" ? 50 : 8;
const SEEDS = Array.from({ length: VISITS }, (_, index) => index + 1);

interface Seen {
  readonly snapshot: Snapshot;
  readonly language: string;
  readonly shared: URL;
}

describe("a shared address", () => {
  let facts: TourFacts;
  let visitor: Visitor;

  beforeAll(async () => {
    facts = await readTourFacts(new URL("scenes/low-tide/tour.json", address).href);
  });
  afterEach(() => visitor.close());

  const arrive = async (url: string, { hasTake, standsWhere }: DrawnVisit["expects"]) => {
    visitor = await visit(url);
    await visitor.until((now) => now.phase === "ready");
    await visitor.until((now, mode: string) => now.view.mode === mode, standsWhere);
    if (hasTake) await visitor.until((now) => now.take?.focus.state === "locked" && !now.take.playing);
  };

  /** Until the eye stands still, over several looks: a slow machine draws few frames. */
  const stand = async () => {
    let before = await visitor.snapshot();
    for (let same = 0; same < 4;) {
      await visitor.page.waitForTimeout(100);
      const now = await visitor.snapshot();
      same = JSON.stringify(now.view) === JSON.stringify(before.view) ? same + 1 : 0;
      before = now;
    }
  };

  const share = async (): Promise<Seen> => {
    await stand();
    const snapshot = await visitor.snapshot();
    await visitor.page.keyboard.press("u");
    const shared = await visitor.page.locator("input.hs-address").inputValue();
    const language = await visitor.page.evaluate(() => document.documentElement.lang);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
    return { snapshot, language, shared: new URL(shared) };
  };

  /** All that must be the same, the moment of the take as the number of its frame. */
  const factsOf = ({ snapshot: { phase, tour, hotspot, view, take }, language, shared }: Seen) => {
    const parameters = Object.fromEntries(shared.searchParams);
    const frameRate = Number(facts.tour.takes.find(({ id }) => id === take?.id)?.frameRate);
    return {
      seen: { phase, tour, hotspot, mode: view.mode, language },
      take: take && {
        id: take.id,
        frame: Math.floor(take.timeSeconds * frameRate + 1e-6),
        angle: take.angle,
        followingCut: take.followingCut,
        layout: take.layout,
        arrangement: take.arrangement,
        playing: take.playing,
      },
      parameters: { ...parameters, t: null, view: parameters["view"]?.split(",")[5] },
    };
  };

  it.each(SEEDS)("opens what was seen at visit %i", async (seed) => {
    const drawn = drawVisit(facts.tour, createDraw(seed));
    await arrive(`${address}?${drawn.parameters.toString()}`, drawn.expects);
    for (const { key, heldMs } of drawn.keys) await visitor.page.keyboard.press(key, { delay: heldMs });
    const first = await share();
    await arrive(first.shared.href, drawn.expects);
    const again = await share();
    const told = `${first.shared.search}\n${again.shared.search}`;

    expect(factsOf(again), told).toEqual(factsOf(first));
    expect(measureStep(first.snapshot, again.snapshot), told).toBeLessThan(0.01);
    expect(measureTurn(first.snapshot, again.snapshot), told).toBeLessThan(0.1);
  });
});

/** How far the eye is from where it was, metres. */
function measureStep({ view: a }: Snapshot, { view: b }: Snapshot): number {
  return Math.hypot(...a.positionMetres.map((value, axis) => value - (b.positionMetres[axis] ?? Infinity)));
}

/** How much it looks elsewhere, degrees, the larger of heading and pitch. */
function measureTurn({ view: a }: Snapshot, { view: b }: Snapshot): number {
  const heading = Math.abs(((a.headingDegrees - b.headingDegrees + 540) % 360) - 180);
  return Math.max(heading, Math.abs(a.pitchDegrees - b.pitchDegrees));
}
