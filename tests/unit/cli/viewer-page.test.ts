import { describe, expect, it } from "vitest";
import { createOembed, createOpenGraph } from "../../../src/cli/site-cards.ts";
import { contentSecurityPolicy, writeViewerPage } from "../../../src/cli/viewer-page.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";

const HTML = `<!doctype html><html><head>
    <meta charset="utf-8" /><title>Hotset</title><script type="module" src="./assets/a.js"></script></head>
    <body><div id="arrival"><!--arrival--></div></body></html>`;

const tour = parseTour({
  hotset: 1,
  id: "t",
  title: { en: 'Night & "day"', fr: "Nuit" },
  languages: ["en", "fr"],
  set: { model: "set.glb" },
  brand: { poster: "brand/poster.webp" },
}).tour!;

describe("the viewer's page", () => {
  it("names its tour, and its policy stands before any script", () => {
    const page = writeViewerPage(HTML, {
      tour: { url: "tour/tour.json", choice: "only" },
      title: "A <b> & $& title",
      openGraph: createOpenGraph(tour, null),
      published: true,
    });
    expect(page).toContain('<meta name="hotset-tour" content="tour/tour.json" />');
    expect(page).toContain("<title>A &#60;b&#62; &#38; $&#38; title</title>");
    expect(page).toContain('<meta property="og:image" content="tour/brand/poster.webp" />');
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
    expect(page.indexOf("charset")).toBeLessThan(page.indexOf("Content-Security-Policy"));
  });

  it("shows title and poster before any code has come", () => {
    const shown = { tour: null, title: null, published: true };
    const page = writeViewerPage(HTML, {
      ...shown,
      arrival: { title: "Night & <Day>", posterUrl: "tour/a b.jpg" },
    });
    expect(page).toContain(
      '<div id="arrival"><img src="tour/a b.jpg" alt="" fetchpriority="high" /><h1 dir="auto">Night &#38; &#60;Day&#62;</h1>',
    );
    const plain = writeViewerPage(HTML, { ...shown, arrival: { title: "T", posterUrl: null } });
    expect(plain).toContain('<div id="arrival"><h1 dir="auto">T</h1></div>');
    expect(writeViewerPage(HTML, shown)).toContain('<div id="arrival"></div>');
  });

  it("leaves the choice of tour open where a server shows several", () => {
    const tourOfServer = { url: "/scenes/a/tour.json", choice: "default" } as const;
    const page = writeViewerPage(HTML, { tour: tourOfServer, title: null, published: false });
    expect(page).toContain('<meta name="hotset-default-tour" content="/scenes/a/tour.json" />');
    expect(page).not.toContain('name="hotset-tour"');
    expect(page).toContain("<title>Hotset</title>");
    expect(page).not.toContain("Content-Security-Policy");
  });

  it("allows no eval and no code of others", () => {
    const policy = contentSecurityPolicy();
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toMatch(/'unsafe-eval'|http:|\*/);
  });
});

describe("preview cards", () => {
  it("are relative until the site's address is known", () => {
    expect(JSON.parse(createOembed(tour, null))).toMatchObject({ type: "link", title: 'Night & "day"' });
    const siteUrl = "https://studio.example/tour/";
    expect(createOpenGraph(tour, siteUrl)).toContainEqual([
      "og:image",
      "https://studio.example/tour/tour/brand/poster.webp",
    ]);
    const oembed = JSON.parse(createOembed(tour, siteUrl)) as { type: string; html: string };
    expect(oembed.type).toBe("rich");
    expect(oembed.html).toContain('src="https://studio.example/tour/index.html?embed=1"');
    expect(oembed.html).toContain('title="Night &#38; &#34;day&#34;"');
  });
});
