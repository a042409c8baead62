import { resolveTourUrl } from "../tour/resolve-source.ts";
import type { Take } from "../tour/tour-schema.ts";
import { decideSoundCorrection, type Clock } from "./clock.ts";
import { decideRecovery, type MediaFailure } from "./decide-recovery.ts";
import type { PlaybackAdapters, SoundPlayer } from "./media-player.ts";
import type { PlaybackErrorCode } from "./playback.ts";

/** The one sound of a take; the clock listens to it. All times are take seconds. */
export interface SoundTrack {
  /** Id of the chosen rendition; null: none. */
  readonly chosen: string | null;
  readonly muted: boolean;
  readonly volume: number;
  /** True when a start need not wait for it. */
  readonly ready: boolean;
  readonly trouble: { readonly code: PlaybackErrorCode; readonly message: string } | null;
  readonly bytesLoaded: number;
  choose(sound: string | null): void;
  park(timeSeconds: number): void;
  /** Plays from where it stands; the clock starts in the same task. */
  start(): void;
  rebase(): void;
  /** The visitor has just pressed something: a refused sound may be tried again. */
  retry(): void;
  setMuted(muted: boolean): void;
  setVolume(volume: number): void;
  tick(): void;
  dispose(): void;
}

export interface SoundTrackOptions {
  readonly take: Take;
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly adapters: PlaybackAdapters;
  readonly muted: boolean;
  readonly volume: number;
  readonly startSeconds: number;
  readonly onChange: () => void;
}

const LEAD_SECONDS = 0.3;
/** A sound card needs a moment before its time can be believed. */
const SETTLING_MS = 400;
const REJOIN_COOLDOWN_MS = 3000;

export function createSoundTrack(options: SoundTrackOptions): SoundTrack {
  const { take, clock, adapters } = options;
  const renditions = take.sound ?? [];
  let player: SoundPlayer | null = null;
  let chosen: string | null = null;
  let muted = options.muted;
  let volume = options.volume;
  let refused = false;
  let gaveUp = false;
  let trouble: SoundTrack["trouble"] = null;
  let attempts = 0;
  let decoderResetMs: number | null = null;
  let startedMs = 0;
  let joinAtSeconds: number | null = null;
  let joinedMs = -Infinity;
  let anchored = false;
  let cancelReload: (() => void) | null = null;

  const onFailure = (failure: MediaFailure) => {
    const since = decoderResetMs === null ? null : (adapters.now() - decoderResetMs) / 1000;
    const recovery = decideRecovery({
      role: "sound",
      failure,
      attempts,
      sinceDecoderResetSeconds: since,
      online: adapters.isOnline(),
    });
    attempts += 1;
    if (recovery.report !== null) trouble = { code: recovery.report, message: failure.message };
    if (recovery.action === "give-up") gaveUp = true;
    if (recovery.action === "reset-decoder") {
      decoderResetMs = adapters.now();
      player?.media.resetDecoder();
    }
    if (recovery.action === "reload") {
      cancelReload?.();
      cancelReload = adapters.after(recovery.afterSeconds * 1000, () => {
        player?.media.reload(clock.timeSeconds());
        if (clock.running) join();
      });
    }
    options.onChange();
  };
  const applyMuted = () => player?.setMuted(muted || refused);
  const go = () => {
    const current = player;
    if (current === null) return;
    joinAtSeconds = null;
    anchored = false;
    startedMs = adapters.now();
    current.media.setRate(clock.rate);
    current.media.play().catch((error: unknown) => {
      // An interrupted play() is normal; a refused one means that this page may not sound yet.
      if (
        player !== current ||
        !(error instanceof DOMException) ||
        error.name !== "NotAllowedError" ||
        refused
      )
        return;
      refused = true;
      trouble = { code: "playback/sound-refused", message: error.message };
      applyMuted();
      if (clock.running) join();
      options.onChange();
    });
  };
  const join = () => {
    if (player === null) return;
    joinedMs = adapters.now();
    joinAtSeconds = clock.timeSeconds() + LEAD_SECONDS * clock.rate;
    player.media.pause();
    player.media.seek(joinAtSeconds);
  };
  const end = () => {
    cancelReload?.();
    cancelReload = null;
    player?.media.pause();
    player?.media.dispose();
    player = null;
    trouble = null;
    gaveUp = false;
    attempts = 0;
  };

  const track: SoundTrack = {
    get chosen() {
      return chosen;
    },
    get muted() {
      return muted || refused;
    },
    get volume() {
      return volume;
    },
    get ready() {
      return player === null || trouble !== null || (!player.media.seeking && player.media.canPlay);
    },
    get trouble() {
      return trouble;
    },
    get bytesLoaded() {
      return player?.media.bytesLoaded ?? 0;
    },
    choose(sound) {
      const rendition = renditions.find((candidate) => candidate.id === sound);
      if (sound !== null && rendition === undefined) {
        throw new RangeError(`The take ${take.id} has no sound ${JSON.stringify(sound)}.`);
      }
      if (sound === chosen) return;
      end();
      chosen = sound;
      if (rendition === undefined) return;
      player = adapters.createSoundPlayer(
        resolveTourUrl(rendition.src, options.baseUrl),
        clock.timeSeconds(),
        {
          onChange: options.onChange,
          onFailure,
        },
      );
      player.setVolume(volume);
      applyMuted();
      if (clock.running) join();
    },
    park(timeSeconds) {
      joinAtSeconds = null;
      player?.media.pause();
      player?.media.seek(timeSeconds);
    },
    start() {
      if (track.ready) go();
      else join();
    },
    rebase() {
      player?.media.setRate(clock.rate);
    },
    retry() {
      if (!refused) return;
      refused = false;
      if (trouble?.code === "playback/sound-refused") trouble = null;
      applyMuted();
      if (clock.running) go();
    },
    setMuted(next) {
      muted = next;
      applyMuted();
      if (!next) track.retry();
    },
    setVolume(next) {
      volume = next;
      player?.setVolume(next);
    },
    tick() {
      if (player === null || gaveUp || !clock.running) return;
      const { media } = player;
      const now = adapters.now();
      if (joinAtSeconds !== null) {
        if (media.seeking || !media.canPlay) return;
        const aheadSeconds = (joinAtSeconds - clock.timeSeconds()) / clock.rate;
        // Within one tick it is as near as it gets; the clock takes up the rest.
        if (aheadSeconds < 0.05) go();
        return;
      }
      if (media.paused || media.ended || media.seeking || !media.canPlay) return;
      if (attempts > 0) {
        attempts = 0;
        if (trouble !== null && !refused) trouble = null;
      }
      if (now - startedMs < SETTLING_MS) return;
      const correction = decideSoundCorrection(media.positionSeconds() - clock.timeSeconds(), anchored);
      anchored = true;
      if (correction.kind === "shift-clock") clock.shift(correction.seconds);
      else if (correction.kind === "seek-sound" && now - joinedMs > REJOIN_COOLDOWN_MS) join();
    },
    dispose: end,
  };
  track.choose(renditions[0]?.id ?? null);
  return track;
}
