/**
 * Four angles that ffmpeg encodes while they are watched, in real Chromium: how far apart they are in pictures, and how an
 * angle that was off the air for twenty seconds comes back. Not part of the tests; it takes as long as it says.
 *
 *     npm run live -- 5
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveFaultily } from "../../browser/harness/fault-server.ts";
import { serve } from "../../browser/harness/serve.ts";
import { visitTheatre } from "../../browser/harness/theatre.ts";
import { CODED_TAKE } from "../../fixtures/footage/make-coded-footage.ts";
import { correctDates } from "./correct-dates.ts";
import { LIVE_FRAME_RATE, PIECE_SECONDS, startLiveEncoder } from "./live-encoder.ts";
import { killAngle, measureLive, watchLive } from "./watch-live.ts";
import { writeLiveTour } from "./write-live-tour.ts";

const ANGLES = 4;
/** Index of the angle that goes off the air. */
const KILLED = 2;
const KILLED_SECONDS = 20;
/** How far apart the angles may be in 95 of 100 samples, frames. */
const ALLOWED_FRAMES = 1;
/** Of the pictures that were shot meanwhile, the share that has to have gone by. */
const PLAYED_SHARE = 0.95;

const minutes = Number(process.argv[2] ?? 5);
if (!(minutes > 0)) throw new RangeError(`Not a number of minutes: ${process.argv[2]}.`);

const folder = fileURLToPath(new URL("../../../.cache/live/", import.meta.url));
await writeLiveTour(folder, ANGLES, LIVE_FRAME_RATE);
const encoder = await startLiveEncoder(join(folder, "takes", CODED_TAKE), ANGLES);
const served = await serve("serve", folder, "--port", "0");
const server = await serveFaultily(served.address);
server.inject(/main\.m3u8$/, {
  kind: "replace",
  body: (playlist) => correctDates(playlist, encoder.startedAtMs, PIECE_SECONDS),
});
const theatre = await visitTheatre(server.address);
try {
  await theatre.until(({ take }) => take?.angles.every(({ state }) => state === "locked") === true);
  const steady = measureLive(await Promise.race([watchLive(theatre, minutes * 60), encoder.failed]));
  const path = `/takes/${CODED_TAKE}/${KILLED + 1}/`;
  const { others, backAfterSeconds } = await killAngle(theatre, server, path, KILLED, KILLED_SECONDS);
  console.table({ [`${minutes} minutes`]: steady, "others while one is off": others });
  console.log(`The angle was back ${backAfterSeconds ?? "never"} s after its server.`);
  const isInStep = steady.p95 !== null && steady.p95 <= ALLOWED_FRAMES && steady.playedShare >= PLAYED_SHARE;
  process.exitCode = isInStep && backAfterSeconds !== null ? 0 : 1;
} finally {
  await theatre.close();
  await server.stop();
  await served.stop();
  await encoder.stop();
}
