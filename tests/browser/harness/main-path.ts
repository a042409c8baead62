/** The main path of any tour, walked as a visitor does: by names, roles and keys. */
import { expect } from "vitest";
import { measureContrast } from "./canvas-pixels.ts";
import type { TourFacts } from "./tour-facts.ts";
import type { Visitor } from "./visitor.ts";

export async function arrive(visitor: Visitor, facts: TourFacts): Promise<void> {
  const { page } = visitor;
  const snapshot = await visitor.until((now) => now.phase !== "loading");
  expect(snapshot.error).toBeNull();
  expect(snapshot.tour).toBe(facts.tour.id);
  const buttons = page.getByRole("navigation", { name: "Call sheet" }).getByRole("button");
  const names = await buttons.evaluateAll((all) =>
    all.map((button) => button.getAttribute("aria-label") ?? button.textContent),
  );
  expect(names).toHaveLength(facts.hotspotTitles.length);
  for (const title of facts.hotspotTitles)
    await page.getByRole("button", { name: title, exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Enter", exact: true }).click();
  await page.getByRole("button", { name: "Enter", exact: true }).waitFor({ state: "detached" });
  expect(await measureContrast(page)).toBeGreaterThan(4);
}

export async function openTake(visitor: Visitor, facts: TourFacts): Promise<void> {
  const { page } = visitor;
  const { title, hotspot, take } = facts.takeHotspot;
  await page
    .getByRole("navigation", { name: "Call sheet" })
    .getByRole("button", { name: title, exact: true })
    .click();
  const opened = await visitor.until(
    (now) => now.take !== null && now.take.playing && now.take.focus.state === "locked",
  );
  expect(opened.hotspot).toBe(hotspot.id);
  expect(opened.take?.id).toBe(take.id);
  expect(opened.take?.angles.map((angle) => angle.id)).toEqual(take.angles.map((angle) => angle.id));
  expect(opened.take?.videoElements).toBeLessThanOrEqual(3);
  for (const angle of opened.take?.angles ?? []) expect(["tile", "locked", "locking"]).toContain(angle.state);
}

/** Keys 1 to 9 choose an angle, 0 follows the cut; the radios say the same. */
export async function switchByKeys(visitor: Visitor, facts: TourFacts): Promise<void> {
  const { page } = visitor;
  const { take } = facts.takeHotspot;
  for (const [index, angle] of take.angles.entries()) {
    await page.keyboard.press(String(index + 1));
    await visitor.until((now, id: string) => now.take?.angle === id, angle.id);
    const radio = page
      .getByRole("radiogroup", { name: "Angles" })
      .getByRole("radio", { name: facts.angleLabel(angle), exact: true });
    await expect.poll(() => radio.isChecked(), { timeout: 60_000 }).toBe(true);
    expect((await visitor.snapshot()).take?.followingCut).toBe(false);
  }
  if (!take.cut?.length) return;
  await page.keyboard.press("0");
  const following = await visitor.until((now) => now.take?.followingCut === true);
  expect(following.take?.playing).toBe(true);
}

/** Every angle that a camera shot can be looked through, and the visitor comes back to where they stood. */
export async function lookThroughAll(visitor: Visitor, facts: TourFacts): Promise<void> {
  const { page } = visitor;
  const { take } = facts.takeHotspot;
  const standing = (await visitor.snapshot()).view;
  for (const [index, angle] of take.angles.entries()) {
    if (angle.camera === undefined) continue;
    await page.keyboard.press(String(index + 1));
    await visitor.until((now, id: string) => now.take?.angle === id, angle.id);
    await page.getByRole("button", { name: "Look through", exact: true }).click();
    await visitor.until((now) => now.view.mode === "look-through");
    expect(await measureContrast(page)).toBeGreaterThan(4);
    await page.getByRole("button", { name: "Look through", exact: true }).click();
    const back = await visitor.until((now) => now.view.mode === "walk");
    for (const axis of [0, 1, 2] as const) {
      expect(back.view.positionMetres[axis]).toBeCloseTo(standing.positionMetres[axis], 1);
    }
  }
}

/** The theatre shows one large picture that moves. */
export async function watchInTheatre(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.keyboard.press("t");
  await visitor.until((now) => now.take?.layout === "theatre");
  const picture = page.getByLabel("Picture", { exact: true });
  await picture.waitFor();
  await expect.poll(() => measureContrast(picture), { timeout: 60_000 }).toBeGreaterThan(4);
  await page.keyboard.press("t");
  await visitor.until((now) => now.take?.layout === "set");
}
