import type { PlaybackErrorCode } from "../playback/playback.ts";
import type { ErrorWords } from "./words.ts";

const OTHERS_PLAY = "The other cameras play on.";
const JOINS = "The other cameras play on; it joins when it can.";

/** `name` and `names` (possessive) are those of a camera; for the whole take they are general. */
type MakeWords = (name: string, names: string) => ErrorWords;

export const TAKE_ERRORS_ENGLISH: Readonly<Record<PlaybackErrorCode, MakeWords>> = {
  "playback/unsupported": () => ({
    what: "This browser cannot play the footage.",
    remedy: "Try a current Chrome, Edge, Firefox or Safari.",
  }),
  "playback/angle-missing": (_name, names) => ({ what: `${names} footage is missing.`, remedy: OTHERS_PLAY }),
  "playback/angle-stalled": (name) => ({ what: `${name} waits for its footage.`, remedy: JOINS }),
  "playback/angle-decode": (_name, names) => ({
    what: `${names} footage cannot be decoded here.`,
    remedy: OTHERS_PLAY,
  }),
  "playback/angle-misdated": (_name, names) => ({
    what: `${names} footage carries the wrong time.`,
    remedy: "It is shown from its own start and may be off.",
  }),
  "playback/undated": (_name, names) => ({
    what: `${names} footage does not say when it was shot.`,
    remedy: `It cannot be shown in step. ${OTHERS_PLAY}`,
  }),
  "playback/not-begun": () => ({
    what: "The take has not begun, or cannot be reached.",
    remedy: "It opens as soon as it is there.",
  }),
  "playback/window-left": () => ({
    what: "What you were watching is no longer kept.",
    remedy: "The take goes on at the oldest pictures there are.",
  }),
  "playback/piece-missing": (_name, names) => ({
    what: `A piece of ${lowerFirst(names)} footage is missing.`,
    remedy: "It is stepped over.",
  }),
  "playback/access-refused": (_name, names) => ({
    what: `The server refuses ${lowerFirst(names)} footage.`,
    remedy: "Your access may have run out: open the page again.",
  }),
  "playback/not-footage": (_name, names) => ({
    what: `A web page came instead of ${lowerFirst(names)} footage.`,
    remedy: "The network or the server may want you to log in.",
  }),
  "playback/playlist-too-long": (_name, names) => ({
    what: `${names} footage is listed in too many pieces to be read.`,
    remedy: "Whoever made the take can package it anew.",
  }),
  "playback/decoder-limit": () => ({
    what: "This device cannot play so many cameras at once.",
    remedy: "It plays as many as it can.",
  }),
  "playback/atlas-missing": () => ({
    what: "The small pictures are missing.",
    remedy: "The chosen camera plays on.",
  }),
  "playback/sound-missing": () => ({ what: "The take's sound is missing.", remedy: "The pictures play on." }),
  "playback/sound-stalled": () => ({
    what: "The sound does not arrive.",
    remedy: "The pictures play on; it joins when it can.",
  }),
  "playback/sound-refused": () => ({
    what: "The browser holds the sound back.",
    remedy: "Press Play once more to hear it.",
  }),
  "playback/play-refused": () => ({
    what: "The browser holds the pictures back.",
    remedy: "Press anywhere, and they play.",
  }),
  "playback/offline": () => ({
    what: "The connection is gone.",
    remedy: "The take goes on as soon as it is back.",
  }),
  "playback/interrupted": () => ({
    what: "This page was asleep.",
    remedy: "The take goes on where it stopped.",
  }),
  "playback/take-stalled": () => ({
    what: "The take waits for its footage.",
    remedy: "It goes on as soon as it arrives.",
  }),
  "playback/take-missing": () => ({
    what: "The take's footage is missing.",
    remedy: "Choose another take from the call sheet.",
  }),
};

/** "The take's" in the middle of a sentence; a camera's name keeps its capital. */
function lowerFirst(names: string): string {
  return names.startsWith("The ") ? `t${names.slice(1)}` : names;
}
