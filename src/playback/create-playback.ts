import { chooseCutAngle, chooseNextCut } from "../tour/choose-cut-angle.ts";
import { frameAtSeconds, nearestFrame, parseFrameRate, secondsAtFrame } from "../tour/frame-rate.ts";
import { browserAdapters } from "./adapters/browser-adapters.ts";
import { createCast } from "./cast.ts";
import { createClock } from "./clock.ts";
import { describeAngles, describeErrors, describeFocus, isPermanent, type Shown, type Troubles } from "./describe-state.ts";
import type { Feed } from "./feed.ts";
import { createMeasurement } from "./measurement.ts";
import type { PlaybackAdapters } from "./media-player.ts";
import { PlaybackFailure } from "./playback-failure.ts";
import type { Pictures, Playback, PlaybackError, PlaybackOptions, PlaybackState } from "./playback.ts";
import { createPresenter } from "./presenter.ts";
import { createSoundTrack } from "./sound-track.ts";
import { createStatePublisher } from "./state-publisher.ts";
import { createTransport } from "./transport.ts";

const TICK_MS = 100;
/** While a movement is under way readiness is looked at once per screen refresh. */
const SETTLING_TICK_MS = 16;
/** An atlas that reports failures and shows nothing for this long is given up. */
const ATLAS_PATIENCE_SECONDS = 3.2;
/** A sharp picture stays on the screen this long while a seek is under way; then the tile takes over. */
const KEEP_SECONDS = 0.25;
const WARM_FOR_SECONDS = 15;
/** The spare is warmed this long before the cut needs it. */
const WARM_CUT_SECONDS = 6;

/**
 * Opens a take, paused at its start (or `startSeconds`), and loads at once.
 *
 * @param adapters The world it plays in; the browser's when left out.
 * @throws RangeError for an unknown start angle or an unreadable frame rate.
 */
export function createPlayback(options: PlaybackOptions, adapters: PlaybackAdapters = browserAdapters): Playback {
  const { take } = options;
  const frameRate = parseFrameRate(take.frameRate);
  if (frameRate === null) throw new RangeError(`Not a frame rate: ${JSON.stringify(take.frameRate)}.`);
  const requireAngle = (id: string) => {
    if (take.angles.some((angle) => angle.id === id)) return id;
    throw new RangeError(`The take ${take.id} has no angle ${JSON.stringify(id)}.`);
  };
  const firstAngle = take.angles[0]?.id;
  if (firstAngle === undefined) throw new RangeError(`The take ${take.id} has no angles.`);

  const startSeconds = options.startSeconds ?? 0;
  let followingCut = options.followCut === true && chooseCutAngle(take, 0) !== null;
  let angle = requireAngle(
    (followingCut ? chooseCutAngle(take, startSeconds) : null) ?? options.startAngle ?? firstAngle,
  );
  let hint: { angle: string; untilMs: number } | null = null;
  let focusHeight = 1080;
  let disposed = false;
  let everReady = false;
  let atlasTrouble: PlaybackError | null = null;
  let troubles: Map<string, NonNullable<Feed["trouble"]>> = new Map();
  let sampled: { frameTimeMs: number; pictures: Pictures } | null = null;
  let shown: Shown = { tileFrame: null, focusFrame: null, sharp: false, clockFrame: 0, frameOf: () => null };

  const clock = createClock(() => adapters.now());
  clock.hold(startSeconds);
  const measurement = createMeasurement();
  const onChange = () => {
    if (!disposed) look();
  };
  const cast = createCast({
    take,
    baseUrl: options.baseUrl,
    frameRate,
    startFrame: frameAtSeconds(startSeconds, frameRate),
    clock,
    adapters,
    onChange,
    onDismiss: (feed) => presenter.rescue(feed),
  });
  const presenter = createPresenter(take, () => cast, frameRate);
  const sound = createSoundTrack({
    take,
    baseUrl: options.baseUrl,
    clock,
    adapters,
    muted: options.muted ?? false,
    volume: options.volume ?? 1,
    startSeconds,
    onChange,
  });
  const isWanted = (feed: Feed) => cast.atlas === null || feed.angle === null || feed.angle === angle || feed.angle === hint?.angle;
  const transport = createTransport({
    durationSeconds: take.durationSeconds ?? null,
    startSeconds,
    frameRate,
    clock,
    adapters,
    cast,
    sound,
    presenter,
    focusAngle: () => angle,
    isWanted: (feed) => isWanted(feed),
    onStall: () => measurement.stalled(),
  });

  const likelyFrame = () => frameAtSeconds(clock.timeSeconds(), frameRate);
  const assign = () => {
    // Without an atlas a player that cannot play is better used for another angle.
    const ids = take.angles.map(({ id }) => id);
    const others = [...ids.filter((id) => !troubles.has(id)), ...ids];
    cast.assign([angle, ...(hint === null ? [] : [hint.angle]), ...(cast.atlas === null ? others : [])], likelyFrame());
    cast.setFocusHeight(angle, focusHeight);
  };
  /** Brings the player of an angle to where everything else is. */
  const bringUp = (feed: Feed) => {
    if (transport.mode === "running") feed.follower.join();
    else feed.park(transport.targetFrame);
  };
  const switchTo = (next: string) => {
    if (next === angle) return;
    const previous = cast.feed(angle);
    angle = next;
    if (hint?.angle === next) hint = null;
    if (cast.atlas !== null && previous !== null && transport.mode === "running") {
      previous.follower.rest();
    }
    const wasOn = cast.feed(next) !== null;
    assign();
    const feed = cast.feed(next);
    if (feed !== null && (cast.atlas !== null || !wasOn)) bringUp(feed);
    measurement.switched(adapters.now());
    sampled = null;
    publish();
  };
  const followCutNow = (timeSeconds: number) => {
    if (!followingCut) return;
    const next = chooseCutAngle(take, timeSeconds);
    if (next !== null) switchTo(next);
  };
  const warm = (next: string, frame: number) => {
    if (next === angle || cast.atlas === null) return;
    const feed = cast.feed(next);
    hint = { angle: next, untilMs: adapters.now() + WARM_FOR_SECONDS * 1000 };
    if (feed === null) assign();
    cast.feed(next)?.park(frame);
  };
  const tickSpare = () => {
    if (hint !== null && adapters.now() > hint.untilMs) hint = null;
    const next = followingCut && transport.mode === "running" ? chooseNextCut(take, clock.timeSeconds()) : null;
    if (next !== null && next.angle !== angle) {
      const isNear = next.atSeconds - clock.timeSeconds() < WARM_CUT_SECONDS * clock.rate;
      if (isNear && hint?.angle !== next.angle) warm(next.angle, nearestFrame(next.atSeconds, frameRate));
      return;
    }
    // A spare waits ahead of the clock; when the clock has passed it, it moves on.
    const spare = hint === null || transport.mode !== "running" ? null : cast.feed(hint.angle);
    const standsAt = spare === null ? Infinity : spare.player.media.positionSeconds();
    if (spare !== null && !spare.player.media.seeking && standsAt < clock.timeSeconds()) {
      spare.park(likelyFrame() + Math.round(2 * clock.rate * frameRate.framesPerSecond));
    }
  };

  const loseAtlas = (message: string) => {
    atlasTrouble = { code: "playback/atlas-missing", angle: null, message };
    cast.dropAtlas();
    hint = null;
    assign();
    transport.regroup();
  };
  const watchAtlas = () => {
    const { atlas } = cast;
    if (atlas === null) return;
    const isLost = atlas.gaveUp || atlas.trouble?.code === "playback/atlas-missing";
    const isSilent = atlas.failures > 0 && transport.settlingSeconds() > ATLAS_PATIENCE_SECONDS && adapters.isOnline();
    if (isLost || isSilent) loseAtlas(atlas.trouble?.message ?? "no answer");
  };
  const gatherTroubles = () => {
    const next: typeof troubles = new Map();
    for (const { id } of take.angles) {
      const feed = cast.feed(id);
      // Of an angle that is not on nothing new is known: what was wrong with it still is.
      const trouble = feed === null ? troubles.get(id) : feed.trouble;
      if (trouble != null) next.set(id, trouble);
    }
    const isNews = [...next.keys()].some((id) => !troubles.has(id));
    troubles = next;
    if (isNews && cast.atlas === null) assign();
  };
  const isLost = () =>
    cast.atlas === null && !everReady && take.angles.every(({ id }) => isPermanent(troubles.get(id)?.code));

  const describe = (): PlaybackState => {
    const lost = isLost();
    const known: Troubles = troubles;
    const errors: PlaybackError[] = describeErrors(take, known);
    if (cast.atlas?.trouble != null) errors.unshift({ ...cast.atlas.trouble, angle: null });
    if (atlasTrouble !== null) errors.unshift(atlasTrouble);
    if (sound.trouble !== null) errors.push({ ...sound.trouble, angle: null });
    if (lost) errors.unshift({ code: "playback/take-missing", angle: null, message: "No angle of the take can be played." });
    const leading = cast.atlas ?? cast.feed(angle);
    const media = leading?.player.media;
    return {
      phase: lost ? "failed" : everReady ? "ready" : "loading",
      playing: transport.playing,
      waiting: transport.waiting,
      ended: transport.ended,
      seeking: transport.seeking,
      rate: clock.rate,
      durationSeconds: transport.durationSeconds(),
      angle,
      followingCut,
      muted: sound.muted,
      volume: sound.volume,
      sound: sound.chosen,
      focus: describeFocus(cast, angle, shown, known),
      angles: describeAngles(take, cast, angle, shown, known),
      errors,
      atlas: cast.atlas !== null,
      videoElements: cast.all().length,
      bufferedSeconds: (media?.buffered() ?? []).map(([from, to]) => [Math.round(from * 2) / 2, Math.round(to * 2) / 2] as const),
    };
  };
  const publisher = createStatePublisher(describe(), () => adapters.now());
  const publish = () => publisher.offer(describe());

  function look(): void {
    watchAtlas();
    transport.update();
    gatherTroubles();
    everReady ||= transport.mode !== "settling";
    if (isLost() && !failedOnce) {
      failedOnce = true;
      transport.fail(new PlaybackFailure("playback/take-missing", null, "No angle of the take can be played."));
    }
    publish();
  }
  let failedOnce = false;
  let cancelTick = () => {};
  let lastSlowMs = adapters.now();
  const tick = () => {
    const now = adapters.now();
    if (now - lastSlowMs >= TICK_MS - 1) {
      lastSlowMs = now;
      sound.tick();
      for (const feed of cast.all()) {
        const isDue = isWanted(feed) && (feed.angle !== hint?.angle || cast.atlas === null);
        const isMoving = transport.mode === "running" && !feed.gaveUp;
        feed.tick(isDue && !adapters.isHidden() && (isMoving || !feed.isAt(transport.targetFrame)));
      }
      followCutNow(clock.timeSeconds());
      tickSpare();
    }
    look();
    cancelTick = adapters.after(transport.mode === "settling" ? SETTLING_TICK_MS : TICK_MS, tick);
  };

  assign();
  const stopWatchingPage = adapters.onHiddenChange(onChange);
  cancelTick = adapters.after(0, tick);

  const remember = (pictures: Pictures, timeSeconds: number) => {
    const frameOf = (id: string) => pictures.tile(id)?.frame ?? null;
    const tileFrame = cast.atlas === null ? frameOf(angle) : (cast.atlas.frames.shown()?.number ?? null);
    const { sharp, picture } = pictures.focus;
    const frames = new Map(take.angles.map(({ id }) => [id, frameOf(id)]));
    shown = {
      tileFrame,
      focusFrame: picture?.frame ?? null,
      sharp,
      clockFrame: transport.mode === "running" ? nearestFrame(timeSeconds, frameRate) : transport.targetFrame,
      frameOf: (id) => frames.get(id) ?? null,
    };
    if (transport.mode === "running") measurement.shown(pictures, tileFrame, adapters.now());
  };
  const nothing: Pictures = { timeSeconds: 0, tile: () => null, focus: { angle, sharp: false, picture: null } };
  const timeSeconds = () => {
    const duration = transport.durationSeconds();
    return Math.max(0, Math.min(clock.timeSeconds(), duration ?? Infinity));
  };

  return {
    take,
    getState: () => publisher.current(),
    subscribe: (listener) => publisher.subscribe(listener),
    timeSeconds,
    measurement: () =>
      measurement.read({
        seeks: cast.all().reduce((sum, feed) => sum + feed.follower.seeks, 0),
        droppedFrames: cast.all().reduce((sum, feed) => sum + feed.player.droppedFrames, 0),
        bytesLoaded: cast.all().reduce((sum, feed) => sum + feed.player.media.bytesLoaded, sound.bytesLoaded),
      }),
    async play() {
      const started = transport.play();
      look();
      await started;
      look();
    },
    pause() {
      transport.pause();
      look();
    },
    async seek(target) {
      if (!Number.isFinite(target)) throw new RangeError(`Not a time: ${target}.`);
      const landed = transport.seek(target);
      followCutNow(target);
      look();
      await landed;
      sampled = null;
      publish();
    },
    async step(count) {
      if (!Number.isInteger(count)) throw new RangeError(`Not a number of frames: ${count}.`);
      const landed = transport.step(count);
      followCutNow(clock.timeSeconds());
      look();
      await landed;
      sampled = null;
      publish();
    },
    setRate(rate) {
      if (!(rate > 0)) throw new RangeError(`Not a rate: ${rate}.`);
      clock.setRate(Math.max(0.25, Math.min(2, rate)));
      for (const feed of cast.all()) feed.follower.rebase();
      sound.rebase();
      publish();
    },
    selectAngle(id) {
      requireAngle(id);
      followingCut = false;
      switchTo(id);
      publish();
    },
    followCut(follow) {
      followingCut = follow && chooseCutAngle(take, 0) !== null;
      followCutNow(clock.timeSeconds());
      publish();
    },
    warmAngle(id) {
      warm(requireAngle(id), likelyFrame() + (transport.mode === "running" ? Math.round(2 * frameRate.framesPerSecond) : 0));
    },
    setMuted(muted) {
      sound.setMuted(muted);
      look();
    },
    setVolume(volume) {
      sound.setVolume(Math.max(0, Math.min(1, volume)));
      publish();
    },
    selectSound(id) {
      sound.choose(id);
      publish();
    },
    setFocusHeight(pixels) {
      focusHeight = pixels;
      cast.setFocusHeight(angle, pixels);
    },
    sample(frameTimeMs) {
      if (disposed) return nothing;
      if (sampled?.frameTimeMs === frameTimeMs) return sampled.pictures;
      transport.update();
      const time = timeSeconds();
      cast.atlas?.pull();
      const newest = cast.atlas?.frames.newest()?.number;
      if (transport.mode === "running") {
        followCutNow(newest === undefined ? time : secondsAtFrame(newest, frameRate));
      }
      const { mode } = transport;
      const isSeeking = mode === "settling" && transport.settlingSeconds() < KEEP_SECONDS;
      const phase = mode === "running" ? "running" : isSeeking ? "seeking" : "resting";
      const pictures = presenter.present(angle, time, adapters.now(), phase);
      sampled = { frameTimeMs, pictures };
      remember(pictures, time);
      return pictures;
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      cancelTick();
      stopWatchingPage();
      transport.dispose();
      sound.dispose();
      cast.dispose();
      presenter.dispose();
      publisher.dispose();
    },
  };
}
