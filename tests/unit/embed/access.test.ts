import { afterEach, describe, expect, it } from "vitest";
import { parseAccess, parseAccessAnswer } from "../../../src/embed/protocol/parse-access.ts";
import { createRig, createTestSession, VIEWER, type Rig } from "./embed-rig.ts";

let rig: Rig | null = null;
afterEach(() => {
  rig?.dispose();
  rig = null;
});

describe("access to footage that a server refuses", () => {
  it("is asked of the page", async () => {
    rig = createRig(createTestSession());
    rig.access = { query: { token: "a b" }, headers: { "X-Studio": "1" } };
    const access = await rig.authorize();
    expect(access.headers).toEqual({ "X-Studio": "1" });
    expect(access.rewriteUrl?.(`${VIEWER}/a.m3u8?token=old&part=2`)).toBe(
      `${VIEWER}/a.m3u8?token=a+b&part=2`,
    );
  });

  it("is for the origins that the page names", async () => {
    rig = createRig(createTestSession());
    rig.access = { origins: ["https://cdn.example"] };
    expect((await rig.authorize()).origins).toEqual(["https://cdn.example"]);
  });

  it.each([
    ["has none to give", null],
    ["cannot say", () => Promise.reject(new Error("signed out"))],
    ["gives what makes no sense", { headers: { token: 7 } } as unknown as Rig["access"]],
  ])("is not there when the page %s", async (_what, access) => {
    rig = createRig(createTestSession());
    rig.access = access;
    await expect(rig.authorize()).rejects.toThrow("gives no access");
  });

  it("is not waited for when the line ends", async () => {
    const own = createRig(createTestSession());
    own.access = () => new Promise(() => undefined);
    await own.connection.connected();
    const asked = own.authorize();
    await Promise.resolve();
    own.dispose();
    await expect(asked).rejects.toThrow("gives no access");
  });
});

describe("an answer of the page", () => {
  it("counts only with a number, and its access only when all of it can be read", () => {
    expect(parseAccessAnswer({ type: "access-answer", access: {} })).toBeNull();
    expect(parseAccessAnswer({ type: "response", id: 1 })).toBeNull();
    expect(parseAccessAnswer({ type: "access-answer", id: 1, access: "token" })?.access).toBeNull();
    expect(parseAccess({ origins: ["https://cdn.example/path"] })).toBeNull();
    expect(parseAccess({ origins: ["https://cdn.example"], else: 1 })).toEqual({
      origins: ["https://cdn.example"],
    });
  });
});
