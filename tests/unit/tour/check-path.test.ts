import { describe, expect, it } from "vitest";
import { checkPath } from "../../../src/tour/check-path.ts";
import { resolveTourFile, resolveTourUrl } from "../../../src/tour/resolve-source.ts";

const TOUR = "https://host.example/tours/low-tide/tour.json?token=1#x";

describe("checkPath", () => {
  it.each([
    "set.glb",
    "./set.glb",
    "takes/42a-3/a/main.m3u8",
    "a..b/c...glb",
    "..a/b",
    "a b/é.png",
    "a%20b.png",
    "100%25.png",
  ])("lets %s pass", (path) => {
    expect(checkPath(path)).toBeNull();
  });

  it.each([
    ["", "tour/path-empty"],
    ["  ", "tour/path-empty"],
    ["..", "tour/path-outside"],
    ["../set.glb", "tour/path-outside"],
    ["a/../../b", "tour/path-outside"],
    ["a/..", "tour/path-outside"],
    ["..\\set.glb", "tour/path-outside"],
    ["a/%2e%2e/b", "tour/path-outside"],
    ["a/%2E%2E%2Fb", "tour/path-outside"],
    ["a/.%2e/b", "tour/path-outside"],
    ["a%2f..%2f..%2fb", "tour/path-outside"],
    ["%252e%252e/b", "tour/path-outside"],
    ["a%5c..%5cb", "tour/path-outside"],
    ["/etc/passwd", "tour/path-absolute"],
    ["//host/a", "tour/path-absolute"],
    ["\\\\host\\a", "tour/path-absolute"],
    ["/\\host/a", "tour/path-absolute"],
    ["%2fetc", "tour/path-absolute"],
    ["C:\\a", "tour/path-absolute"],
    ["c:/a", "tour/path-absolute"],
    ["javascript:alert(1)", "tour/path-scheme"],
    ["JavaScript:alert(1)", "tour/path-scheme"],
    ["javascript%3Aalert(1)", "tour/path-scheme"],
    ["data:text/html,x", "tour/path-scheme"],
    ["blob:https://a/b", "tour/path-scheme"],
    ["file:///etc/passwd", "tour/path-scheme"],
    ["http://host/a", "tour/path-scheme"],
    ["https://host/a", "tour/path-scheme"],
    [" javascript:alert(1)", "tour/path-invalid"],
    ["java\nscript:alert(1)", "tour/path-invalid"],
    ["java\tscript:alert(1)", "tour/path-invalid"],
    ["a\u0000.glb", "tour/path-invalid"],
    ["a%00.glb", "tour/path-invalid"],
    ["a\u202Eblg.exe", "tour/path-invalid"],
    ["a\\b", "tour/path-invalid"],
    ["100%.png", "tour/path-invalid"],
    ["a%ff.png", "tour/path-invalid"],
    ["a.m3u8?x=1", "tour/path-invalid"],
    ["a.m3u8#x", "tour/path-invalid"],
  ])("refuses %j", (path, code) => {
    expect(checkPath(path)?.code).toBe(code);
    expect(checkPath(path, { allowHttps: !path.startsWith("https:") })?.code).toBe(code);
  });

  it.each(["https://host.example/a/main.m3u8?sig=x", "HTTPS://host.example:8443/a"])(
    "lets footage lie at %s",
    (path) => {
      expect(checkPath(path, { allowHttps: true })).toBeNull();
    },
  );

  it.each([
    "https:a",
    "https:///a",
    "https://",
    "https:\\\\host\\a",
    "https://user:word@host/a",
    "https://ho st/a",
    "https://[x/a",
  ])("refuses the footage address %s", (path) => {
    expect(checkPath(path, { allowHttps: true })?.code).toBe("tour/path-invalid");
  });
});

describe("resolveTourUrl", () => {
  it("makes URLs inside the tour's folder", () => {
    expect(resolveTourUrl("set/a b.glb", TOUR)).toBe("https://host.example/tours/low-tide/set/a%20b.glb");
    expect(resolveTourUrl("./a%20b.png", TOUR)).toBe("https://host.example/tours/low-tide/a%20b.png");
    expect(resolveTourUrl("https://media.example/a.m3u8?s=1", TOUR)).toBe("https://media.example/a.m3u8?s=1");
  });

  it("throws for what the parser refuses", () => {
    for (const path of ["../a", "javascript:alert(1)", "http://host/a", "//host/a", ""]) {
      expect(() => resolveTourUrl(path, TOUR)).toThrow(RangeError);
    }
  });
});

describe("resolveTourFile", () => {
  it("names files as a server would", () => {
    expect(resolveTourFile("pictures/a%20b.png")).toBe("pictures/a b.png");
    expect(resolveTourFile("https://media.example/a.m3u8")).toBeNull();
    expect(() => resolveTourFile("a/../../b")).toThrow(RangeError);
  });
});
