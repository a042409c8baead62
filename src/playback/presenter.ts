import { secondsAtFrame, type FrameRate } from "../tour/frame-rate.ts";
import type { Atlas, Take } from "../tour/tour-schema.ts";
import type { Cast } from "./cast.ts";
import { cropTile } from "./crop-tile.ts";
import { chooseShownFrames } from "./choose-shown-frames.ts";
import type { Feed } from "./feed.ts";
import type { NumberedFrame } from "./frame-ring.ts";
import type { Picture, Pictures } from "./playback.ts";
import { createAnglePresenter, type Phase } from "./present-angles.ts";

/** Chooses and describes the pictures of one rendered frame. */
export interface Presenter {
  /**
   * @param angle what the large screen shows.
   * @param phase `seeking`: what is on the screen stays there if it is sharp.
   */
  present(angle: string, timeSeconds: number, nowMs: number, phase: Phase): Pictures;
  /** Frame number of the small pictures on the screen; null: none. */
  shownFrame(): number | null;
  /** Forgets what was shown before, as after a seek: older frames may follow. */
  forget(): void;
  /** Keeps the last picture of a feed that goes, as a still. */
  rescue(feed: Feed): void;
  dispose(): void;
}

export function createPresenter(take: Take, cast: () => Cast, frameRate: FrameRate): Presenter {
  const frameSeconds = secondsAtFrame(1, frameRate);
  const serials = new Map<string, { frame: NumberedFrame; serial: number }>();
  const side = createAnglePresenter(cast, frameRate);
  const stills = new Map<string, NumberedFrame>();
  let shown: { tile: number; sharp: number | null; angle: string } | null = null;
  let heldSinceMs: number | null = null;
  let heldCount = 0;

  const describe = (source: string, frame: NumberedFrame, crop?: Picture["crop"]): Picture => {
    const last = serials.get(source);
    if (last?.frame !== frame) serials.set(source, { frame, serial: (last?.serial ?? 0) + 1 });
    const { image, width, height } = frame.decoded;
    return {
      source,
      serial: serials.get(source)?.serial ?? 1,
      image,
      imageWidth: width,
      imageHeight: height,
      crop: crop ?? { x: 0, y: 0, width, height },
      timestampSeconds: secondsAtFrame(frame.number, frameRate),
      frame: frame.number,
    };
  };
  const show = (feed: Feed, frame: NumberedFrame | null): NumberedFrame | null => {
    if (frame !== null) feed.frames.show(frame);
    return feed.frames.shown();
  };

  const presentAtlas = (
    atlas: Feed,
    layout: Atlas,
    angle: string,
    timeSeconds: number,
    nowMs: number,
    phase: Phase,
  ): Pictures => {
    atlas.pull();
    for (const feed of cast().angles) feed.pull();
    const sharpFeed = cast().feed(angle);
    const before = shown?.angle === angle ? shown : null;
    const running = phase === "running";
    const kept =
      phase === "seeking" &&
      before?.sharp != null &&
      atlas.frames.shown() !== null &&
      sharpFeed?.frames.shown() != null;
    const chosen = kept
      ? null
      : chooseShownFrames({
          tiles: atlas.frames.numbers(),
          sharp: sharpFeed?.frames.numbers() ?? [],
          shown: before ?? (shown === null ? null : { tile: shown.tile, sharp: null }),
          heldSeconds: heldSinceMs === null ? 0 : (nowMs - heldSinceMs) / 1000,
          heldCount,
          frameSeconds,
          running,
        });
    heldSinceMs = chosen?.held === true ? (heldSinceMs ?? nowMs) : null;
    heldCount = chosen?.held === true ? heldCount + 1 : 0;
    const tileFrame = show(atlas, chosen?.tile == null ? null : atlas.frames.get(chosen.tile));
    const isSharp = sharpFeed !== null && (kept || chosen?.sharp != null);
    const sharpFrame = isSharp
      ? show(sharpFeed, chosen?.sharp == null ? null : sharpFeed.frames.get(chosen.sharp))
      : null;
    if (tileFrame !== null) shown = { tile: tileFrame.number, sharp: sharpFrame?.number ?? null, angle };
    sharpFeed?.follower.setLocked(sharpFrame !== null);
    const tile = (id: string) =>
      tileFrame === null
        ? null
        : describeTile(layout, id, tileFrame, (crop) => describe(atlas.source, tileFrame, crop));
    const picture =
      sharpFrame !== null && sharpFeed !== null ? describe(sharpFeed.source, sharpFrame) : tile(angle);
    return { timeSeconds, tile, focus: { angle, sharp: sharpFrame !== null, picture } };
  };

  const presentAngles = (angle: string, timeSeconds: number, nowMs: number, phase: Phase): Pictures => {
    side.present(angle, timeSeconds, nowMs, phase);
    const tile = (id: string): Picture | null => {
      const frame = cast().feed(id)?.frames.shown() ?? stills.get(id) ?? null;
      if (frame === null) return null;
      const picture = describe(`angle:${id}`, frame);
      return { ...picture, frame: side.numberOf(frame), timestampSeconds: frame.startSeconds };
    };
    const feed = cast().feed(angle);
    const picture = tile(angle);
    return { timeSeconds, tile, focus: { angle, sharp: feed !== null && side.isIn(feed), picture } };
  };

  return {
    present(angle, timeSeconds, nowMs, phase) {
      const { atlas } = cast();
      return atlas !== null && take.atlas !== undefined
        ? presentAtlas(atlas, take.atlas, angle, timeSeconds, nowMs, phase)
        : presentAngles(angle, timeSeconds, nowMs, phase);
    },
    shownFrame: () => (cast().atlas === null ? side.shownFrame() : (shown?.tile ?? null)),
    forget() {
      side.forget();
      shown = shown === null ? null : { ...shown, tile: -1 };
      heldSinceMs = null;
    },
    rescue(feed) {
      if (feed.angle === null || cast().atlas !== null) return;
      const frame = feed.frames.release();
      if (frame === null) return;
      stills.get(feed.angle)?.decoded.close();
      stills.set(feed.angle, frame);
    },
    dispose() {
      for (const frame of stills.values()) frame.decoded.close();
      stills.clear();
    },
  };
}

/** An angle's rectangle in the atlas; null: it has no tile. */
function describeTile(
  layout: Atlas,
  angle: string,
  frame: NumberedFrame,
  describe: (crop: Picture["crop"]) => Picture,
): Picture | null {
  const index = layout.tiles.indexOf(angle);
  if (index < 0) return null;
  return describe(cropTile(layout, index, frame.decoded.width, frame.decoded.height));
}
