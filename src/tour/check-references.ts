import { checkTake, collectAngles } from "./check-take.ts";
import { numberAt, objectAt, objectsAt, textAt, type CleanObject } from "./clean-value.ts";
import { checkIds, checkKnown } from "./check-ids.ts";
import { createIssue, type IssuePath, type TourIssue } from "./tour-issue.ts";

/** Lists of the tour whose entries may have a release. */
const RELEASED_LISTS = ["cameras", "takes", "hotspots", "people", "routes", "announcements"] as const;

/**
 * The rules that need more than one place of the file: ids that must differ, references that must lead somewhere, times that
 * must lie within their take. Works on tours with other mistakes too, so that all issues are found at once.
 */
export function checkReferences(tour: CleanObject): TourIssue[] {
  const cameras = collectIds(tour, "cameras");
  const hotspots = collectIds(tour, "hotspots");
  const set = objectAt(tour, "set") ?? {};
  const lightStates = collectIds(set, "lightStates");
  return [
    ...[...RELEASED_LISTS, "horizons"].flatMap((key) => checkIds(tour, key, [])),
    ...["layers", "lightStates"].flatMap((key) => checkIds(set, key, ["set"])),
    ...objectsAt(tour, "cameras").flatMap(({ entry, index }) => checkCamera(entry, ["cameras", index])),
    ...objectsAt(tour, "takes").flatMap(({ entry, index }) =>
      checkTake(entry, ["takes", index], { cameras, hotspots, lightStates }),
    ),
    ...objectsAt(tour, "hotspots").flatMap(({ entry, index }) =>
      checkHotspot(entry, ["hotspots", index], tour, lightStates),
    ),
    ...objectsAt(tour, "routes").flatMap(({ entry, index }) => checkRoute(entry, ["routes", index], tour)),
    ...checkReleases(tour),
  ];
}

function collectIds(owner: CleanObject, key: string): Set<string> {
  return new Set(objectsAt(owner, key).flatMap(({ entry }) => textAt(entry, "id") ?? []));
}

function checkCamera(camera: CleanObject, path: IssuePath): TourIssue[] {
  if (camera["node"] !== undefined) return [];
  const missing = ["positionMetres", "rotationQuaternion", "verticalFovDegrees"].filter(
    (key) => camera[key] === undefined,
  );
  if (missing.length === 0) return [];
  return [
    createIssue(
      "tour/camera-pose-missing",
      path,
      `The camera has neither a node of the model nor a whole pose: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing.`,
      "Give its node, or positionMetres, rotationQuaternion and verticalFovDegrees.",
    ),
  ];
}

function checkHotspot(
  hotspot: CleanObject,
  path: IssuePath,
  tour: CleanObject,
  lightStates: ReadonlySet<string>,
): TourIssue[] {
  const issues = checkKnown("light state", hotspot["light"], lightStates, [...path, "light"]);
  if (hotspot["node"] === undefined && hotspot["positionMetres"] === undefined) {
    issues.push(
      createIssue(
        "tour/hotspot-place-missing",
        path,
        "The hotspot has no place in the set.",
        "Give a node of the model, or positionMetres.",
      ),
    );
  }
  const people = hotspot["people"];
  if (Array.isArray(people)) {
    const known = collectIds(tour, "people");
    for (const [index, person] of people.entries())
      issues.push(...checkKnown("person", person, known, [...path, "people", index]));
  }
  const opens = objectAt(hotspot, "opens");
  if (opens !== null && opens["kind"] === "take")
    issues.push(...checkOpensTake(opens, [...path, "opens"], tour));
  return issues;
}

function checkOpensTake(opens: CleanObject, path: IssuePath, tour: CleanObject): TourIssue[] {
  const takes = objectsAt(tour, "takes");
  const unknown = checkKnown("take", opens["take"], collectIds(tour, "takes"), [...path, "take"]);
  const take = takes.find(({ entry }) => textAt(entry, "id") === opens["take"])?.entry;
  if (take === undefined) return unknown;
  const issues = [...checkKnown("angle", opens["angle"], collectAngles(take), [...path, "angle"])];
  const atSeconds = numberAt(opens, "atSeconds");
  const durationSeconds = numberAt(take, "durationSeconds");
  if (atSeconds !== null && durationSeconds !== null && atSeconds > durationSeconds) {
    issues.push(
      createIssue(
        "tour/time-beyond-take",
        [...path, "atSeconds"],
        `${atSeconds} s is after the end of the take.`,
        `The take lasts ${durationSeconds} s.`,
      ),
    );
  }
  return issues;
}

function checkRoute(route: CleanObject, path: IssuePath, tour: CleanObject): TourIssue[] {
  const known = collectIds(tour, "hotspots");
  return objectsAt(route, "stops").flatMap(({ entry, index }) =>
    checkKnown("hotspot", entry["hotspot"], known, [...path, "stops", index, "hotspot"]),
  );
}

/** A release that ends before it begins is never true, and where the tour tells its story's points, others do not exist. */
function checkReleases(tour: CleanObject): TourIssue[] {
  const owners: { entry: CleanObject; path: IssuePath }[] = [];
  const collect = (owner: CleanObject, key: string, above: IssuePath): void => {
    for (const { entry, index } of objectsAt(owner, key))
      owners.push({ entry, path: [...above, key, index] });
  };
  for (const key of RELEASED_LISTS) collect(tour, key, []);
  collect(objectAt(tour, "set") ?? {}, "layers", ["set"]);
  for (const { entry, index } of objectsAt(tour, "takes")) collect(entry, "angles", ["takes", index]);
  const horizons = collectIds(tour, "horizons");
  return owners.flatMap(({ entry, path }) => {
    const release = objectAt(entry, "release") ?? {};
    const unknown =
      horizons.size === 0
        ? []
        : checkKnown("horizon", release["horizon"], horizons, [...path, "release", "horizon"]);
    return [...unknown, ...checkOrder(release, [...path, "release", "until"])];
  });
}

function checkOrder(release: CleanObject, path: IssuePath): TourIssue[] {
  const from = Date.parse(textAt(release, "from") ?? "");
  const until = Date.parse(textAt(release, "until") ?? "");
  if (!(until <= from)) return [];
  return [
    createIssue(
      "tour/release-order",
      path,
      "The release ends before it begins.",
      "Give an until that is later than from, or leave one of them out.",
    ),
  ];
}
