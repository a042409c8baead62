import { describe, expect, it } from "vitest";
import { formatAddress, parseAddress, type Address } from "../../../src/session/address.ts";

const read = (query: string) => parseAddress(new URLSearchParams(query));
const nothing: Address = {
  hotspot: null,
  take: null,
  angle: null,
  timeSeconds: null,
  layout: null,
  arrangement: null,
  view: null,
  route: null,
  language: null,
  captions: null,
};

describe("the address", () => {
  it("is empty when nothing is asked for", () => {
    expect(read("")).toEqual(nothing);
  });

  it("names hotspot, take, angle, time, layout, view, route, language and captions", () => {
    expect(
      read("hotspot=lamp&take=42a-3&angle=b&t=12.5&layout=theatre&view=1,0,-2.5,90,-5&route=r&lang=fr&cc=en"),
    ).toEqual({
      hotspot: "lamp",
      take: "42a-3",
      angle: "b",
      timeSeconds: 12.5,
      layout: "theatre",
      arrangement: "single",
      view: {
        pose: { positionMetres: [1, 0, -2.5], headingDegrees: 90, pitchDegrees: -5 },
        from: { kind: "walk" },
      },
      route: "r",
      language: "fr",
      captions: "en",
    });
  });

  it.each(["t=-1", "t=soon", "layout=cinema", "view=1,2", "view=a,b,c", "hotspot="])(
    "drops what makes no sense: %s",
    (query) => {
      expect(read(query)).toEqual(nothing);
    },
  );

  it.each(["theatre", "theatre-pip", "theatre-two", "theatre-quad"])(
    "keeps how the theatre is arranged: %s",
    (layout) => {
      const address = read(`layout=${layout}`);
      expect(address.layout).toBe("theatre");
      expect(formatAddress(address, new URLSearchParams()).get("layout")).toBe(layout);
    },
  );

  it("bounds the pitch", () => {
    expect(read("view=0,0,0,0,500").view?.pose.pitchDegrees).toBe(90);
  });

  it.each([
    "view=1,0,2,30,-5,overview",
    "view=1,0,2,30,-5,through:b",
    "view=-0.125,0,2,-30.25,0",
    "hotspot=a&t=3.021&cc=fr",
  ])("comes back the same from %s", (query) => {
    const address = read(query);
    expect(parseAddress(formatAddress(address, new URLSearchParams()))).toEqual(address);
  });

  it.each([24, 25, 24000 / 1001, 60])("keeps the frame of every time at %d frames a second", (rate) => {
    for (let frame = 0; frame < 600; frame += 1) {
      const written = formatAddress({ ...nothing, timeSeconds: frame / rate }, new URLSearchParams());
      const timeSeconds = parseAddress(written).timeSeconds ?? Number.NaN;
      expect(Math.floor((timeSeconds + 1e-6) * rate)).toBe(frame);
    }
  });

  it("keeps parameters that are not its own and removes its own that are gone", () => {
    const written = formatAddress(
      { ...nothing, hotspot: "b" },
      new URLSearchParams("tour=x.json&embed=1&hotspot=a&t=4"),
    );
    expect(written.toString()).toBe("tour=x.json&embed=1&hotspot=b");
  });
});
