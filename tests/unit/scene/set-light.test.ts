import { PointLight } from "three";
import { describe, expect, it } from "vitest";
import { joinLights } from "../../../src/scene/light/join-lights.ts";
import type { ModelLight } from "../../../src/scene/light/read-model-light.ts";
import { createSetLight } from "../../../src/scene/light/set-light.ts";
import type { Session } from "../../../src/session/session.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import { createSmallStage } from "../tour/read-fixtures.ts";

function createRig() {
  const stage = createSmallStage();
  stage.set["lightStates"] = [{ id: "on" }, { id: "out" }, { id: "unknown" }];
  stage.takes[0]!["light"] = [{ atSeconds: 8, state: "out", fadeSeconds: 2 }];
  stage.hotspots[1]!["light"] = "out";
  const { tour, issues } = parseTour(stage);
  expect(issues).toEqual([]);
  const state: { tour: typeof tour; take: string | null; hotspot: string | null } = {
    tour,
    take: null,
    hotspot: null,
  };
  const session = { getState: () => state } as unknown as Session;
  const [lamp, moon] = [new PointLight(0xffffff, 8), new PointLight(0xffffff, 3)];
  const out = { value: 0 };
  const model: ModelLight = {
    states: [
      { name: "on", circuits: { base: 1, lamp: 1 } },
      { name: "out", circuits: { base: 0.5 } },
    ],
    levels: new Map([["out", out]]),
    lamps: [
      { light: lamp, circuit: "lamp", fullIntensity: 8 },
      { light: moon, circuit: "base", fullIntensity: 3 },
    ],
    dispose: () => undefined,
  };
  const light = createSetLight(model);
  return { state, session, light, read: () => [out.value, lamp.intensity, moon.intensity] };
}

describe("the light of a set", () => {
  it("in two parts changes in both", () => {
    const [first, second] = [createRig(), createRig()];
    const light = joinLights(first.light, second.light)!;
    first.state.hotspot = "door";
    expect(light.isBehind(first.session, 0)).toBe(true);
    light.show(first.session, 0);
    expect([first.read(), second.read()]).toEqual([
      [1, 0, 1.5],
      [1, 0, 1.5],
    ]);
    expect(light.isBehind(first.session, 0)).toBe(false);
    expect(joinLights(undefined, first.light)).toBe(first.light);
  });

  it("begins as the model is", () => {
    const { light, session, read } = createRig();
    light.show(session, 0);
    expect(read()).toEqual([0, 8, 3]);
    expect(light.isBehind(session, 0)).toBe(false);
  });

  it("follows the take that is open, and is as before when it is closed", () => {
    const { light, session, state, read } = createRig();
    light.show(session, 0);
    state.take = "1-1";
    expect(light.isBehind(session, 7)).toBe(false);
    expect(light.isBehind(session, 9)).toBe(true);
    light.show(session, 9);
    expect(read()).toEqual([0.5, 4, 2.25]);
    light.show(session, 12);
    expect(read()).toEqual([1, 0, 1.5]);
    state.take = null;
    expect(light.isBehind(session, 0)).toBe(true);
    light.show(session, 0);
    expect(read()).toEqual([0, 8, 3]);
  });

  it("follows the hotspot that is open", () => {
    const { light, session, state, read } = createRig();
    state.hotspot = "door";
    light.show(session, 0);
    expect(read()).toEqual([1, 0, 1.5]);
    state.hotspot = "lamp";
    light.show(session, 0);
    expect(read()).toEqual([0, 8, 3]);
  });

  it("stays as the model is in a state that the model does not know, and before there is a tour", () => {
    const { light, session, state, read } = createRig();
    const { tour } = state;
    state.take = "1-1";
    tour!.takes[0]!.light![0]!.state = "unknown";
    light.show(session, 12);
    expect(read()).toEqual([0, 8, 3]);
    state.tour = null;
    light.show(session, 12);
    expect(read()).toEqual([0, 8, 3]);
  });
});
