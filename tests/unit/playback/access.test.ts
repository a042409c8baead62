import { describe, expect, it, vi } from "vitest";
import { createAccess } from "../../../src/playback/access.ts";
import type { FootageAccess } from "../../../src/playback/playback.ts";
import { createFakeWorld } from "./fake-world.ts";

const BASE_URL = "https://set.example/tour.json";
const PIECE = "https://set.example/a";

const withToken = (token: string): FootageAccess => ({
  rewriteUrl: (url) => `${url}?token=${token}`,
  headers: { Authorization: token },
});

describe("createAccess", () => {
  const { adapters, ...world } = createFakeWorld({ frameRate: 25, durationSeconds: 1 });

  it("leaves addresses alone where nobody renews", async () => {
    const access = createAccess(undefined, adapters, BASE_URL);
    expect(access.state).toBe("none");
    expect(await access.renew()).toBe(false);
    expect(await access.prepare(PIECE)).toEqual({ url: PIECE, headers: {} });
  });

  it("renews once however many ask, and lets requests wait for it", async () => {
    let asked = 0;
    const access = createAccess(
      async () => {
        asked += 1;
        return withToken(`${asked}`);
      },
      adapters,
      BASE_URL,
    );
    const renewals = [access.renew(), access.renew(), access.renew()];
    expect(await access.prepare(PIECE)).toEqual({ url: `${PIECE}?token=1`, headers: { Authorization: "1" } });
    expect(await Promise.all(renewals)).toEqual([true, true, true]);
    expect([asked, access.state]).toEqual([1, "renewed"]);
    await world.advance(11);
    expect(access.state).toBe("renewable");
    await access.renew();
    expect(asked).toBe(2);
  });

  it("goes on with the old right when the page has none, or no answer", async () => {
    const refused = createAccess(() => Promise.reject(new Error("logged out")), adapters, BASE_URL);
    expect(await refused.renew()).toBe(false);
    expect(await refused.prepare(PIECE)).toEqual({ url: PIECE, headers: {} });

    const silent = createAccess(() => new Promise(() => {}), adapters, BASE_URL);
    const renewal = silent.renew();
    await world.advance(9);
    expect(await renewal).toBe(false);
  });

  it("is not harmed by functions of the page that throw", async () => {
    const throws = () => {
      throw new Error("a mistake of the page");
    };
    const refused = createAccess(throws, adapters, BASE_URL);
    expect(await refused.renew()).toBe(false);
    const reported = vi.fn();
    vi.stubGlobal("reportError", reported);
    const access = createAccess(() => Promise.resolve({ rewriteUrl: throws }), adapters, BASE_URL);
    await access.renew();
    expect(await access.prepare(PIECE)).toEqual({ url: PIECE, headers: {} });
    await Promise.resolve();
    expect(reported).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });

  it("tells it to the tour's own origin, or to those that are named, and to nobody else", async () => {
    const elsewhere = "https://other.example/a";
    const access = createAccess(() => Promise.resolve(withToken("1")), adapters, BASE_URL);
    await access.renew();
    expect((await access.prepare(PIECE)).url).toBe(`${PIECE}?token=1`);
    expect(await access.prepare(elsewhere)).toEqual({ url: elsewhere, headers: {} });

    const named = { ...withToken("1"), origins: ["https://other.example"] };
    const forOthers = createAccess(() => Promise.resolve(named), adapters, BASE_URL);
    await forOthers.renew();
    expect(await forOthers.prepare(PIECE)).toEqual({ url: PIECE, headers: {} });
    expect((await forOthers.prepare(elsewhere)).url).toBe(`${elsewhere}?token=1`);
  });
});
