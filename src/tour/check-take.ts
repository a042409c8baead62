import { checkIds, checkKnown } from "./check-ids.ts";
import { isList, numberAt, objectAt, objectsAt, textAt, type CleanObject } from "./clean-value.ts";
import { parseFrameRate } from "./frame-rate.ts";
import { createIssue, showValue, type IssuePath, type TourIssue } from "./tour-issue.ts";

/** Slower or faster than this is a mistake of writing. */
const FRAMES_PER_SECOND = { least: 1, most: 240 } as const;

/** Ids of the angles of a take. */
export function collectAngles(take: CleanObject): Set<string> {
  return new Set(objectsAt(take, "angles").flatMap(({ entry }) => textAt(entry, "id") ?? []));
}

/** Ids outside of a take that it may refer to. */
export interface TakeSurroundings {
  readonly cameras: ReadonlySet<string>;
  readonly hotspots: ReadonlySet<string>;
  readonly lightStates: ReadonlySet<string>;
}

/** The rules within one take: angles, atlas, cut, light, beats, chapters, length. */
export function checkTake(
  take: CleanObject,
  path: IssuePath,
  { cameras, hotspots, lightStates }: TakeSurroundings,
): TourIssue[] {
  const angles = collectAngles(take);
  return [
    ...checkIds(take, "angles", path),
    ...checkIds(take, "sound", path),
    ...checkLength(take, path),
    ...objectsAt(take, "angles").flatMap(({ entry, index }) =>
      checkKnown("camera", entry["camera"], cameras, [...path, "angles", index, "camera"]),
    ),
    ...checkAtlas(take, [...path, "atlas"], angles),
    ...objectsAt(take, "cut").flatMap(({ entry, index }) =>
      checkKnown("angle", entry["angle"], angles, [...path, "cut", index, "angle"]),
    ),
    ...objectsAt(take, "light").flatMap(({ entry, index }) =>
      checkKnown("light state", entry["state"], lightStates, [...path, "light", index, "state"]),
    ),
    ...objectsAt(take, "beats").flatMap(({ entry, index }) => [
      ...checkKnown("angle", entry["angle"], angles, [...path, "beats", index, "angle"]),
      ...checkKnown("hotspot", entry["hotspot"], hotspots, [...path, "beats", index, "hotspot"]),
    ]),
    ...checkTimes(take, "beats", path),
    ...checkTimes(take, "cut", path),
    ...checkTimes(take, "light", path),
    ...checkTimes(take, "chapters", path),
  ];
}

function checkLength(take: CleanObject, path: IssuePath): TourIssue[] {
  const issues: TourIssue[] = [];
  if (take["durationSeconds"] === undefined && take["live"] !== true) {
    issues.push(
      createIssue(
        "tour/duration-missing",
        [...path, "durationSeconds"],
        "The take has no length.",
        'Give durationSeconds, or "live": true for a live take.',
      ),
    );
  }
  const rate = parseFrameRate(textAt(take, "frameRate") ?? "");
  if (
    rate !== null &&
    (rate.framesPerSecond < FRAMES_PER_SECOND.least || rate.framesPerSecond > FRAMES_PER_SECOND.most)
  ) {
    issues.push(
      createIssue(
        "tour/frame-rate-invalid",
        [...path, "frameRate"],
        `${rate.framesPerSecond} frames per second is no frame rate of a film.`,
        `Write one of ${FRAMES_PER_SECOND.least} to ${FRAMES_PER_SECOND.most}.`,
      ),
    );
  }
  return issues;
}

function checkAtlas(take: CleanObject, path: IssuePath, angles: ReadonlySet<string>): TourIssue[] {
  const atlas = objectAt(take, "atlas");
  const tiles = atlas?.["tiles"];
  if (atlas === null || !isList(tiles)) return [];
  const issues: TourIssue[] = [];
  const columns = numberAt(atlas, "columns");
  const rows = numberAt(atlas, "rows");
  if (columns !== null && rows !== null && tiles.length > columns * rows) {
    issues.push(
      createIssue(
        "tour/atlas-too-small",
        [...path, "tiles"],
        `${tiles.length} tiles do not fit into ${columns} columns and ${rows} rows.`,
        "Give the columns and rows that the atlas was made with.",
      ),
    );
  }
  for (const [index, tile] of tiles.entries()) {
    issues.push(...checkKnown("angle", tile, angles, [...path, "tiles", index]));
    if (typeof tile === "string" && tiles.indexOf(tile) < index) {
      issues.push(
        createIssue(
          "tour/atlas-tile-duplicate",
          [...path, "tiles", index],
          `The angle ${showValue(tile)} has two tiles.`,
          "Name every angle once.",
        ),
      );
    }
  }
  for (const angle of angles) {
    if (tiles.includes(angle)) continue;
    issues.push(
      createIssue(
        "tour/atlas-angle-missing",
        [...path, "tiles"],
        `The angle ${showValue(angle)} has no tile.`,
        "An atlas shows every angle of its take; make it anew with this angle.",
      ),
    );
  }
  return issues;
}

/** Entries in the order of their times, and none after the end of the take. */
function checkTimes(
  take: CleanObject,
  key: "beats" | "cut" | "light" | "chapters",
  path: IssuePath,
): TourIssue[] {
  const durationSeconds = numberAt(take, "durationSeconds");
  const issues: TourIssue[] = [];
  let lastSeconds = -Infinity;
  for (const { entry, index } of objectsAt(take, key)) {
    const atSeconds = numberAt(entry, "atSeconds");
    if (atSeconds === null) continue;
    const place = [...path, key, index, "atSeconds"];
    if (atSeconds <= lastSeconds) {
      issues.push(
        createIssue(
          "tour/time-order",
          place,
          `${atSeconds} s does not come after ${lastSeconds} s.`,
          "Put the entries in the order of their times.",
        ),
      );
    } else lastSeconds = atSeconds;
    if (durationSeconds !== null && atSeconds > durationSeconds) {
      issues.push(
        createIssue(
          "tour/time-beyond-take",
          place,
          `${atSeconds} s is after the end of the take.`,
          `The take lasts ${durationSeconds} s.`,
        ),
      );
    }
  }
  return issues;
}
