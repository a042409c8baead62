import { describe, expect, it } from "vitest";
import {
  decideCorrection,
  growCooldown,
  INITIAL_COOLDOWN_SECONDS,
  type CorrectionInput,
} from "../../../src/playback/decide-correction.ts";

const input = (change: Partial<CorrectionInput>): CorrectionInput => ({
  errorSeconds: 0,
  correcting: false,
  locked: true,
  baseRate: 1,
  sinceSeekSeconds: 10,
  cooldownSeconds: INITIAL_COOLDOWN_SECONDS,
  ...change,
});

describe("decideCorrection", () => {
  it("leaves a small error alone until it has grown, then takes it all the way back", () => {
    expect(decideCorrection(input({ errorSeconds: 0.0035 }))).toMatchObject({ rate: 1, correcting: false });
    expect(decideCorrection(input({ errorSeconds: 0.0045 }))).toMatchObject({ correcting: true });
    expect(decideCorrection(input({ errorSeconds: 0.0025, correcting: true }))).toMatchObject({
      correcting: true,
    });
    expect(decideCorrection(input({ errorSeconds: 0.001, correcting: true }))).toMatchObject({
      rate: 1,
      correcting: false,
    });
  });

  it("is faster when behind, slower when ahead, never more than 10 % once locked, 25 % before", () => {
    expect(decideCorrection(input({ errorSeconds: 0.02 }))).toMatchObject({ rate: 1.04 });
    expect(decideCorrection(input({ errorSeconds: -0.02 }))).toMatchObject({ rate: 0.96 });
    expect(decideCorrection(input({ errorSeconds: 0.11 }))).toMatchObject({ rate: 1.1 });
    expect(decideCorrection(input({ errorSeconds: 0.11, locked: false }))).toMatchObject({ rate: 1.25 });
  });

  it("sprints from 0.12 s and gives up on speed beyond a second, but not before the last seek has cooled down", () => {
    expect(decideCorrection(input({ errorSeconds: 0.3 }))).toMatchObject({ kind: "rate", rate: 1.858 });
    expect(decideCorrection(input({ errorSeconds: -0.9 }))).toMatchObject({ kind: "rate", rate: 0.25 });
    expect(decideCorrection(input({ errorSeconds: 1.5 }))).toEqual({ kind: "rejoin" });
    expect(decideCorrection(input({ errorSeconds: 1.5, sinceSeekSeconds: 1 }))).toMatchObject({
      kind: "rate",
      rate: 2,
    });
  });

  it("never asks for a rate that Chromium would ignore as too near to 1", () => {
    for (let error = -0.11; error < 0.11; error += 0.0003) {
      const decision = decideCorrection(input({ errorSeconds: error, correcting: true }));
      if (decision.kind !== "rate" || decision.rate === 1) continue;
      expect(Math.abs(decision.rate - 1)).toBeGreaterThan(0.00113);
    }
  });

  it("lets the time between seeks grow up to five seconds", () => {
    let cooldown = INITIAL_COOLDOWN_SECONDS;
    for (let count = 0; count < 10; count += 1) cooldown = growCooldown(cooldown);
    expect(cooldown).toBe(5);
  });
});
