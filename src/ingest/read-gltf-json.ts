import { open, type FileHandle } from "node:fs/promises";
import type { GltfJson } from "./gltf-json.ts";

/** A model's JSON, and where its embedded binary part lies in the file. */
export interface GltfHead {
  readonly json: GltfJson;
  /** Null for a .gltf file, and for a .glb without binary part. */
  readonly binary: { readonly offset: number; readonly length: number } | null;
}

/** Why a model cannot be looked at. */
export interface GltfProblem {
  readonly message: string;
  readonly hint: string;
}

const LIMITS = { fileBytes: 512_000_000, jsonBytes: 32_000_000, jsonDepth: 64 } as const;
const MAGIC = 0x46546c67;
const CHUNK_JSON = 0x4e4f534a;
const CHUNK_BINARY = 0x004e4942;
const REFUSED_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads only the JSON of a .glb or .gltf file, within limits, so that what it promises can be judged before anything is
 * decoded or allocated.
 *
 * @see https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html#binary-gltf-layout
 */
export async function readGltfJson(file: string): Promise<GltfHead | GltfProblem> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > LIMITS.fileBytes) {
      return {
        message: `The model is larger than ${LIMITS.fileBytes} bytes.`,
        hint: "Reduce it; visitors would wait too long.",
      };
    }
    const start = await readBytes(handle, 0, Math.min(size, 20));
    const isBinary = start.length === 20 && start.readUInt32LE(0) === MAGIC;
    return isBinary ? await readBinary(handle, start, size) : await readText(handle, size);
  } finally {
    await handle.close();
  }
}

async function readBinary(handle: FileHandle, start: Buffer, size: number): Promise<GltfHead | GltfProblem> {
  if (start.readUInt32LE(4) !== 2)
    return { message: `The model is glTF ${start.readUInt32LE(4)}.`, hint: "Export it as glTF 2.0." };
  const jsonLength = start.readUInt32LE(12);
  if (start.readUInt32LE(8) > size || start.readUInt32LE(16) !== CHUNK_JSON || 20 + jsonLength > size) {
    return { message: "The model's file is cut off or damaged.", hint: "Copy or export it again." };
  }
  const head = await parse(handle, 20, jsonLength);
  if (!("json" in head)) return head;
  const binaryAt = 20 + jsonLength;
  if (binaryAt + 8 > size) return head;
  const chunk = await readBytes(handle, binaryAt, 8);
  if (chunk.readUInt32LE(4) !== CHUNK_BINARY) return head;
  const length = chunk.readUInt32LE(0);
  if (binaryAt + 8 + length > size)
    return { message: "The model's file is cut off.", hint: "Copy or export it again." };
  return { json: head.json, binary: { offset: binaryAt + 8, length } };
}

async function readText(handle: FileHandle, size: number): Promise<GltfHead | GltfProblem> {
  const first = (await readBytes(handle, 0, Math.min(size, 64)))
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (!first.startsWith("{"))
    return { message: "The file is not a glTF model.", hint: "Export the set as glTF 2.0 (.glb)." };
  return parse(handle, 0, size);
}

async function parse(handle: FileHandle, offset: number, length: number): Promise<GltfHead | GltfProblem> {
  if (length > LIMITS.jsonBytes) {
    return {
      message: `The model's description is larger than ${LIMITS.jsonBytes} bytes.`,
      hint: "Join meshes and keep data in the binary part.",
    };
  }
  const text = (await readBytes(handle, offset, length)).toString("utf8").replace(/^\uFEFF/, "");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { message: "The model's description is not JSON.", hint: "Export it again." };
  }
  return judge(json);
}

/** Looks at every value of the JSON without recursion. */
function judge(json: unknown): GltfHead | GltfProblem {
  if (!isGltf(json))
    return { message: "The file is not a glTF model.", hint: "Export the set as glTF 2.0 (.glb)." };
  const open: { value: object; depth: number }[] = [{ value: json, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > LIMITS.jsonDepth) {
      return {
        message: `The model's description nests more than ${LIMITS.jsonDepth} levels deep.`,
        hint: "Remove the extras that are nested so deep.",
      };
    }
    for (const [key, value] of Object.entries(next.value)) {
      if (REFUSED_KEYS.has(key))
        return {
          message: `The model has a key ${JSON.stringify(key)}, which is not allowed.`,
          hint: "Remove it from the extras.",
        };
      if (typeof value === "object" && value !== null) open.push({ value, depth: next.depth + 1 });
    }
  }
  return { json, binary: null };
}

/** True when the lists that the checks read are lists of objects; what is in the objects is checked where it is read. */
function isGltf(json: unknown): json is GltfJson {
  if (typeof json !== "object" || json === null || Array.isArray(json) || !("asset" in json)) return false;
  const lists = ["scenes", "nodes", "meshes", "accessors", "bufferViews", "buffers", "images", "cameras"];
  return lists.every((key) => {
    const list: unknown = Reflect.get(json, key);
    return (
      list === undefined ||
      (Array.isArray(list) && list.every((entry) => typeof entry === "object" && entry !== null))
    );
  });
}

async function readBytes(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}
