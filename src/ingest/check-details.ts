import type { CleanObject } from "../tour/clean-value.ts";
import { textAt } from "../tour/clean-value.ts";
import { showValue } from "../tour/tour-issue.ts";
import { report, type FolderCheck } from "./check-file.ts";
import { checkModel, type CheckedModel } from "./check-model.ts";
import { findWhatActs } from "./find-what-acts.ts";
import { joinDetails } from "./read-set.ts";

const PLACE = ["set", "details"];

/**
 * The second file of a set must be readable and hold nothing that is needed before it comes.
 *
 * @param model The first, found readable; afterwards its document has everything of both.
 * @returns What the set costs in all.
 */
export async function checkDetails(
  check: FolderCheck,
  set: CleanObject,
  model: CheckedModel,
): Promise<CheckedModel> {
  if (set["details"] === undefined) return model;
  const details = await checkModel(check, set["details"], PLACE);
  if (details === null) return model;
  const walkable = textAt(set, "walkable");
  const floor = details.document
    .getRoot()
    .listNodes()
    .find((node) => walkable !== null && node.getName().startsWith(walkable));
  const acting = findWhatActs(details.document).map(({ node, reason }) => ({ name: node.getName(), reason }));
  if (floor) acting.push({ name: floor.getName(), reason: "it can be walked on" });
  const [first] = acting;
  if (first)
    report(
      check,
      "model/details-act",
      PLACE,
      `The node ${showValue(first.name)} cannot come later: ${first.reason}.`,
      "Keep in set.model what films, shines, moves, shows pictures or is walked on; details are only looked at.",
    );
  joinDetails(model.document, details.document);
  const [one, other] = [model.budget, details.budget];
  return {
    ...model,
    budget: {
      fileBytes: one.fileBytes + other.fileBytes,
      drawCalls: one.drawCalls + other.drawCalls,
      triangles: one.triangles + other.triangles,
      textures: one.textures + other.textures,
      textureSize: Math.max(one.textureSize, other.textureSize),
      textureBytes: one.textureBytes + other.textureBytes,
      budget: one.budget,
    },
  };
}
