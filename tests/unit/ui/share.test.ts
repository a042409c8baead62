import { describe, expect, it } from "vitest";
import type { SessionState } from "../../../src/session/session.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import { createLaunchAddress } from "../../../src/ui/share/create-launch-address.ts";
import { describeSlate } from "../../../src/ui/share/describe-slate.ts";

const { tour } = parseTour({
  hotset: 1,
  id: "test",
  title: { en: "Low Tide", fr: "Marée basse" },
  languages: ["en", "fr"],
  set: { model: "set.glb" },
  takes: [
    {
      id: "t",
      title: "The lamp",
      slate: { scene: "42A", take: 3, roll: "A007" },
      durationSeconds: 60,
      frameRate: "24",
      angles: [{ id: "a", src: "a.m3u8" }],
    },
  ],
  hotspots: [{ id: "note", title: "A note", positionMetres: [1, 1, 0], opens: { kind: "note" } }],
});
const stateOf = (change: Partial<SessionState>) =>
  ({ tour, hotspot: null, take: null, languages: ["en"], ...change }) as SessionState;

describe("what is given away", () => {
  it("has the take on its slate, with the timecode of its picture", () => {
    expect(describeSlate(stateOf({ take: "t", languages: ["fr"] }), 12.5)).toEqual({
      production: "Marée basse",
      title: "The lamp",
      scene: "42A",
      take: "3",
      roll: "A007",
      timecode: "00:00:12:12",
    });
  });

  it("has only the production and what is open where no take is", () => {
    expect(describeSlate(stateOf({ hotspot: "note" }), null)).toEqual({
      production: "Low Tide",
      title: "A note",
      scene: "",
      take: "",
      roll: "",
      timecode: "",
    });
  });

  it("reaches the headset whole, whatever is in the address", () => {
    const address = "https://example.org/?tour=https%3A%2F%2Fa.b%2Ft.json&view=1,0,2#x";
    expect(new URL(createLaunchAddress(address)).searchParams.get("url")).toBe(address);
  });
});
