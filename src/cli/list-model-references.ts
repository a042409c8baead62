const GLB_MAGIC = 0x46546c67;
const GLB_JSON = 0x4e4f534a;
const GLB_HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;

/**
 * Files outside a glTF model that it draws on: buffers and images by address. Empty for a GLB that has all in itself, and for
 * what is no glTF (the viewer and `hotset check` say so).
 *
 * @see glTF 2.0, section 4.4 (GLB).
 */
export function listModelReferences(bytes: Buffer): string[] {
  const text = readJsonText(bytes);
  if (text === null) return [];
  const model = parseObject(text);
  return ["buffers", "images"].flatMap((key) => {
    const entries: unknown = model?.[key];
    return Array.isArray(entries) ? entries.flatMap(listUri) : [];
  });
}

function readJsonText(bytes: Buffer): string | null {
  if (bytes.length < GLB_HEADER_BYTES + CHUNK_HEADER_BYTES || bytes.readUInt32LE(0) !== GLB_MAGIC)
    return bytes.toString("utf8");
  if (bytes.readUInt32LE(GLB_HEADER_BYTES + 4) !== GLB_JSON) return null;
  const start = GLB_HEADER_BYTES + CHUNK_HEADER_BYTES;
  return bytes.toString("utf8", start, start + bytes.readUInt32LE(GLB_HEADER_BYTES));
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function listUri(entry: unknown): string[] {
  return typeof entry === "object" && entry !== null && "uri" in entry && typeof entry.uri === "string"
    ? [entry.uri]
    : [];
}
