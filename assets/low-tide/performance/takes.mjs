/** The takes of this set-up, in the order in which the tour offers them. */
import { lampStaysOut } from "./take-42a-2/take.mjs";
import { lampGoesOut } from "./take-42a-3/take.mjs";

/**
 * A take: { id, number, durationSeconds, beats, act, lightAt(t) -> { lamp, match, house }, props(t, frames) -> nodes,
 * slate: { at, turn, seen, stick }, dolly: { way, aim }, operatorB(t) -> what camera B is aimed at }.
 */
export const TAKES = [lampGoesOut, lampStaysOut];
export const takeOf = (id) => TAKES.find((take) => take.id === id);
