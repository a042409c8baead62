import { stat } from "node:fs/promises";

/** False as well for what is not there or may not be looked at. */
export function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
