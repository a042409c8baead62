import type { MediaFailure } from "../../../src/playback/decide-recovery.ts";
import type {
  DecodedFrame,
  MediaEvents,
  MediaPlayer,
  PlaybackAdapters,
  Timeline,
  VideoEvents,
} from "../../../src/playback/media-player.ts";

const STEP_MS = 4;
const REFRESH_MS = 16;

/** A stream that is being made: place 0 of its player was shot at a wall time, and footage comes in pieces. */
export interface FakeStream {
  /** Wall time of place 0. */
  beganMs: number;
  pieceSeconds: number;
  windowSeconds: number;
  isDated: boolean;
  /** Wall time at which its playlist stops to grow. */
  stoppedMs: number;
  hasEnded: boolean;
  /** From this place on the dates are later by so much; null: without a break. */
  jump: { readonly atSeconds: number; readonly bySeconds: number } | null;
}

/** A media element as browsers have them: it takes time to seek and to start, and plays a little off. */
export interface FakeMedia {
  readonly url: string;
  readonly kind: "video" | "sound";
  readonly player: MediaPlayer;
  /** Seconds that every seek takes. */
  seekSeconds: number;
  /** Seconds from play() until it moves. */
  startSeconds: number;
  /** Plays this much too fast (0.01 = one percent). */
  skew: number;
  /** Nothing is buffered from here on; Infinity: all is. */
  bufferedUntilSeconds: number;
  /** There is nothing to play in here, however long one waits; null: no hole. */
  hole: readonly [fromSeconds: number, untilSeconds: number] | null;
  /** Loading it anew fails as it failed before. */
  unreachable: boolean;
  readonly reloads: number;
  /** Of a file whose bytes nobody counts and of which nothing is to be seen yet, something has arrived. */
  arrive(): void;
  /** Nor before this. */
  bufferedFromSeconds: number;
  /** Of the footage in it. */
  frameRate: number;
  durationSeconds: number;
  /** null: all of it is there. */
  stream: FakeStream | null;
  /** False: it loads and never shows a picture. */
  hasDecoder: boolean;
  /** A jump of its own, as after a hiccup. */
  jump(seconds: number): void;
  /** Shows nothing new for so long although its footage is there: the machine had no time to decode it. */
  stumble(seconds: number): void;
  fail(failure: Partial<MediaFailure>): void;
  readonly seeks: number;
  readonly disposed: boolean;
  /** Sound only. */
  readonly muted: boolean;
  readonly mono: boolean;
}

export interface FakeWorld {
  readonly adapters: PlaybackAdapters;
  readonly media: readonly FakeMedia[];
  /** Elements that are alive. */
  alive(kind: FakeMedia["kind"]): number;
  readonly openFrames: number;
  readonly timers: number;
  /** Every media element refuses to start. */
  refusePlay: boolean;
  refuseSound: boolean;
  /** Videos that the device is said to decode at once. */
  decoders: number;
  /** Timers of the page come by chance up to so much late. */
  timersAreLateMs: number;
  setHidden(hidden: boolean): void;
  setOnline(online: boolean): void;
  /** Time goes by while nothing of the page runs; `wallSeconds` on the clock on the wall. */
  sleep(seconds: number, wallSeconds?: number): void;
  /** Lets time pass: timers, media and promises, in order. */
  advance(seconds: number): Promise<void>;
  /** Called at every screen refresh. */
  onRefresh: (nowMs: number) => void;
}

interface InternalMedia extends FakeMedia {
  seeks: number;
  reloads: number;
  disposed: boolean;
  muted: boolean;
  mono: boolean;
  pass(ms: number): void;
  refresh(): void;
  takeFrame(): DecodedFrame | null;
}

export interface FakeWorldOptions {
  readonly frameRate: number;
  readonly durationSeconds: number;
  /** Applied to every new element. */
  readonly setUp?: (media: FakeMedia) => void;
}

export function createFakeWorld({ frameRate, durationSeconds, setUp }: FakeWorldOptions): FakeWorld {
  let nowMs = 1000;
  let wallMs = 1_000_000;
  let hidden = false;
  let online = true;
  let openFrames = 0;
  const timers = new Set<{ atMs: number; run: () => void }>();
  const hiddenListeners = new Set<() => void>();
  const networkListeners = new Set<() => void>();
  const chance = createChance(7);
  const lateness = createChance(11);
  const media: InternalMedia[] = [];

  const makeFrame = (timestampSeconds: number, lengthSeconds: number): DecodedFrame => {
    let open = true;
    openFrames += 1;
    const close = () => {
      if (!open) throw new Error("A frame was closed twice.");
      open = false;
      openFrames -= 1;
    };
    const image = {} as VideoFrame;
    return { image, width: 960, height: 540, timestampSeconds, durationSeconds: lengthSeconds, close };
  };

  const createMedia = (
    url: string,
    kind: FakeMedia["kind"],
    startAt: number | null,
    events: MediaEvents & Partial<VideoEvents>,
  ) => {
    let position = startAt ?? 0;
    let seekTarget: number | null = position;
    let seekLeftMs = 60;
    let startLeftMs = 0;
    let paused = true;
    let rate = 1;
    let taken = -1;
    let bytesLoaded = 0;
    let uncounted = 0;
    let stumbleLeftMs = 0;
    let dead = false;
    let lastFailure: Partial<MediaFailure> = {};
    const isIn = (range: FakeMedia["hole"], at: number) => range !== null && range[0] <= at && at < range[1];
    const isLoadable = (at: number) =>
      at >= fake.bufferedFromSeconds && at < fake.bufferedUntilSeconds && !isIn(fake.hole, at);
    const frameNow = () => {
      const last = Math.round(fake.durationSeconds * fake.frameRate) - 1;
      return Math.min(Math.floor(position * fake.frameRate + 1e-6), last);
    };
    const windowOf = (stream: FakeStream): readonly [number, number] => {
      const madeSeconds = (Math.min(wallMs, stream.stoppedMs) - stream.beganMs) / 1000;
      const until = Math.floor(madeSeconds / stream.pieceSeconds) * stream.pieceSeconds;
      return [Math.max(0, until - stream.windowSeconds), until];
    };
    const readTimeline = (stream: FakeStream): Timeline => {
      const [fromSeconds, untilSeconds] = windowOf(stream);
      const { pieceSeconds, beganMs, jump } = stream;
      const count = Math.round((untilSeconds - fromSeconds) / pieceSeconds);
      const starts = Array.from({ length: count }, (_, index) => fromSeconds + index * pieceSeconds);
      const pieces = starts.map((startSeconds) => {
        const lateSeconds = jump !== null && startSeconds >= jump.atSeconds ? jump.bySeconds : 0;
        return {
          startSeconds,
          durationSeconds: pieceSeconds,
          atMs: beganMs + (startSeconds + lateSeconds) * 1000,
        };
      });
      return {
        pieces: stream.isDated ? pieces : [],
        fromSeconds,
        untilSeconds,
        live: !stream.hasEnded,
        renewedMs: nowMs - (wallMs - (beganMs + untilSeconds * 1000)),
        pieceSeconds,
        holdBackSeconds: 3 * pieceSeconds,
      };
    };
    const liveEdge = () => (fake.stream === null ? 0 : Math.max(0, windowOf(fake.stream)[1] - 3));
    const fake: InternalMedia = {
      url,
      kind,
      seekSeconds: 0.05,
      startSeconds: 0.02,
      skew: 0,
      bufferedUntilSeconds: Infinity,
      hole: null,
      unreachable: false,
      bufferedFromSeconds: 0,
      frameRate,
      durationSeconds,
      stream: null,
      hasDecoder: true,
      seeks: 0,
      reloads: 0,
      disposed: false,
      muted: false,
      mono: false,
      jump(seconds: number) {
        position += seconds;
      },
      arrive() {
        uncounted += 1;
      },
      stumble(seconds: number) {
        stumbleLeftMs = seconds * 1000;
      },
      fail(failure: Partial<MediaFailure>) {
        const { fatal = true, piece } = failure;
        lastFailure = failure;
        if (piece !== undefined) {
          fake.hole = [piece.fromSeconds, piece.untilSeconds];
          if (fatal) fake.bufferedUntilSeconds = piece.fromSeconds;
        } else if (fatal) {
          dead = true;
          seekTarget ??= position;
        }
        events.onFailure({ kind: "network", fatal: true, message: "made up", ...failure });
      },
      pass(ms: number) {
        if (fake.disposed || dead) return;
        if (fake.stream !== null) {
          [fake.bufferedFromSeconds, fake.bufferedUntilSeconds] = windowOf(fake.stream);
          fake.durationSeconds = fake.stream.hasEnded ? fake.bufferedUntilSeconds : Infinity;
        }
        if (seekTarget !== null) {
          seekLeftMs -= ms;
          if (seekLeftMs <= 0 && isLoadable(seekTarget) && fake.hasDecoder) {
            position = Math.min(seekTarget, fake.durationSeconds);
            seekTarget = null;
            bytesLoaded += 1;
            events.onChange();
          }
        } else if (stumbleLeftMs > 0) {
          stumbleLeftMs -= ms;
          if (stumbleLeftMs <= 0) events.onChange();
        } else if (!paused && startLeftMs > 0) startLeftMs -= ms;
        else if (!paused) {
          const to = position + (ms / 1000) * rate * (1 + fake.skew);
          const edge = fake.hole !== null && position < fake.hole[1] ? fake.hole[0] : Infinity;
          const until = Math.min(fake.bufferedUntilSeconds, edge);
          const from = position;
          position = Math.min(to, fake.durationSeconds, Math.max(position, until));
          // It loads as fast as it plays.
          if (position > from) bytesLoaded += 1;
        }
      },
      refresh() {
        if (!fake.disposed && seekTarget === null && !paused) events.onPresented?.(position, nowMs);
      },
      takeFrame(): DecodedFrame | null {
        if (seekTarget !== null || fake.disposed || frameNow() === taken) return null;
        taken = frameNow();
        return makeFrame(taken / fake.frameRate, 1 / fake.frameRate);
      },
      player: {
        get seeking() {
          return seekTarget !== null;
        },
        get hasData() {
          return seekTarget === null;
        },
        get canPlay(): boolean {
          return seekTarget === null && stumbleLeftMs <= 0 && isLoadable(position + 0.001);
        },
        get paused() {
          return paused;
        },
        get ended() {
          return seekTarget === null && position >= fake.durationSeconds;
        },
        get bytesLoaded() {
          return bytesLoaded;
        },
        get arrivals() {
          return bytesLoaded + uncounted;
        },
        positionSeconds: () => seekTarget ?? position,
        durationSeconds: () => fake.durationSeconds,
        timeline: () => (fake.stream === null || dead ? null : readTimeline(fake.stream)),
        buffered() {
          const from = fake.bufferedFromSeconds;
          const until = Math.min(fake.bufferedUntilSeconds, fake.durationSeconds);
          const hole = fake.hole;
          if (hole === null || hole[0] >= until) return [[from, until] as const];
          return [[from, hole[0]] as const, [hole[1], until] as const].filter(([start, end]) => start < end);
        },
        play: () => {
          if (world.refusePlay || (kind === "sound" && world.refuseSound && !fake.muted)) {
            const error = new DOMException("no gesture", "NotAllowedError");
            events.onFailure({ kind: "refused", fatal: false, message: error.message });
            return Promise.reject(error);
          }
          if (paused) startLeftMs = fake.startSeconds * 1000;
          if (fake.player.ended) position = 0;
          paused = false;
          return Promise.resolve();
        },
        pause: () => {
          paused = true;
        },
        seek(to: number) {
          if (to < 0) throw new RangeError(`A seek to ${to}.`);
          fake.seeks += 1;
          seekTarget = to;
          seekLeftMs = fake.seekSeconds * 1000;
        },
        setRate(next: number) {
          rate = next;
        },
        resetDecoder: () => {
          dead = false;
        },
        resume() {
          if (dead) return false;
          fake.hole = null;
          fake.bufferedUntilSeconds = Infinity;
          return true;
        },
        reload(to) {
          fake.reloads += 1;
          if (fake.unreachable) {
            const run = () => !fake.disposed && fake.fail(lastFailure);
            timers.add({ atMs: nowMs + 50, run });
            return;
          }
          dead = false;
          fake.bufferedUntilSeconds = Infinity;
          seekTarget = to ?? liveEdge();
          seekLeftMs = fake.seekSeconds * 1000;
        },
        dispose() {
          if (fake.disposed) throw new Error("Disposed of twice.");
          fake.disposed = true;
        },
      },
    };
    setUp?.(fake);
    if (startAt === null) seekTarget = liveEdge();
    media.push(fake);
    return fake;
  };

  const adapters: PlaybackAdapters = {
    engine: "elements",
    now: () => nowMs,
    wallTimeMs: () => wallMs,
    random: chance,
    after(ms, run) {
      const timer = { atMs: nowMs + ms + lateness() * world.timersAreLateMs, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    createVideoPlayer(url, position, events) {
      const fake = createMedia(url, "video", position, events);
      return {
        media: fake.player,
        takeFrame: fake.takeFrame,
        setShownHeight: () => {},
        droppedFrames: 0,
        hasElement: true,
        dispose: () => fake.player.dispose(),
      };
    },
    createSoundPlayer(url, position, events) {
      const fake = createMedia(url, "sound", position, events);
      return {
        media: fake.player,
        setVolume: () => {},
        setMuted: (muted) => {
          fake.muted = muted;
        },
        setMono: (mono) => {
          fake.mono = mono;
        },
      };
    },
    decoders: {
      budget: () => world.decoders,
      remember: (count) => {
        world.decoders = count;
      },
    },
    isOnline: () => online,
    onNetworkChange(listener) {
      networkListeners.add(listener);
      return () => networkListeners.delete(listener);
    },
    isHidden: () => hidden,
    onHiddenChange(listener) {
      hiddenListeners.add(listener);
      return () => hiddenListeners.delete(listener);
    },
  };
  const settlePromises = async () => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  };
  const world: FakeWorld = {
    adapters,
    media,
    alive: (kind) => media.filter((fake) => fake.kind === kind && !fake.disposed).length,
    get openFrames() {
      return openFrames;
    },
    get timers() {
      return timers.size;
    },
    refusePlay: false,
    refuseSound: false,
    decoders: 4,
    timersAreLateMs: 0,
    setHidden(next) {
      hidden = next;
      for (const listener of hiddenListeners) listener();
    },
    setOnline(next) {
      online = next;
      for (const listener of networkListeners) listener();
    },
    sleep(seconds, wallSeconds = seconds) {
      nowMs += seconds * 1000;
      wallMs += wallSeconds * 1000;
    },
    onRefresh: () => {},
    async advance(seconds) {
      const untilMs = nowMs + seconds * 1000;
      await settlePromises();
      while (nowMs < untilMs) {
        nowMs += STEP_MS;
        wallMs += STEP_MS;
        for (const fake of media) fake.pass(STEP_MS);
        for (const timer of timers) {
          if (timer.atMs > nowMs) continue;
          timers.delete(timer);
          timer.run();
        }
        if (nowMs % REFRESH_MS === 0) {
          for (const fake of media) fake.refresh();
          world.onRefresh(nowMs);
        }
        await settlePromises();
      }
    },
  };
  return world;
}

/** Repeatable chance: the same seed gives the same numbers from 0 to 1. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // A linear congruential generator; its low bits are poor, but only the size of the number counts here.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
