import { describe, expect, it } from "vitest";
import {
  chooseTargetOrigin,
  formatFrameFragment,
  parseFrameFragment,
} from "../../../src/embed/protocol/frame-address.ts";
import { parseAnnouncement, parseHello } from "../../../src/embed/protocol/parse-first-messages.ts";
import { parseFromFrame } from "../../../src/embed/protocol/parse-from-frame.ts";
import { parseCall, parseRequest } from "../../../src/embed/protocol/parse-request.ts";

const NOT_MESSAGES = [undefined, null, 1, "hello", [], {}, { type: "event" }, { type: "response", id: -1 }];

describe("the frame's fragment", () => {
  it("carries nonce and host origin, and nothing else is taken for it", () => {
    const fragment = { nonce: "a1b2", hostOrigin: "https://studio.example:8443" };
    expect(parseFrameFragment(formatFrameFragment(fragment))).toEqual(fragment);
    for (const hash of ["", "#", "#hotset-embed=a", "#host=https://a.example", "#lamp"])
      expect(parseFrameFragment(hash)).toBeNull();
  });

  it("names the window a message is for, except for one without an origin", () => {
    expect(chooseTargetOrigin("https://studio.example")).toBe("https://studio.example");
    expect(chooseTargetOrigin("null")).toBe("*");
  });
});

describe("the first messages", () => {
  it("are told from what other scripts send, and keep a version that is not ours", () => {
    const hello = { hotset: "embed-hello", version: 7, nonce: "n" };
    expect(parseHello({ ...hello, more: true })).toEqual(hello);
    expect(parseAnnouncement(hello)).toBeNull();
    for (const data of [...NOT_MESSAGES, { ...hello, nonce: "" }, { ...hello, version: "1" }])
      expect(parseHello(data)).toBeNull();
  });
});

describe("a call", () => {
  it.each([
    { method: "ready" },
    { method: "open", hotspot: "lamp" },
    { method: "seek", timeSeconds: 12.5 },
    { method: "selectAngle", angle: "b" },
    { method: "goTo", target: { kind: "start" } },
    { method: "goTo", target: { kind: "look-through", camera: "a" } },
    {
      method: "goTo",
      target: {
        kind: "pose",
        pose: { positionMetres: [1, 0, -2], headingDegrees: 90, pitchDegrees: 0 },
      },
    },
  ])("is read: $method $target.kind", (call) => {
    expect(parseCall({ ...call, more: 1 })).toEqual(call);
  });

  it.each([
    { method: "dispose" },
    { method: "open" },
    { method: "open", hotspot: "" },
    { method: "open", hotspot: "x".repeat(20_000) },
    { method: "seek", timeSeconds: Number.NaN },
    { method: "seek", timeSeconds: "12" },
    { method: "selectAngle", angle: ["a"] },
    { method: "goTo", target: { kind: "hotspot" } },
    {
      method: "goTo",
      target: { kind: "pose", pose: { positionMetres: [1, 2], headingDegrees: 0 } },
    },
    {
      method: "goTo",
      target: { kind: "pose", pose: { positionMetres: [1, 2, Infinity], headingDegrees: 0 } },
    },
  ])("is refused when a field makes no sense: %o", (call) => {
    expect(parseCall(call)).toBeNull();
    expect(parseRequest({ type: "request", id: 3, call })).toEqual({ id: 3, call: null });
  });

  it("is not even answered without a number", () => {
    for (const data of NOT_MESSAGES) expect(parseRequest(data)).toBeNull();
  });
});

describe("a message of the viewer", () => {
  it("is read when every promised field is there", () => {
    const event = { name: "hotspot-opened", detail: { hotspot: "lamp" } };
    expect(parseFromFrame({ type: "event", event })).toEqual({ type: "event", event });
    const error = { code: "embed/hotspot-unknown", message: "No.", subject: "lamp" };
    expect(parseFromFrame({ type: "response", id: 1, ok: false, error })).toMatchObject({ error });
    expect(
      parseFromFrame({ type: "welcome", version: 1, tourUrl: "https://a.example/t.json" }),
    ).not.toBeNull();
  });

  it.each([
    { type: "event", event: { name: "toString", detail: {} } },
    { type: "event", event: { name: "hotspot-opened", detail: { hotspot: 1 } } },
    { type: "event", event: { name: "time", detail: { take: "t", timeSeconds: 1 } } },
    { type: "event", event: { name: "xr-started", detail: { mode: "inline" } } },
    { type: "response", id: 1, ok: false, error: { code: "embed/no-such-code", message: "", subject: null } },
    { type: "response", id: 1, ok: true, value: { phase: "ready" } },
    { type: "response", id: 1.5, ok: true, value: null },
    { type: "welcome", version: 1 },
    ...NOT_MESSAGES,
  ])("is ignored otherwise: %o", (data) => {
    expect(parseFromFrame(data)).toBeNull();
  });
});
