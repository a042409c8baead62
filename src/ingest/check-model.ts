import { open, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { ImageUtils, type Document } from "@gltf-transform/core";
import { ALL_EXTENSIONS } from "@gltf-transform/extensions";
import { showValue, type IssuePath } from "../tour/tour-issue.ts";
import { checkFile, checkFileAt, followAddress, nameInTour, report, type FolderCheck } from "./check-file.ts";
import { checkGltfLimits } from "./check-gltf-limits.ts";
import type { GltfJson } from "./gltf-json.ts";
import { measureGltfJson } from "./measure-gltf-json.ts";
import { createModelIo } from "./model-io.ts";
import { readGltfJson, type GltfHead } from "./read-gltf-json.ts";

/** What a standalone headset can draw in time. @see docs of headset makers: 72 Hz with 100 draw calls, 300,000 triangles */
export const MODEL_BUDGET = { drawCalls: 100, triangles: 300_000, textureSize: 2048 } as const;

/** What a set's model costs, beside what it may cost. */
export interface ModelBudget {
  readonly fileBytes: number;
  readonly drawCalls: number;
  readonly triangles: number;
  readonly textures: number;
  /** Longest side of the largest texture, in pixels. */
  readonly textureSize: number;
  /** Bytes of all textures in a graphics card, uncompressed with mipmaps. */
  readonly textureBytes: number;
  readonly budget: typeof MODEL_BUDGET;
}

/** A model that was found readable. */
export interface CheckedModel {
  readonly json: GltfJson;
  /** Decoded, so that places in it can be measured; of a set, with its details. */
  readonly document: Document;
  readonly budget: ModelBudget;
}

/** A model must be readable, ask for nothing absurd, and have all its own files in the tour's folder. Null: it has not. */
export async function checkModel(
  check: FolderCheck,
  written: unknown,
  place: IssuePath,
): Promise<CheckedModel | null> {
  const file = await checkFile(check, written, place);
  if (file === null) return null;
  const head = await readGltfJson(file);
  if (!("json" in head)) {
    report(check, "model/unreadable", place, head.message, head.hint);
    return null;
  }
  const problems = checkGltfLimits(head.json);
  for (const { message, hint } of problems) report(check, "model/unreadable", place, message, hint);
  const complete = await checkModelFiles(check, file, head.json, place);
  const document = problems.length > 0 || !complete ? null : await decodeModel(check, file, place);
  if (document === null) return null;
  // Teaches `ImageUtils` WebP, AVIF and KTX2.
  for (const extension of ALL_EXTENSIONS) extension.register();
  const textures = await measureTextures(check, file, head, place);
  return {
    json: head.json,
    document,
    budget: {
      fileBytes: (await stat(file)).size,
      ...measureGltfJson(head.json),
      ...textures,
      budget: MODEL_BUDGET,
    },
  };
}

/** Files beside the model that it names: buffers and images. */
async function checkModelFiles(
  check: FolderCheck,
  file: string,
  json: GltfJson,
  place: IssuePath,
): Promise<boolean> {
  let complete = true;
  for (const { uri } of [...(json.buffers ?? []), ...(json.images ?? [])]) {
    if (uri === undefined || /^data:/i.test(uri)) continue;
    const found = followAddress(nameInTour(check, file), uri);
    if ("problem" in found) {
      report(
        check,
        "model/file-outside",
        place,
        `The model leads to ${showValue(uri)}, which a tour may not open.`,
        "Export the model as one .glb file.",
      );
      complete = false;
    } else if ((await checkFileAt(check, found.relative, place)) === null) complete = false;
  }
  return complete;
}

async function decodeModel(check: FolderCheck, file: string, place: IssuePath): Promise<Document | null> {
  const io = await createModelIo();
  try {
    return await io.read(file);
  } catch (error) {
    // The reader throws plain errors for whatever is wrong with a file.
    const reason = error instanceof Error ? error.message : String(error);
    report(check, "model/unreadable", place, `The model cannot be decoded: ${reason}`, "Export it again.");
    return null;
  }
}

async function measureTextures(
  check: FolderCheck,
  file: string,
  head: GltfHead,
  place: IssuePath,
): Promise<Pick<ModelBudget, "textures" | "textureSize" | "textureBytes">> {
  const images = head.json.images ?? [];
  let textureSize = 0;
  let textureBytes = 0;
  for (const [index, image] of images.entries()) {
    const bytes = await readImage(file, head, image);
    const size =
      bytes === null
        ? null
        : ImageUtils.getSize(bytes, ImageUtils.getMimeType(bytes) ?? image.mimeType ?? "");
    if (size === null) {
      report(
        check,
        "model/unreadable",
        place,
        `Image ${index} of the model (${image.name ?? "without a name"}) cannot be read.`,
        "Save it as PNG, JPEG or WebP, or export the model again.",
      );
      continue;
    }
    textureSize = Math.max(textureSize, ...size);
    // Mipmaps add a third.
    textureBytes += Math.round((size[0] * size[1] * 4 * 4) / 3);
  }
  return { textures: images.length, textureSize, textureBytes };
}

async function readImage(
  file: string,
  head: GltfHead,
  image: NonNullable<GltfJson["images"]>[number],
): Promise<Buffer<ArrayBuffer> | null> {
  if (image.uri !== undefined) {
    const data = /^data:[^,]*;base64,(.*)$/is.exec(image.uri)?.[1];
    if (data !== undefined) return Buffer.from(data, "base64");
    return readFile(path.resolve(path.dirname(file), decodeURIComponent(image.uri)));
  }
  const view = head.json.bufferViews?.[image.bufferView ?? -1];
  if (
    view?.byteLength === undefined ||
    head.binary === null ||
    (view.byteOffset ?? 0) + view.byteLength > head.binary.length
  )
    return null;
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(
      Buffer.alloc(view.byteLength),
      0,
      view.byteLength,
      head.binary.offset + (view.byteOffset ?? 0),
    );
    return buffer;
  } finally {
    await handle.close();
  }
}
