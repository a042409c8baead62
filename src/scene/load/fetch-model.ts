import { SetError } from "./set-error.ts";

/** Beyond this a phone's tab dies while decoding. */
const MOST_BYTES = 400_000_000;

/**
 * Reads the model's bytes, telling how many have come.
 *
 * @param onProgress Bytes so far and in all; null: the server does not say, or compresses on the way.
 * @param whenFree Awaited before each piece is read; what is not read is soon not sent either.
 * @throws SetError `scene/model-missing` or `scene/model-too-heavy`; an AbortError when the signal fires.
 */
export async function fetchModel(
  url: string,
  onProgress: (loadedBytes: number, totalBytes: number | null) => void,
  signal: AbortSignal,
  whenFree?: () => Promise<void>,
): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal, credentials: "same-origin" }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new SetError("scene/model-missing", `The model did not arrive: ${String(cause)}`, url);
  });
  if (!response.ok || !response.body)
    throw new SetError("scene/model-missing", `The server answered ${response.status}.`, url);
  const totalBytes = readLength(response.headers);
  if (totalBytes !== null && totalBytes > MOST_BYTES) throw tooHeavy(totalBytes, url);
  const chunks: Uint8Array[] = [];
  let loadedBytes = 0;
  const reader = response.body.getReader();
  for (;;) {
    await whenFree?.();
    const { done, value } = await reader.read().catch((cause: unknown) => {
      if (signal.aborted) throw cause;
      throw new SetError("scene/model-missing", `The model broke off: ${String(cause)}`, url);
    });
    if (done) break;
    chunks.push(value);
    loadedBytes += value.byteLength;
    if (loadedBytes > MOST_BYTES) {
      await reader.cancel();
      throw tooHeavy(loadedBytes, url);
    }
    onProgress(loadedBytes, totalBytes);
  }
  return joinChunks(chunks, loadedBytes);
}

/** Content-Length counts compressed bytes when the transfer is encoded; the stream gives plain ones. */
function readLength(headers: Headers): number | null {
  const encoding = headers.get("content-encoding");
  const length = Number(headers.get("content-length"));
  return (encoding === null || encoding === "identity") && length > 0 ? length : null;
}

function joinChunks(chunks: readonly Uint8Array[], sizeBytes: number): ArrayBuffer {
  const joined = new Uint8Array(sizeBytes);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return joined.buffer;
}

function tooHeavy(sizeBytes: number, url: string): SetError {
  const megabytes = Math.round(sizeBytes / 1e6);
  return new SetError("scene/model-too-heavy", `The model has ${megabytes} MB; at most 400 are read.`, url);
}
