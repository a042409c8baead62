import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { useServedTour } from "./harness/served-tour.ts";
import { makeStoryTour, OPENS_AT, SPOILER } from "./harness/story-tour.ts";
import type { Visitor } from "./harness/visitor.ts";

const VIEWPORT = { width: 900, height: 720 };

describe("finding something", () => {
  const tour = useServedTour(makeStoryTour);
  let visitor: Visitor;

  const enter = async (query = "") => {
    visitor = await tour.visit(query, { viewport: VIEWPORT, timezoneId: "America/New_York" });
    await visitor.until((now) => now.phase === "ready");
    await visitor.page.keyboard.press("Enter");
  };
  const button = (name: string) => visitor.page.getByRole("button", { name, exact: true });
  const sheet = () => visitor.page.getByRole("navigation", { name: "Call sheet" });
  const rows = () => sheet().getByRole("button").locator(".hs-row-title").allInnerTexts();
  const see = (words: string) => visitor.page.getByText(words, { exact: true }).first().waitFor();
  const everything = () => visitor.page.evaluate(() => document.documentElement.outerHTML);

  it("leaves only what has the sought words, in whatever accents, and says how many", async () => {
    await enter();
    const field = visitor.page.getByRole("searchbox", { name: "Search" });
    await field.fill("ELISE");
    await see("1 of 2 places");
    expect(await rows()).toEqual(["The table"]);
    await field.press("Escape");
    expect(await rows()).toEqual(["The table", "The window"]);
    await field.fill("submarine");
    await see("Nothing on this call sheet goes by that. Try another word, or show all.");
    await button("Show all").click();
    expect(await rows()).toEqual(["The table", "The window"]);
    await button("Electric").click();
    expect(await rows()).toEqual(["The window"]);
    expect(await button("Electric").getAttribute("aria-pressed")).toBe("true");
  });

  it("leads from somebody of the crew to where they worked", async () => {
    await enter();
    await button("Everything").click();
    await button("Crew").click();
    await visitor.page.getByRole("button", { name: /^Élise Marchand/ }).click();
    await see("2 of 3 places · Élise Marchand");
    expect(await rows()).toEqual(["The table", `${SPOILER} at sea`]);
    await button("Show all").click();
    expect(await rows()).toHaveLength(3);
  });

  it("gives nothing of the story away before it is said how far it is known", async () => {
    await enter();
    await see("How much have you seen?");
    expect(await everything()).not.toContain(SPOILER);
    expect(await rows()).toHaveLength(2);
    await button("Up to Episode 1").click();
    await visitor.page.getByText("How much have you seen?").waitFor({ state: "detached" });
    await button("Crew").click();
    await see("Élise Marchand");
    expect(await everything()).not.toContain(SPOILER);
    await button("Crew").click();
    await button("I have seen up to: Episode 1").click();
    await button("Everything").click();
    await expect.poll(rows).toEqual(["The table", "The window", `${SPOILER} at sea`]);
    await visitor.page
      .getByRole("button", { name: new RegExp(SPOILER) })
      .first()
      .waitFor();
  });

  it("asks about a link that leads further, opens it then, and remembers the answer", async () => {
    await enter("?hotspot=wreck");
    await see("This link leads further into the story than you said you know.");
    expect(await everything()).not.toContain(SPOILER);
    await button("Everything").click();
    await visitor.until((now) => now.hotspot === "wreck");
    await visitor.page.reload();
    await visitor.until((now) => now.hotspot === "wreck");
    expect(await visitor.page.getByText("How much have you seen?").count()).toBe(0);
    // What was seen is ticked at the next visit, and may be forgotten.
    await visitor.page.getByText("1 of 3 seen").waitFor();
    await button("Settings").click();
    await button("Forget what I have seen").click();
    await visitor.page.getByText("0 of 3 seen").waitFor();
  });

  it("tells in the visitor's own time when something opens, and reminds of it", async () => {
    await enter();
    await visitor.page.getByText("Opens May 14, 2031 at 3:00 AM your time.").waitFor();
    const download = visitor.page.waitForEvent("download");
    await button("Remind me").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("next.ics");
    const written = readFileSync(await file.path(), "utf8");
    expect(written).toContain(`DTSTART:${OPENS_AT.replace(/[-:]/g, "")}\r\n`);
    expect(written).toContain("The third episode");
  });
});
