import { createHash } from "node:crypto";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { IngestError } from "./ingest-error.ts";

/** What every step knows of its outcome. */
export interface StepResult {
  /** Bytes of everything the step wrote. */
  readonly sizeBytes: number;
}

/** True when the output was there already, made from the same input with the same options. */
export type Stepped<T extends StepResult> = T & { readonly skipped: boolean };

const STAMP_FILE = ".packaged.json";
/** Part of every stamp; raised when a step writes something else from the same recipe. */
const STEP_VERSION = 2;

/** Content hash of input files in their order, so that a touched or moved file is not encoded again. */
export async function hashFile(...files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) {
    if (!existsSync(file))
      throw new IngestError("ingest/media-unreadable", `${file} does not exist.`, "Check the path.");
    for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  }
  return hash.digest("hex");
}

/**
 * Runs one step into a folder, unless the same recipe already made what is there. The step writes beside the folder
 * and is moved into place when it is done, so a broken run leaves nothing half made.
 *
 * @param recipe everything the output depends on: hashes of inputs, options.
 * @example
 * await runStep("takes/1/a", { source: await hashFile("a.mov"), crf: 21 }, (folder) => encodeInto(folder));
 */
export async function runStep<T extends StepResult>(
  folder: string,
  recipe: object,
  make: (workFolder: string) => Promise<T>,
): Promise<Stepped<T>> {
  const stamp = createHash("sha256")
    .update(JSON.stringify([STEP_VERSION, recipe]))
    .digest("hex");
  const stampFile = path.join(folder, STAMP_FILE);
  if (existsSync(stampFile)) {
    // Written by the lines below and by nothing else; another stamp means another recipe, whose result is not read.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const made = JSON.parse(readFileSync(stampFile, "utf8")) as { stamp: string; result: T };
    if (made.stamp === stamp) return { ...made.result, skipped: true };
  }
  const workFolder = `${path.resolve(folder)}.partial`;
  rmSync(workFolder, { recursive: true, force: true });
  mkdirSync(workFolder, { recursive: true });
  try {
    const result = await make(workFolder);
    writeFileSync(path.join(workFolder, STAMP_FILE), `${JSON.stringify({ stamp, result }, null, 2)}\n`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(workFolder, folder);
    return { ...result, skipped: false };
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}
