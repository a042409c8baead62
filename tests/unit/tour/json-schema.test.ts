import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createTourJsonSchema } from "../../../src/tour/json-schema.ts";
import { readFixture, readFixtures } from "./read-fixtures.ts";

const committed: unknown = JSON.parse(
  readFileSync(new URL("../../../public/schema/tour-1.json", import.meta.url), "utf8"),
);

describe("the published JSON Schema", () => {
  it("is what the parser's source says (else run: npm run schema)", () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(createTourJsonSchema())));
  });

  const reader = z.fromJSONSchema(
    JSON.parse(JSON.stringify(createTourJsonSchema())) as Parameters<typeof z.fromJSONSchema>[0],
  );

  it.each(readFixtures("valid").filter(({ name }) => name !== "version-0"))("accepts $name", ({ text }) => {
    expect(reader.safeParse(JSON.parse(text)).error).toBeUndefined();
  });

  it.each([
    "unknown-key",
    "missing",
    "wrong-type",
    "choice-unknown",
    "out-of-range",
    "id-invalid",
    "frame-rate-invalid",
    "colour-invalid",
    "instant-invalid",
    "path-outside",
    "path-scheme",
    "path-scheme-http",
    "path-absolute",
    "path-invalid",
    "version-newer",
  ])("refuses %s", (name) => {
    expect(reader.safeParse(JSON.parse(readFixture(`invalid/${name}`).text)).success).toBe(false);
  });

  it("describes every key of the tour itself", () => {
    const { properties = {} } = createTourJsonSchema();
    const bare = Object.entries(properties).filter(
      ([, schema]) => typeof schema !== "object" || schema.description === undefined,
    );
    expect(bare.map(([key]) => key)).toEqual(["$schema"]);
  });
});
