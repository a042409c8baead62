import { type Texture, Vector4 } from "three";
import type { Picture, Pictures } from "../../playback/playback.ts";
import { createSourceTexture, type SourceTexture } from "./source-texture.ts";

/** What a screen is connected to: the large picture, the editor's cut, or one angle. */
export type Feed = "focus" | "cut" | `angle:${string}`;

/** A picture that may be drawn now. */
export interface ShownPicture {
  readonly texture: SourceTexture;
  /** x, y, width, height of the picture in the texture, 0 to 1, from the top left. */
  readonly crop: Vector4;
  readonly aspect: number;
  readonly frame: number;
  readonly timestampSeconds: number;
}

/** The pictures of the open take on the graphics card: one texture per decoder, whatever the number of screens. */
export interface PictureStore {
  /** Says that a feed is in sight in this frame, and how high, in device pixels; only such feeds are uploaded. */
  want(feed: Feed, heightPixels: number): void;
  /** How high a feed was seen at most in the frame before; 0: it was not in sight. */
  seenHeight(feed: Feed): number;
  /** Is anything newer to be had for the feeds that were in sight last time? Cheap. */
  isBehind(pictures: Pictures | null, cutAngle: string | null): boolean;
  /** Takes over what was wanted since the last call; null: no take is open. True when what is shown has changed. */
  update(pictures: Pictures | null, cutAngle: string | null): boolean;
  /** Null: nothing to show. */
  shown(feed: Feed): ShownPicture | null;
  /** Forgets the textures of a take that was closed. */
  clear(): void;
  dispose(): void;
}

export interface PictureStoreOptions {
  /** The renderer has no graphics card. */
  readonly software: boolean;
  readonly upload: (texture: Texture) => void;
  /** A picture that had to be copied first can now be drawn. */
  readonly onArrived: () => void;
}

export function createPictureStore({ software, upload, onArrived }: PictureStoreOptions): PictureStore {
  const sources = new Map<string, SourceTexture>();
  let shown = new Map<Feed, ShownPicture>();
  let wanted = new Map<Feed, number>();
  let lastWanted: ReadonlyMap<Feed, number> = wanted;
  let copying = false;
  let generation = 0;

  const clear = () => {
    generation += 1;
    for (const texture of sources.values()) texture.dispose();
    sources.clear();
    shown = new Map();
    copying = false;
  };

  return {
    want: (feed, heightPixels) => void wanted.set(feed, Math.max(heightPixels, wanted.get(feed) ?? 0)),
    seenHeight: (feed) => lastWanted.get(feed) ?? 0,
    isBehind(pictures, cutAngle) {
      if (!pictures) return shown.size > 0;
      if (copying) return false;
      for (const feed of lastWanted.keys()) {
        const picture = findPicture(pictures, feed, cutAngle);
        if (picture && !isShown(picture, shown.get(feed), sources)) return true;
      }
      return false;
    },
    update(pictures, cutAngle) {
      lastWanted = wanted;
      wanted = new Map();
      if (!pictures) {
        const changed = shown.size > 0;
        if (changed || sources.size > 0) clear();
        return changed;
      }
      // Never queue: while a copy runs, newer frames are passed over.
      if (copying) return false;
      const next = new Map<Feed, { picture: Picture; texture: SourceTexture }>();
      for (const feed of lastWanted.keys()) {
        const picture = findPicture(pictures, feed, cutAngle);
        if (!picture) continue;
        const texture = sources.get(picture.source) ?? createSourceTexture(software, upload);
        sources.set(picture.source, texture);
        next.set(feed, { picture, texture });
      }
      const unshown = [...next].some(([feed, { picture }]) => !isShown(picture, shown.get(feed), sources));
      if (!unshown) return false;
      const copies = [...next.values()].flatMap(({ picture, texture }) => texture.take(picture) ?? []);
      const show = (fresh: Map<Feed, ShownPicture>) => {
        shown = new Map([...shown, ...fresh]);
      };
      const fresh = describe(next);
      if (copies.length === 0) {
        show(fresh);
        return true;
      }
      // All of one moment appear together, or small and large pictures would part.
      const begun = generation;
      copying = true;
      void Promise.allSettled(copies).then(() => {
        if (begun !== generation) return;
        copying = false;
        show(fresh);
        onArrived();
      });
      return false;
    },
    shown: (feed) => shown.get(feed) ?? null,
    clear,
    dispose: clear,
  };
}

function findPicture(pictures: Pictures, feed: Feed, cutAngle: string | null): Picture | null {
  if (feed === "focus") return pictures.focus.picture;
  const angle = feed === "cut" ? cutAngle : feed.slice("angle:".length);
  if (angle === null) return pictures.focus.picture;
  const tile = pictures.tile(angle);
  return tile ?? (pictures.focus.angle === angle ? pictures.focus.picture : null);
}

function isShown(
  picture: Picture,
  shown: ShownPicture | undefined,
  sources: ReadonlyMap<string, SourceTexture>,
): boolean {
  const texture = sources.get(picture.source);
  return (
    shown !== undefined &&
    shown.texture === texture &&
    texture.serial === picture.serial &&
    shown.crop.equals(cropOf(picture))
  );
}

const crop = new Vector4();

/** Valid until the next call. */
function cropOf({ crop: { x, y, width, height }, imageWidth, imageHeight }: Picture): Vector4 {
  return crop.set(x / imageWidth, y / imageHeight, width / imageWidth, height / imageHeight);
}

function describe(
  next: ReadonlyMap<Feed, { picture: Picture; texture: SourceTexture }>,
): Map<Feed, ShownPicture> {
  const fresh = new Map<Feed, ShownPicture>();
  for (const [feed, { picture, texture }] of next) {
    fresh.set(feed, {
      texture,
      crop: cropOf(picture).clone(),
      aspect: picture.crop.width / picture.crop.height,
      frame: picture.frame,
      timestampSeconds: picture.timestampSeconds,
    });
  }
  return fresh;
}
