import type { Locator, Page } from "playwright";
import sharp from "sharp";

/**
 * How much there is to see in what is on screen: the standard deviation over all pixels, 0 to 127, mean of the channels.
 * A blank or flat picture is near 0.
 */
export async function measureContrast(shown: Locator | Page): Promise<number> {
  const { channels } = await sharp(await shown.screenshot({ caret: "initial" }))
    .removeAlpha()
    .stats();
  return channels.reduce((sum, channel) => sum + channel.stdev, 0) / channels.length;
}
