import { FLOOR_LIMITS, parseFloorFile, type FloorFile } from "../../walk/floor-file.ts";

/**
 * Fetches the floor that was baked beside a model.
 *
 * @returns null: it is not there or not to be used. The floor is baked from the model then, so nobody need be told.
 */
export async function loadFloor(url: string, signal: AbortSignal): Promise<FloorFile | null> {
  try {
    const response = await fetch(url, { signal, credentials: "same-origin" });
    const sizeBytes = Number(response.headers.get("content-length"));
    if (!response.ok || sizeBytes > FLOOR_LIMITS.fileBytes) return null;
    return parseFloorFile(await response.text());
  } catch (cause) {
    if (signal.aborted || !(cause instanceof TypeError)) throw cause;
    return null;
  }
}
