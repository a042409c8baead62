import { secondsAtFrame, type FrameRate } from "../tour/frame-rate.ts";
import type { Atlas, Take } from "../tour/tour-schema.ts";
import type { Cast } from "./cast.ts";
import { chooseCommonFrame, chooseShownFrames } from "./choose-shown-frames.ts";
import type { Feed } from "./feed.ts";
import type { NumberedFrame } from "./frame-ring.ts";
import type { Picture, Pictures } from "./playback.ts";

type Phase = "seeking" | "resting" | "running";

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

  const presentAngles = (angle: string, timeSeconds: number, nowMs: number): Pictures => {
    const feeds = cast().angles;
    for (const feed of feeds) feed.pull();
    const isIn = (feed: Feed) => feed.follower.state !== "joining" && feed.frames.newest() !== null;
    const live = feeds.filter((feed) => feed.trouble === null && isIn(feed));
    const previous = shown?.tile ?? null;
    const common = chooseCommonFrame(
      live.map((feed) => feed.frames.numbers()),
      previous,
    );
    const heldSeconds = heldSinceMs === null ? 0 : (nowMs - heldSinceMs) / 1000;
    const moved = common !== null && common !== previous;
    const wait = !moved && previous !== null && heldSeconds < frameSeconds;
    heldSinceMs = moved ? null : (heldSinceMs ?? nowMs);
    for (const feed of feeds) {
      // What a joining player has is the picture it will start with.
      if (!isIn(feed)) continue;
      const barred = live.includes(feed) && (moved || wait);
      const frame = barred ? (common === null ? null : feed.frames.get(common)) : feed.frames.newest();
      if (frame !== null || feed.frames.shown() === null) show(feed, frame ?? feed.frames.newest());
    }
    const focusFeed = cast().feed(angle);
    const number = focusFeed?.frames.shown()?.number ?? live[0]?.frames.shown()?.number;
    if (number !== undefined) shown = { tile: number, sharp: number, angle };
    const tile = (id: string): Picture | null => {
      const feed = cast().feed(id);
      const frame = feed?.frames.shown() ?? stills.get(id) ?? null;
      return frame === null ? null : describe(`angle:${id}`, frame);
    };
    const picture = tile(angle);
    return { timeSeconds, tile, focus: { angle, sharp: focusFeed !== null && isIn(focusFeed), picture } };
  };

  return {
    present(angle, timeSeconds, nowMs, phase) {
      const { atlas } = cast();
      return atlas !== null && take.atlas !== undefined
        ? presentAtlas(atlas, take.atlas, angle, timeSeconds, nowMs, phase)
        : presentAngles(angle, timeSeconds, nowMs);
    },
    shownFrame: () => shown?.tile ?? null,
    forget() {
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
  const width = frame.decoded.width / layout.columns;
  const height = frame.decoded.height / layout.rows;
  const column = index % layout.columns;
  const row = Math.floor(index / layout.columns);
  return describe({ x: column * width, y: row * height, width, height });
}
