import { describe, expect, it } from "vitest";
import { parseTourCard } from "../../../src/embed/element/tour-card.ts";
import { createViewerAddress } from "../../../src/embed/element/viewer-address.ts";
import { chooseWords } from "../../../src/embed/element/words.ts";

const EMBED = "https://host.example/tours/embed.js?v=3";
const PAGE = "https://studio.example/film/";

function address(attributes: Record<string, string>, embedUrl = EMBED) {
  return createViewerAddress((name) => attributes[name] ?? null, embedUrl, PAGE);
}

describe("the viewer's address", () => {
  it("lies beside embed.js and carries where the visit begins", () => {
    const { url, tourUrl } = address({
      src: "https://host.example/scenes/low-tide/tour.json#top",
      hotspot: "lamp",
      t: "12.5",
      lang: "",
      class: "wide",
    });
    expect(tourUrl).toBe("https://host.example/scenes/low-tide/tour.json");
    expect(url.origin + url.pathname).toBe("https://host.example/tours/index.html");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      embed: "1",
      tour: "https://host.example/scenes/low-tide/tour.json",
      hotspot: "lamp",
      t: "12.5",
    });
  });

  it("does not repeat a built site's own tour, and needs no src", () => {
    expect(address({ src: "https://host.example/tours/tour/tour.json" }).url.searchParams.has("tour")).toBe(
      false,
    );
    expect(address({})).toMatchObject({ tourUrl: null });
  });

  it("resolves src against the page", () => {
    expect(address({ src: "../tours/a/tour.json" }).tourUrl).toBe("https://studio.example/tours/a/tour.json");
  });

  it.each(["javascript:alert(1)", "data:application/json,{}", "file:///etc/passwd", "https://"])(
    "refuses %s",
    (src) => {
      expect(() => address({ src })).toThrow(expect.objectContaining({ code: "embed/src-invalid" }));
    },
  );
});

describe("embed.js without a place of its own", () => {
  it.each(["blob:https://studio.example/7f0c", "data:text/javascript,0"])(
    "has no viewer beside %s",
    (embedUrl) => {
      expect(() => address({}, embedUrl)).toThrow(expect.objectContaining({ code: "embed/viewer-missing" }));
    },
  );
});

describe("the poster's card", () => {
  const url = "https://host.example/tour/tour.json";

  it("has the title in the page's language and the tour's own picture", () => {
    const tour = { title: { en: "Low Tide", fr: "Marée basse" }, brand: { poster: "brand/poster.webp" } };
    expect(parseTourCard(tour, url, ["fr-CA", "en"])).toEqual({
      title: "Marée basse",
      posterUrl: "https://host.example/tour/brand/poster.webp",
    });
    expect(parseTourCard(tour, url, ["de"]).title).toBe("Low Tide");
  });

  it.each([
    null,
    "tour",
    [],
    {},
    { title: 7, brand: { poster: 7 } },
    { title: { en: {} }, brand: { poster: "../secret.webp" } },
    { brand: { poster: "javascript:alert(1)" } },
    { brand: { poster: "https://evil.example/pixel.gif" } },
  ])("is empty for what makes no sense: %o", (tour) => {
    expect(parseTourCard(tour, url, ["en"])).toEqual({ title: null, posterUrl: null });
  });

  it("speaks French where the page does", () => {
    expect(chooseWords("fr-CA").again).toBe("Réessayer");
    expect(chooseWords("frr").open).toBe("Open the set tour");
  });
});
