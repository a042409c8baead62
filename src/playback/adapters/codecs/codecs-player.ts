import type { Access } from "../../access.ts";
import type { MediaPlayer, VideoEvents, VideoPlayer } from "../../media-player.ts";
import { createFrameQueue, ROUNDING_SECONDS } from "./frame-queue.ts";
import { createMediaLine } from "./media-line.ts";
import { createPieceDecoder } from "./piece-decoder.ts";
import { createPieceLoader, END_SECONDS } from "./piece-loader.ts";

/** Decoded pictures that wait. A hardware decoder has not many to give away, and four more are on their way to the screen. */
const LOOK_AHEAD_FRAMES = 8;
/** Pictures at hand beside the first one, so that a start shows every one of them. */
const READY_FRAMES = 2;
const IDLE_MS = 40;
const ENOUGH_SECONDS = 0.05;

interface Decoded {
  readonly image: VideoFrame;
  readonly timestampSeconds: number;
  readonly durationSeconds: number;
  close(): void;
}

/**
 * One picture-only player without an element: it stands on a clock of its own, and the picture of that time is decoded for
 * it. What a seek asks for is what comes, and two players that were started in one task never part.
 */
export function createCodecsPlayer(
  url: string,
  startSeconds: number,
  events: VideoEvents,
  access: Access,
): VideoPlayer {
  const line = createMediaLine(() => performance.now(), startSeconds);
  const queue = createFrameQueue<Decoded>();
  let landing = true;
  /** What was handed out last. */
  let shown: { fromSeconds: number; untilSeconds: number } | null = null;
  let droppedFrames = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = "";
  let disposed = false;

  const loader = createPieceLoader({
    url,
    access,
    onLoaded() {
      if (landing) stayInside();
      limit();
      aim();
      events.onChange();
    },
    onFailure: (failure) => {
      if (!disposed) events.onFailure(failure);
    },
  });
  const decoder = createPieceDecoder({
    pieces: () => loader.pieces(),
    hasRoom: () => queue.ahead(line.positionSeconds()) < LOOK_AHEAD_FRAMES,
    onFrame(image) {
      const timestampSeconds = image.timestamp / 1e6;
      const durationSeconds = (image.duration ?? 0) / 1e6;
      const frame = { image, timestampSeconds, durationSeconds, close: () => image.close() };
      counting(() => queue.push(frame, line.positionSeconds()));
      follow();
    },
    onDrained: () => follow(),
    onError(error, piece) {
      const kind = error.name === "NotSupportedError" ? "unsupported" : "decoder";
      const { message } = error;
      if (piece === null) return events.onFailure({ kind, fatal: true, message });
      const { fromSeconds, untilSeconds } = piece;
      events.onFailure({ kind, fatal: true, message, piece: { fromSeconds, untilSeconds } });
    },
  });

  /** Pictures that a player in motion decoded and nobody took count as dropped; those on the way to a place do not. */
  const counting = <Result>(move: () => Result): Result => {
    const before = queue.passedOver;
    const result = move();
    if (line.running && !landing) droppedFrames += queue.passedOver - before;
    return result;
  };
  const rangeAt = (positionSeconds: number) =>
    buffered(loader.pieces()).find(([from, to]) => from <= positionSeconds && positionSeconds < to);
  const limit = () => {
    const positionSeconds = line.positionSeconds();
    line.limitTo(rangeAt(positionSeconds)?.[1] ?? positionSeconds);
  };
  const isShown = (positionSeconds: number) =>
    shown !== null &&
    shown.fromSeconds <= positionSeconds + ROUNDING_SECONDS &&
    positionSeconds < shown.untilSeconds;
  /** Decodes towards the place; from a key frame again when the picture has gone by. */
  const aim = () => {
    const positionSeconds = line.positionSeconds();
    const neededSeconds = isShown(positionSeconds) ? (shown?.untilSeconds ?? 0) : positionSeconds;
    const beginsSeconds = Math.max(queue.goneUntilSeconds ?? -Infinity, decoder.beginsSeconds ?? -Infinity);
    if (neededSeconds < beginsSeconds - ROUNDING_SECONDS) {
      queue.clear();
      decoder.restart();
    }
    decoder.feed(positionSeconds);
    follow();
  };
  const hasLanded = () => {
    const positionSeconds = line.positionSeconds();
    if (isShown(positionSeconds) || decoder.isDrained) return true;
    const due = queue.due(positionSeconds);
    if (due === null) return false;
    const isOver = positionSeconds >= due.timestampSeconds + due.durationSeconds;
    return !isOver || queue.nextSeconds(positionSeconds) !== null;
  };
  const hasEnded = () => {
    const durationSeconds = loader.durationSeconds();
    return durationSeconds !== null && line.positionSeconds() >= durationSeconds - END_SECONDS;
  };
  /** Behind the end the last picture is shown; where that is may be known only when the last piece is there. */
  const stayInside = () => {
    const lastSeconds = (loader.durationSeconds() ?? Infinity) - END_SECONDS;
    if (line.positionSeconds() > lastSeconds) line.moveTo(Math.max(0, lastSeconds));
  };
  const canPlay = () => {
    if (landing) return false;
    if (hasEnded() || decoder.isDrained) return true;
    const positionSeconds = line.positionSeconds();
    if (!line.running) return queue.ahead(positionSeconds) >= READY_FRAMES;
    return (rangeAt(positionSeconds)?.[1] ?? 0) - positionSeconds > ENOUGH_SECONDS;
  };
  /** Looks at what has become of everything: landed or not, ready or not, when the next picture is due. */
  const follow = () => {
    if (disposed) return;
    if (landing) landing = !hasLanded();
    const now = `${landing} ${canPlay()} ${hasEnded()}`;
    const isNew = now !== told;
    told = now;
    schedule();
    if (isNew) events.onChange();
  };
  const schedule = () => {
    clearTimeout(timer);
    if (!line.running || landing) return;
    const positionSeconds = line.positionSeconds();
    const nextSeconds = queue.nextSeconds(positionSeconds);
    const waitMs = nextSeconds === null ? IDLE_MS : ((nextSeconds - positionSeconds) / line.rate) * 1000;
    timer = setTimeout(present, Math.max(1, Math.ceil(waitMs)));
  };
  const present = () => {
    const positionSeconds = line.positionSeconds();
    loader.moveTo(positionSeconds);
    limit();
    if (queue.due(positionSeconds) !== null) events.onPresented(positionSeconds, performance.now());
    if (!disposed) aim();
  };
  const moveTo = (positionSeconds: number) => {
    line.moveTo(Math.max(0, positionSeconds));
    stayInside();
    landing = true;
    loader.moveTo(line.positionSeconds());
    limit();
    aim();
  };

  const media: MediaPlayer = {
    get seeking() {
      return landing;
    },
    get hasData() {
      return !landing;
    },
    get canPlay() {
      return canPlay();
    },
    get paused() {
      return !line.running;
    },
    get ended() {
      return !landing && hasEnded();
    },
    get bytesLoaded() {
      return loader.bytesLoaded;
    },
    get arrivals() {
      return loader.bytesLoaded;
    },
    positionSeconds: () => line.positionSeconds(),
    durationSeconds: () => loader.durationSeconds(),
    buffered: () => buffered(loader.pieces()),
    // Live takes are played by media elements.
    timeline: () => null,
    play() {
      line.run();
      aim();
      return Promise.resolve();
    },
    pause() {
      line.hold();
      schedule();
    },
    seek: moveTo,
    setRate(rate) {
      if (rate === line.rate) return;
      line.setRate(rate);
      schedule();
    },
    resetDecoder() {
      queue.clear();
      decoder.restart();
      // A loader that has stopped before a lost piece goes on, too, as hls.js does after this.
      loader.resume();
      moveTo(line.positionSeconds());
    },
    resume: () => loader.resume(),
    reload(at) {
      const positionSeconds = at ?? line.positionSeconds();
      queue.clear();
      decoder.restart();
      loader.reload(positionSeconds);
      moveTo(positionSeconds);
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      line.hold();
      loader.dispose();
      decoder.dispose();
      queue.clear();
    },
  };
  loader.reload(startSeconds);

  return {
    media,
    hasElement: false,
    takeFrame() {
      if (landing) return null;
      const frame = counting(() => queue.take(line.positionSeconds()));
      if (frame === null) return null;
      const { image, timestampSeconds, durationSeconds } = frame;
      const isSame = shown?.fromSeconds === timestampSeconds;
      shown = { fromSeconds: timestampSeconds, untilSeconds: timestampSeconds + durationSeconds };
      decoder.feed(line.positionSeconds());
      if (isSame) {
        frame.close();
        return null;
      }
      return {
        image,
        width: image.displayWidth,
        height: image.displayHeight,
        timestampSeconds,
        durationSeconds,
        close: () => image.close(),
      };
    },
    setShownHeight: (pixels) => loader.setShownHeight(pixels, line.positionSeconds()),
    get droppedFrames() {
      return droppedFrames;
    },
    dispose: () => media.dispose(),
  };
}

/** Loaded ranges without the seams between pieces. */
function buffered(
  pieces: readonly { readonly fromSeconds: number; readonly untilSeconds: number }[],
): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const { fromSeconds, untilSeconds } of pieces) {
    const last = ranges.at(-1);
    if (last !== undefined && fromSeconds - last[1] < 0.01) last[1] = Math.max(last[1], untilSeconds);
    else ranges.push([fromSeconds, untilSeconds]);
  }
  return ranges;
}
