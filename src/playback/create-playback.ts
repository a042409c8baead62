import { frameAtSeconds, secondsAtFrame } from "../tour/frame-rate.ts";
import { browserAdapters } from "./adapters/browser-adapters.ts";
import { createAccess, type Access } from "./access.ts";
import { createAngleChoice } from "./angle-choice.ts";
import { createCast } from "./cast.ts";
import { chooseLoop } from "./choose-loop.ts";
import { createClock } from "./clock.ts";
import { createDecoderWatch } from "./decoder-watch.ts";
import { describePlayback } from "./describe-playback.ts";
import type { Feed } from "./feed.ts";
import { createMeasurement } from "./measurement.ts";
import type { PlaybackAdapters } from "./media-player.ts";
import { PlaybackFailure } from "./playback-failure.ts";
import type { Playback, PlaybackOptions } from "./playback.ts";
import { createPageWatch } from "./page-watch.ts";
import { createPresenter } from "./presenter.ts";
import { readOptions, readRate, readVolume } from "./read-options.ts";
import { createShownRecord, noPictures } from "./shown-record.ts";
import { createSoundTrack } from "./sound-track.ts";
import { createStatePublisher } from "./state-publisher.ts";
import { resolveSources } from "./take-sources.ts";
import { startTicking } from "./ticking.ts";
import { createTransport, type Transport } from "./transport.ts";
import { createTroubleWatch } from "./trouble-watch.ts";

/** A sharp picture stays on the screen this long while a seek is under way; then the tile takes over. */
const KEEP_SECONDS = 0.25;

/**
 * Opens a take, paused at its start (or `startSeconds`), and loads at once.
 *
 * @param adapters The world it plays in; the browser's when left out.
 * @param access Shared with whoever has asked for footage before; by default that of `options.authorize`.
 * @throws RangeError for an unknown start angle or an unreadable frame rate.
 */
export function createPlayback(
  options: PlaybackOptions,
  adapters: PlaybackAdapters = browserAdapters,
  access: Access = createAccess(options.authorize, adapters, options.baseUrl),
): Playback {
  const { take } = options;
  const { frameRate, startSeconds, startAngle, followingCut, requireAngle } = readOptions(options);

  const sources = options.sources ?? resolveSources(take, options.baseUrl);
  let disposed = false;
  let everReady = false;

  const clock = createClock(() => adapters.now());
  clock.hold(startSeconds);
  const measurement = createMeasurement();
  const onChange = () => {
    if (!disposed) look();
  };
  const cast = createCast({
    take,
    baseUrl: options.baseUrl,
    sources: sources.angles,
    frameRate,
    startFrame: frameAtSeconds(startSeconds, frameRate),
    clock,
    adapters,
    access,
    doPicturesPlay: () => watch.doPicturesPlay,
    onChange,
    onDecoderLimit: (feed) => goWithout(feed),
    onGap(untilSeconds) {
      measurement.stalled();
      transport.stepOver(untilSeconds);
    },
    onDismiss: (feed) => presenter.rescue(feed),
  });
  const presenter = createPresenter(take, () => cast, frameRate);
  const record = createShownRecord(take, cast, presenter);
  const sound = createSoundTrack({
    take,
    sources: sources.sounds,
    clock,
    adapters,
    access,
    muted: options.muted ?? false,
    mono: options.mono ?? false,
    chosen: options.sound ?? null,
    volume: options.volume ?? 1,
    startSeconds,
    doPicturesPlay: () => watch.doPicturesPlay,
    onChange,
  });
  const choice = createAngleChoice({
    take,
    startAngle,
    followingCut,
    frameRate,
    clock,
    adapters,
    cast,
    transport: () => transport,
    isGone: (id) => watch.isGone(id),
    onSwitch(id) {
      measurement.switched(adapters.now());
      record.switched(id);
      publish();
    },
  });
  const transport: Transport = createTransport({
    durationSeconds: take.durationSeconds ?? null,
    startSeconds,
    frameRate,
    clock,
    adapters,
    cast,
    sound,
    presenter,
    focusAngle: () => choice.angle,
    isWanted: (feed) => choice.isWanted(feed),
    onStall: () => measurement.stalled(),
    onMove: (timeSeconds) => choice.followCut(timeSeconds),
  });
  const watch = createTroubleWatch({
    take,
    cast,
    sound,
    transport,
    adapters,
    isWanted: (feed) => choice.isWanted(feed),
    onAtlasLost() {
      cast.dropAtlas();
      choice.assign();
      transport.regroup();
    },
    onAngleGone() {
      if (cast.atlas === null) choice.assign();
    },
  });
  /** The device decodes fewer videos than it was asked to, whether it said so or was seen to. */
  const goWithout = (feed: Feed) => {
    watch.limited("a player found no decoder");
    cast.shrink(feed);
    adapters.decoders.remember(cast.slots + (cast.atlas === null ? 0 : 1));
    choice.assign();
    // Without an atlas those engaged anew have joined already.
    if (cast.atlas === null || feed.angle !== choice.angle || transport.mode !== "running") return;
    cast.feed(choice.angle)?.follower.join();
  };
  const page = createPageWatch({
    adapters,
    isRunning: () => transport.mode === "running",
    onRegroup: () => transport.regroup(),
  });
  /** What gave up is tried again when the visitor asks for it. */
  const retry = () => {
    for (const feed of cast.all()) feed.retry();
  };

  const parts = { take, adapters, cast, clock, choice, transport, sound, watch, page };
  const describe = () => describePlayback(parts, record.shown, everReady);
  const publisher = createStatePublisher(describe(), () => adapters.now());
  const publish = () => publisher.offer(describe());

  function look(): void {
    page.look();
    watch.look();
    everReady ||= transport.mode !== "settling";
    const { lost } = watch;
    transport.fail(lost === null ? null : new PlaybackFailure(lost.code, null, lost.message));
    publish();
  }
  const decoders = createDecoderWatch(cast, adapters, goWithout);
  choice.assign();
  const stopWatchingPage = adapters.onHiddenChange(onChange);
  const stopTicking = startTicking({
    ...parts,
    onTick() {
      if (cast.atlas === null) decoders.tick();
    },
    onLook: look,
  });

  const timeSeconds = () => {
    const duration = transport.durationSeconds();
    return Math.max(0, Math.min(clock.timeSeconds(), duration ?? Infinity));
  };

  return {
    take,
    getState: () => publisher.current(),
    subscribe: (listener) => publisher.subscribe(listener),
    timeSeconds,
    measurement() {
      const figures = cast.figures();
      return measurement.read({ ...figures, bytesLoaded: figures.bytesLoaded + sound.bytesLoaded });
    },
    async play() {
      retry();
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
      retry();
      const landed = transport.seek(target);
      look();
      await landed;
      record.stale();
      publish();
    },
    async step(count) {
      if (!Number.isInteger(count)) throw new RangeError(`Not a number of frames: ${count}.`);
      const landed = transport.step(count);
      look();
      await landed;
      record.stale();
      publish();
    },
    setRate(rate) {
      clock.setRate(readRate(rate));
      for (const feed of cast.all()) feed.follower.rebase();
      sound.rebase();
      publish();
    },
    setLoop(loop) {
      transport.setLoop(loop === null ? null : chooseLoop(loop, frameRate, transport.durationSeconds()));
      look();
    },
    selectAngle(id) {
      requireAngle(id);
      choice.setFollowingCut(false);
      choice.switchTo(id);
      cast.feed(id)?.retry();
      publish();
    },
    followCut(follow) {
      choice.setFollowingCut(follow);
      choice.followCut(clock.timeSeconds());
      publish();
    },
    warmAngle: (id) => choice.warm(requireAngle(id)),
    setMuted(muted) {
      sound.setMuted(muted);
      look();
    },
    setVolume(volume) {
      sound.setVolume(readVolume(volume));
      publish();
    },
    setMono(mono) {
      sound.setMono(mono);
      publish();
    },
    selectSound(id) {
      sound.choose(id);
      publish();
    },
    setFocusHeight: (pixels) => choice.setFocusHeight(pixels),
    openStills: async () => {
      const { openStills } = await import("./open-stills.ts");
      return openStills(take, options.baseUrl, sources.angles, access);
    },
    goToLive: () => Promise.resolve(),
    nudge: requireAngle,
    sample(frameTimeMs) {
      if (disposed) return noPictures(startAngle, 0);
      const given = record.given(frameTimeMs);
      if (given !== null) return given;
      page.look();
      transport.update();
      const time = timeSeconds();
      cast.atlas?.pull();
      const newest = cast.atlas?.frames.newest()?.number;
      if (transport.mode === "running") {
        choice.followCut(newest === undefined ? time : secondsAtFrame(newest, frameRate));
      }
      const { mode } = transport;
      const isSeeking = mode === "settling" && transport.settlingSeconds() < KEEP_SECONDS;
      const phase = mode === "running" ? "running" : isSeeking ? "seeking" : "resting";
      const pictures = presenter.present(choice.angle, time, adapters.now(), phase);
      record.keep(frameTimeMs, pictures);
      if (mode === "running") {
        const hasFootage = cast.feed(choice.angle)?.hasFootage === true;
        measurement.shown(pictures, record.apartFrames, hasFootage, adapters.now());
      }
      return pictures;
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      stopTicking();
      stopWatchingPage();
      transport.dispose();
      sound.dispose();
      cast.dispose();
      presenter.dispose();
      publisher.dispose();
    },
  };
}
