import type { ContestantId } from "../../contestants.ts";
import type { OpenContestant } from "../contestant.ts";
import { createDoNothingRule } from "./do-nothing.ts";
import { openHotset } from "./hotset.ts";
import { createKalturaRule } from "./kaltura.ts";
import { createMediasyncRule } from "./mediasync.ts";
import { createPaellaRule } from "./paella.ts";
import { openPlayers } from "./players.ts";
import { createTimingsrcRule } from "./timingsrc.ts";

export const OPEN_CONTESTANT: Readonly<Record<ContestantId, OpenContestant>> = {
  "do-nothing": (options) => openPlayers(options, createDoNothingRule),
  paella: (options) => openPlayers(options, createPaellaRule),
  mediasync: (options) => openPlayers(options, createMediasyncRule),
  timingsrc: (options) => openPlayers(options, createTimingsrcRule),
  kaltura: (options) => openPlayers(options, createKalturaRule),
  "hotset-players": (options) => openHotset(options, { atlas: false }),
  "hotset-atlas": (options) => openHotset(options, { atlas: true }),
  "hotset-codecs": (options) => openHotset(options, { atlas: true, engine: "frame-exact" }),
};
