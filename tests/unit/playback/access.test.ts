import { describe, expect, it } from "vitest";
import { createAccess } from "../../../src/playback/access.ts";
import type { FootageAccess } from "../../../src/playback/playback.ts";
import { createFakeWorld } from "./fake-world.ts";

const withToken = (token: string): FootageAccess => ({
  rewriteUrl: (url) => `${url}?token=${token}`,
  headers: { Authorization: token },
});

describe("createAccess", () => {
  const { adapters, ...world } = createFakeWorld({ frameRate: 25, durationSeconds: 1 });

  it("leaves addresses alone where nobody renews", async () => {
    const access = createAccess(undefined, adapters);
    expect(access.state).toBe("none");
    expect(await access.renew()).toBe(false);
    expect(await access.prepare("a")).toEqual({ url: "a", headers: {} });
  });

  it("renews once however many ask, and lets requests wait for it", async () => {
    let asked = 0;
    const access = createAccess(async () => {
      asked += 1;
      return withToken(`${asked}`);
    }, adapters);
    const renewals = [access.renew(), access.renew(), access.renew()];
    expect(await access.prepare("a")).toEqual({ url: "a?token=1", headers: { Authorization: "1" } });
    expect(await Promise.all(renewals)).toEqual([true, true, true]);
    expect([asked, access.state]).toEqual([1, "renewed"]);
    await world.advance(11);
    expect(access.state).toBe("renewable");
    await access.renew();
    expect(asked).toBe(2);
  });

  it("goes on with the old right when the page has none, or no answer", async () => {
    const refused = createAccess(() => Promise.reject(new Error("logged out")), adapters);
    expect(await refused.renew()).toBe(false);
    expect(await refused.prepare("a")).toEqual({ url: "a", headers: {} });

    const silent = createAccess(() => new Promise(() => {}), adapters);
    const renewal = silent.renew();
    await world.advance(9);
    expect(await renewal).toBe(false);
  });
});
