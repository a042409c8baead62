import type { Page } from "playwright";

/** Opens what the call sheet lists under a title. A narrow window puts the sheet away when something opens. */
export async function openFromCallSheet(page: Page, title: string): Promise<void> {
  const sheet = page.getByRole("navigation", { name: "Call sheet" });
  if (!(await sheet.isVisible())) await page.keyboard.press("o");
  await sheet.getByRole("button", { name: title, exact: true }).click();
}
