import { readFile } from "node:fs/promises";
import type { CleanObject } from "../tour/clean-value.ts";
import { parseFloorFile } from "../walk/floor-file.ts";
import { checkFile, report, type FolderCheck } from "./check-file.ts";
import { hashFile } from "./run-step.ts";

const HINT = "Leave navmesh out: hotset build bakes it.";

/** A baked floor must be one, and of this very model: on an older one visitors would walk through walls. */
export async function checkFloor(check: FolderCheck, set: CleanObject): Promise<void> {
  const place = ["set", "navmesh"];
  const file = await checkFile(check, set["navmesh"], place);
  if (file === null) return;
  const floor = parseFloorFile(await readFile(file, "utf8"));
  if (floor === null) {
    report(check, "file/not-a-floor", place, "The file is no baked floor, or a broken one.", HINT);
    return;
  }
  const files: string[] = [];
  for (const key of ["model", "details"]) {
    if (set[key] === undefined) continue;
    const setFile = await checkFile({ ...check, issues: [] }, set[key], ["set", key]);
    if (setFile === null) return;
    files.push(setFile);
  }
  if ((await hashFile(...files)) === floor.model.sha256) return;
  report(
    check,
    "file/floor-stale",
    place,
    "The floor was baked from another model; every visitor's browser will bake its own.",
    HINT,
    "warning",
  );
}
