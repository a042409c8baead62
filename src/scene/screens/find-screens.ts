import type { SetModel } from "../model/set-model.ts";
import type { Feed } from "./picture-store.ts";
import { createScreen, type Screen } from "./screen.ts";

/** The monitors that a model brings: meshes whose node says `extras: { "hotset": { "screen": "angle:a" } }`. */
export function findScreens(model: SetModel): readonly Screen[] {
  return model.solids.flatMap((mesh) => {
    const feed = readFeed(mesh.userData) ?? readFeed(mesh.parent?.userData ?? {});
    return feed === null ? [] : [createScreen(mesh, feed)];
  });
}

/** Null: not a screen. Extras come from a stranger's file, so nothing about them is certain. */
export function readFeed(extras: object): Feed | null {
  const hotset: unknown = Object.hasOwn(extras, "hotset") ? Reflect.get(extras, "hotset") : null;
  if (typeof hotset !== "object" || hotset === null || !Object.hasOwn(hotset, "screen")) return null;
  const feed: unknown = Reflect.get(hotset, "screen");
  if (feed === "focus" || feed === "cut") return feed;
  return typeof feed === "string" && /^angle:.{1,64}$/.test(feed) ? (feed as Feed) : null;
}
