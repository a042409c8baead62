import { describe, expect, it } from "vitest";
import { dirname } from "node:path";
import { makeCodedFootage } from "../fixtures/footage/make-coded-footage.ts";
import { useServedTour } from "./harness/served-tour.ts";
import type { Visitor, VisitOptions } from "./harness/visitor.ts";

describe("moving without a keyboard", () => {
  const tour = useServedTour(async () => dirname(await makeCodedFootage(4)));
  let visitor: Visitor;

  const enter = async (options: VisitOptions) => {
    visitor = await tour.visit("", options);
    await visitor.until((now) => now.phase === "ready");
    await visitor.page.keyboard.press("Enter");
  };

  it("stands where the floor plan was pressed, looking the same way, and opens a place from it", async () => {
    await enter({ viewport: { width: 900, height: 720 } });
    const { page } = visitor;
    await page.getByRole("button", { name: "Plan", exact: true }).click();
    const plan = page.locator(".hs-plan svg");
    await plan.waitFor();
    const before = await visitor.snapshot();
    const box = (await plan.boundingBox())!;
    await plan.click({ position: { x: box.width * 0.5, y: box.height * 0.3 } });
    const after = await visitor.until(
      (now, z: number) => Math.abs(now.view.positionMetres[2] - z) > 0.5,
      before.view.positionMetres[2],
    );
    expect(after.view.headingDegrees).toBeCloseTo(before.view.headingDegrees, 0);
    // The arrow stands where the visitor does.
    await expect
      .poll(async () => {
        const { view } = await visitor.snapshot();
        const turned = (await page.locator(".hs-plan-visitor").getAttribute("transform")) ?? "";
        const [x, z] = /translate\(([-\d.e]+) ([-\d.e]+)\)/.exec(turned)?.slice(1).map(Number) ?? [];
        return Math.hypot(x! - view.positionMetres[0], z! - view.positionMetres[2]);
      })
      .toBeLessThan(0.01);
    await page.locator(".hs-plan circle").last().click();
    await visitor.until((now) => now.hotspot !== null);
  });

  it("walks by a stick on the screen while it is pushed, and the choice is kept", async () => {
    await enter({ viewport: { width: 390, height: 700 }, hasTouch: true });
    const { page } = visitor;
    expect(await page.locator(".hs-moving-stick").count()).toBe(0);
    await page.getByRole("button", { name: "Settings", exact: true }).click();
    await page.getByRole("checkbox", { name: "Walk by a stick on the screen" }).check();
    await page.getByRole("button", { name: "Done", exact: true }).click();
    await page.keyboard.press("o");
    const stick = page.locator(".hs-moving-stick");
    await stick.waitFor();
    const before = await visitor.snapshot();
    const box = (await stick.boundingBox())!;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x, middle.y - box.height / 3, { steps: 3 });
    await visitor.until(
      (now, z: number) => now.view.positionMetres[2] < z - 0.4,
      before.view.positionMetres[2],
    );
    await page.mouse.up();
    let last = await visitor.snapshot();
    await expect
      .poll(
        async () => {
          const now = await visitor.snapshot();
          const moved = Math.abs(now.view.positionMetres[2] - last.view.positionMetres[2]);
          last = now;
          return moved;
        },
        { interval: 500 },
      )
      .toBe(0);
    await page.reload();
    await visitor.until((now) => now.phase === "ready");
    await page.keyboard.press("Enter");
    await stick.waitFor();
  });
});
