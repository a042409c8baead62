import { setTimingsrc } from "timingsrc";
import { followTimingObject } from "./follow-timing-object.ts";
import type { CreateRule } from "./players.ts";

/** The package timingsrc as it is installed. */
export const createTimingsrcRule: CreateRule = (players, startSeconds) =>
  followTimingObject(players, startSeconds, setTimingsrc);
