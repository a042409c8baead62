/** A set in two files: what a visitor does before the second has come, and when it never comes. */
import { afterEach, describe, expect, inject, it } from "vitest";
import { visit, type Visitor } from "./harness/visitor.ts";

let visitor: Visitor | undefined;
afterEach(async () => {
  await visitor?.close();
  visitor = undefined;
});

describe("a set whose details come later", () => {
  it("is walked without them, and has them when they have come", async () => {
    visitor = await visit("about:blank");
    const { page, until } = visitor;
    let letIn = () => {};
    const allowed = new Promise<void>((resolve) => (letIn = resolve));
    await page.route("**/details.glb", async (route) => {
      await allowed;
      await route.continue();
    });
    await page.goto(inject("demoAddress"));
    const { view } = await until(({ phase, stats }) => phase === "ready" && stats.triangles > 10_000);
    await page.getByRole("button", { name: "Enter", exact: true }).click();
    await page.keyboard.down("w");
    await until((now, start) => now.view.positionMetres[2] < start - 0.5, view.positionMetres[2]);
    await page.keyboard.up("w");
    const before = await visitor.snapshot();
    letIn();
    const whole = await until(({ stats }, least) => stats.triangles > least, before.stats.triangles + 20_000);
    expect(whole.stats.textures).toBeGreaterThan(before.stats.textures);
    expect(visitor.complaints).toEqual([]);
    expect(visitor.strayRequests).toEqual([]);
  });

  it("goes on without those that do not come, and says so", async () => {
    visitor = await visit("about:blank");
    const { page, until, complaints } = visitor;
    await page.route("**/details.glb", (route) => route.fulfill({ status: 404 }));
    await page.goto(inject("demoAddress"));
    await until(({ phase }) => phase === "ready");
    await page.getByText(/Parts of the set did not arrive/).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "Enter", exact: true }).click();
    await page.getByRole("navigation", { name: "Call sheet" }).waitFor();
    await until(({ stats }) => stats.drawCalls > 10);
    expect(complaints.filter((complaint) => !/Failed to load resource/.test(complaint))).toEqual([]);
  });
});
