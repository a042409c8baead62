import type { Take } from "../../tour/tour-schema.ts";

/** Scene, take and roll as they stand on a slate, as far as the tour names them. */
export function writeSlate({ slate }: Pick<Take, "slate">): string {
  const take = slate?.take === undefined ? undefined : `T${String(slate.take)}`;
  return [slate?.scene, take, slate?.roll].filter((part) => part !== undefined).join(" / ");
}
