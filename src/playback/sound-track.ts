import type { Take } from "../tour/tour-schema.ts";
import type { Access } from "./access.ts";
import { decideSoundCorrection, type Clock } from "./clock.ts";
import type { PlaybackAdapters, SoundPlayer } from "./media-player.ts";
import { createPlayerCare, type PlayerCare } from "./player-care.ts";
import type { Source } from "./take-sources.ts";

/** The one sound of a take; the clock listens to it. All times are take seconds. */
export interface SoundTrack {
  /** Id of the chosen rendition; null: none. */
  readonly chosen: string | null;
  readonly muted: boolean;
  readonly mono: boolean;
  readonly volume: number;
  /** True when a start need not wait for it. */
  readonly ready: boolean;
  readonly trouble: PlayerCare["trouble"];
  /** Also of renditions that were chosen before. */
  readonly bytesLoaded: number;
  /** The one before sounds on until this one plays. */
  choose(sound: string | null): void;
  park(timeSeconds: number): void;
  /** Plays from where it stands; the clock starts in the same task. */
  start(): void;
  rebase(): void;
  /** The visitor has just pressed something: what was refused or given up may be tried again. */
  retry(): void;
  /** The network is there again: what waits for it tries at once. */
  hurry(): void;
  setMuted(muted: boolean): void;
  setVolume(volume: number): void;
  setMono(mono: boolean): void;
  tick(): void;
  dispose(): void;
}

export interface SoundTrackOptions {
  readonly take: Take;
  readonly sources: readonly Source[];
  readonly clock: Clock;
  readonly adapters: PlaybackAdapters;
  readonly access: Access;
  readonly muted: boolean;
  readonly mono: boolean;
  readonly volume: number;
  /** Id to begin with; one that is not there stands for the first. */
  readonly chosen: string | null;
  readonly startSeconds: number;
  /** Some picture of the take plays. */
  readonly doPicturesPlay: () => boolean;
  readonly onChange: () => void;
}

const LEAD_SECONDS = 0.3;
/** A sound card needs a moment before its time can be believed. */
const SETTLING_MS = 400;
const REJOIN_COOLDOWN_MS = 3000;
/** Nobody holds it to the clock: by then it would be heard to be elsewhere. */
const LEAVING_MS = 8000;

export function createSoundTrack(options: SoundTrackOptions): SoundTrack {
  const { take, sources, clock, adapters } = options;
  let player: SoundPlayer | null = null;
  let chosen: Source | null = null;
  /** Chosen before, and heard until its successor plays. */
  let leaving: { readonly player: SoundPlayer; readonly untilMs: number } | null = null;
  let muted = options.muted;
  let mono = options.mono;
  let volume = options.volume;
  let refused = false;
  let care: PlayerCare | null = null;
  let startedMs = 0;
  let joinAtSeconds: number | null = null;
  let joinedMs = -Infinity;
  let anchored = false;
  let soundMs = adapters.now();
  let pastBytes = 0;

  const beginsAtSeconds = () => chosen?.offsetSeconds ?? 0;
  /** On its own time line, not before its beginning. */
  const placeOf = (timeSeconds: number) => Math.max(0, timeSeconds - beginsAtSeconds());
  const applyMuted = () => {
    player?.setMuted(muted || refused);
    leaving?.player.setMuted(muted || refused);
  };
  const endLeaving = () => {
    if (leaving === null) return;
    const { media } = leaving.player;
    leaving = null;
    pastBytes += media.bytesLoaded;
    media.pause();
    media.dispose();
  };
  const go = () => {
    const current = player;
    if (current === null) return;
    endLeaving();
    joinAtSeconds = null;
    anchored = false;
    startedMs = adapters.now();
    current.media.setRate(clock.rate);
    // One that is over would begin again.
    if (current.media.ended) return;
    // An interrupted play() is normal; that this page may not sound yet comes as a failure.
    current.media.play().catch(() => undefined);
  };
  const mute = () => {
    if (refused) return;
    refused = true;
    applyMuted();
    if (clock.running) join();
  };
  const joinFrom = (timeSeconds: number) => {
    if (player === null) return;
    joinedMs = adapters.now();
    joinAtSeconds = Math.max(beginsAtSeconds(), timeSeconds);
    player.media.pause();
    player.media.seek(placeOf(joinAtSeconds));
  };
  const join = () => joinFrom(clock.timeSeconds() + LEAD_SECONDS * clock.rate);
  const end = () => {
    endLeaving();
    care?.dispose();
    care = null;
    if (player !== null) leaving = { player, untilMs: adapters.now() + LEAVING_MS };
    player = null;
  };

  const track: SoundTrack = {
    get chosen() {
      return chosen?.id ?? null;
    },
    get muted() {
      return muted || refused;
    },
    get mono() {
      return mono;
    },
    get volume() {
      return volume;
    },
    get ready() {
      return player === null || track.trouble !== null || (!player.media.seeking && player.media.canPlay);
    },
    get trouble() {
      return care?.trouble ?? null;
    },
    get bytesLoaded() {
      return pastBytes + (leaving?.player.media.bytesLoaded ?? 0) + (player?.media.bytesLoaded ?? 0);
    },
    choose(sound) {
      const source = sources.find(({ id }) => id === sound) ?? null;
      if (sound !== null && source === null) {
        throw new RangeError(`The take ${take.id} has no sound ${JSON.stringify(sound)}.`);
      }
      if (source === chosen) return;
      const isHeard = player !== null && !player.media.paused && clock.running;
      end();
      if (source === null || !isHeard) endLeaving();
      chosen = source;
      if (source === null) return;
      const created = adapters.createSoundPlayer(
        source.url,
        placeOf(clock.timeSeconds()),
        { onChange: options.onChange, onFailure: (failure) => care?.suffer(failure) },
        options.access,
      );
      player = created;
      soundMs = adapters.now();
      care = createPlayerCare({
        role: "sound",
        live: take.live === true,
        adapters,
        access: options.access,
        media: () => created.media,
        doPicturesPlay: options.doPicturesPlay,
        reload(positionSeconds, isResumed) {
          if (!isResumed) created.media.reload(positionSeconds ?? placeOf(clock.timeSeconds()));
          if (positionSeconds === null && clock.running) join();
        },
        onDecoderLimit: () => {},
        onMute: mute,
        onChange: options.onChange,
      });
      player.setVolume(volume);
      if (mono) player.setMono(true);
      applyMuted();
      if (clock.running) join();
    },
    park(timeSeconds) {
      endLeaving();
      joinAtSeconds = null;
      player?.media.pause();
      player?.media.seek(placeOf(timeSeconds));
    },
    start() {
      const hasBegun = clock.timeSeconds() >= beginsAtSeconds();
      if (track.ready && hasBegun) go();
      else join();
    },
    rebase() {
      player?.media.setRate(clock.rate);
      leaving?.player.media.setRate(clock.rate);
    },
    retry() {
      care?.retry();
      if (!refused) return;
      refused = false;
      care?.alive();
      applyMuted();
      if (clock.running) go();
    },
    hurry: () => care?.hurry(),
    setMuted(next) {
      muted = next;
      applyMuted();
      if (!next) track.retry();
    },
    setVolume(next) {
      volume = next;
      player?.setVolume(next);
      leaving?.player.setVolume(next);
    },
    setMono(next) {
      mono = next;
      player?.setMono(next);
      leaving?.player.setMono(next);
    },
    tick() {
      const now = adapters.now();
      if (leaving !== null && (now > leaving.untilMs || track.trouble !== null)) endLeaving();
      if (player === null || care === null || !clock.running) {
        soundMs = now;
        return;
      }
      const { media } = player;
      const isPlaying = !media.paused && !media.ended && !media.seeking && media.canPlay;
      const isDue = clock.timeSeconds() >= beginsAtSeconds();
      if (isPlaying || media.ended || !isDue) soundMs = now;
      const silentSeconds = (now - soundMs) / 1000;
      const gapEnd = joinAtSeconds !== null && media.canPlay ? null : care.endOfGap(silentSeconds);
      if (gapEnd !== null) {
        care.crossTo(gapEnd);
        joinFrom(gapEnd + beginsAtSeconds());
        return;
      }
      care.tick(silentSeconds);
      if (joinAtSeconds !== null) {
        if (media.seeking || !media.canPlay) return;
        const aheadSeconds = (joinAtSeconds - clock.timeSeconds()) / clock.rate;
        // Within one tick it is as near as it gets; the clock takes up the rest.
        if (aheadSeconds < 0.05) go();
        return;
      }
      if (!isPlaying) return;
      if (!refused) care.alive();
      if (now - startedMs < SETTLING_MS) return;
      const correction = decideSoundCorrection(
        media.positionSeconds() + beginsAtSeconds() - clock.timeSeconds(),
        anchored,
      );
      anchored = true;
      if (correction.kind === "shift-clock") clock.shift(correction.seconds);
      else if (correction.kind === "seek-sound" && now - joinedMs > REJOIN_COOLDOWN_MS) join();
    },
    dispose() {
      end();
      endLeaving();
    },
  };
  track.choose((sources.find(({ id }) => id === options.chosen) ?? sources[0])?.id ?? null);
  return track;
}
