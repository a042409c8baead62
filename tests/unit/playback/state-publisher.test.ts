import { afterEach, describe, expect, it, vi } from "vitest";
import type { PlaybackState } from "../../../src/playback/playback.ts";
import { createStatePublisher } from "../../../src/playback/state-publisher.ts";

describe("createStatePublisher", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("tells the others when one listener throws, and reports what it threw", async () => {
    const report = vi.fn();
    vi.stubGlobal("reportError", report);
    const publisher = createStatePublisher({ playing: false } as PlaybackState, () => 0);
    const error = new Error("of the page");
    publisher.subscribe(() => {
      throw error;
    });
    const other = vi.fn();
    publisher.subscribe(other);
    publisher.offer({ playing: true } as PlaybackState);
    expect(other).toHaveBeenCalledWith({ playing: true });
    expect(report).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(report).toHaveBeenCalledWith(error);
  });
});
