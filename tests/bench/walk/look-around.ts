import { openFromCallSheet } from "../../browser/harness/open-from-call-sheet.ts";
import type { Visitor } from "../../browser/harness/visitor.ts";

/** What is drawn in a frame from where one stands for a place. */
export interface PlaceFigures {
  readonly place: string;
  readonly drawCalls: number;
  readonly triangles: number;
  readonly textures: number;
}

/** Goes to every place of the call sheet, and reads what a frame draws there. */
export async function lookFromEveryPlace(visitor: Visitor): Promise<readonly PlaceFigures[]> {
  const { page } = visitor;
  const rows = page.getByRole("navigation", { name: "Call sheet" }).locator(".hs-row-title");
  const figures: PlaceFigures[] = [];
  for (const place of await rows.allInnerTexts()) {
    await openFromCallSheet(page, place);
    await visitor.until((now) => now.hotspot !== null);
    const { stats } = await standStill(visitor);
    const { drawCalls, triangles, textures } = stats;
    figures.push({ place, drawCalls, triangles, textures });
    await page.keyboard.press("Escape");
    await visitor.until((now) => now.hotspot === null);
  }
  return figures;
}

async function standStill(visitor: Visitor) {
  let before = await visitor.snapshot();
  for (;;) {
    await visitor.page.waitForTimeout(700);
    const now = await visitor.snapshot();
    if (JSON.stringify(now.view) === JSON.stringify(before.view)) return now;
    before = now;
  }
}
