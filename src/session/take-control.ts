import type { Playback, PlaybackError, PlaybackOptions } from "../playback/playback.ts";
import { findAngle, findTake } from "../tour/find-item.ts";
import type { Take } from "../tour/tour-schema.ts";
import { chooseChapterStart } from "./choose-chapter.ts";
import type { SessionCommands } from "./session.ts";
import type { VisitStore } from "./visit-store.ts";

const RATES = [0.25, 0.5, 1, 1.5, 2] as const;

/** Loads the engine's code (its own chunk) and makes an engine of it. */
export type LoadPlayback = () => Promise<(options: PlaybackOptions) => Playback | Promise<Playback>>;

export interface OpenTakeOptions {
  /** Chosen by hand; absent: the cut is followed where the take has one. */
  readonly angle?: string | undefined;
  readonly atSeconds?: number | undefined;
  readonly play: boolean;
}

export type TakeCommands = Pick<
  SessionCommands,
  | "play"
  | "pause"
  | "togglePlay"
  | "seek"
  | "skip"
  | "step"
  | "moveToChapter"
  | "setRate"
  | "markLoop"
  | "changeRate"
  | "selectAngle"
  | "selectAngleNumber"
  | "nextAngle"
  | "warmAngle"
  | "followCut"
  | "setMuted"
  | "setVolume"
  | "setMono"
  | "selectSound"
  | "goToLive"
  | "nudge"
>;

export interface TakeControl {
  readonly commands: TakeCommands;
  playback(): Playback | null;
  /** Opens a take, or moves within it when it is open already. */
  open(take: Take, options: OpenTakeOptions): void;
  close(): void;
}

/** Owns the engine of the open take: one at a time, and never the result of an earlier request. */
export function createTakeControl(
  visit: VisitStore,
  loadPlayback: LoadPlayback,
  authorize?: PlaybackOptions["authorize"],
): TakeControl {
  let engine: Playback | null = null;
  let stopMirroring = () => {};
  /** Grows with every open and close: what belongs to an older number is dropped. */
  let generation = 0;
  let opening = new AbortController();
  /** Commands given while the engine's code is still on its way. */
  let waiting: ((engine: Playback) => void)[] = [];
  const sound: { muted: boolean; volume: number; mono: boolean; sound?: string } = {
    muted: false,
    volume: 1,
    mono: false,
  };

  const report = (error: unknown) => {
    const known = error as Partial<PlaybackError>;
    visit.notice({
      code: known.code ?? "playback/take-missing",
      message: known.message ?? String(error),
      subject: known.angle ?? null,
    });
  };
  const settle = (promise: Promise<void>) => void promise.catch(report);
  const withEngine = (command: (engine: Playback) => void) => {
    if (engine) command(engine);
    else if (visit.get().take !== null) waiting.push(command);
  };
  const play = () => withEngine((running) => settle(running.play()));
  const seek = (timeSeconds: number) => withEngine((running) => settle(running.seek(timeSeconds)));
  const selectAngle = (angle: string) => {
    const take = findTake(visit.get().tour, visit.get().take);
    if (!take) return;
    if (findAngle(take, angle)) withEngine((running) => running.selectAngle(angle));
    else
      visit.notice({
        code: "session/angle-unknown",
        message: `Take ${take.id} has no angle "${angle}".`,
        subject: angle,
      });
  };

  function close() {
    generation += 1;
    opening.abort();
    stopMirroring();
    engine?.dispose();
    engine = null;
    waiting = [];
    if (visit.get().take !== null) visit.set({ take: null, playback: null, loopFromSeconds: null });
  }

  async function start(take: Take, options: OpenTakeOptions, mine: number) {
    const openPlayback = await loadPlayback();
    if (mine !== generation) return;
    const created = await openPlayback({
      take,
      signal: opening.signal,
      baseUrl: visit.get().tourUrl,
      ...sound,
      ...(authorize !== undefined && { authorize }),
      followCut: options.angle === undefined && (take.cut?.length ?? 0) > 0,
      ...(options.angle !== undefined && { startAngle: options.angle }),
      ...(options.atSeconds !== undefined && { startSeconds: options.atSeconds }),
    });
    if (mine !== generation) {
      created.dispose();
      return;
    }
    engine = created;
    stopMirroring = created.subscribe((playback) => visit.set({ playback }));
    visit.set({ playback: created.getState() });
    for (const command of waiting.splice(0)) command(created);
  }

  function open(take: Take, options: OpenTakeOptions) {
    if (visit.get().take === take.id) {
      if (options.atSeconds !== undefined) seek(options.atSeconds);
      if (options.angle !== undefined) selectAngle(options.angle);
      if (options.play) play();
      return;
    }
    close();
    visit.set({ take: take.id });
    if (options.play) play();
    const mine = generation;
    opening = new AbortController();
    start(take, options, mine).catch((error: unknown) => {
      if (mine !== generation) return;
      close();
      report(error);
    });
  }

  const commands: TakeCommands = {
    play,
    pause: () => withEngine((running) => running.pause()),
    togglePlay: () =>
      withEngine((running) => (running.getState().playing ? running.pause() : settle(running.play()))),
    seek,
    skip: (seconds) => withEngine((running) => settle(running.seek(running.timeSeconds() + seconds))),
    step: (frames) => withEngine((running) => settle(running.step(frames))),
    moveToChapter: (direction) =>
      withEngine((running) => {
        const chapters = running.take.chapters ?? [];
        const atSeconds = chooseChapterStart(chapters, running.timeSeconds(), direction);
        if (atSeconds !== null) settle(running.seek(atSeconds));
      }),
    setRate: (rate) => withEngine((running) => running.setRate(rate)),
    markLoop: () =>
      withEngine((running) => {
        const fromSeconds = visit.get().loopFromSeconds;
        const timeSeconds = running.timeSeconds();
        const begins = running.getState().loop === null && fromSeconds === null;
        visit.set({ loopFromSeconds: begins ? timeSeconds : null });
        if (!begins)
          running.setLoop(fromSeconds === null ? null : { fromSeconds, untilSeconds: timeSeconds });
      }),
    changeRate: (direction) =>
      withEngine((running) => {
        const { rate } = running.getState();
        const next =
          direction > 0
            ? RATES.find((candidate) => candidate > rate)
            : RATES.findLast((candidate) => candidate < rate);
        if (next !== undefined) running.setRate(next);
      }),
    selectAngle,
    selectAngleNumber: (number) =>
      withEngine((running) => {
        const angle = running.take.angles[number - 1];
        if (angle) running.selectAngle(angle.id);
      }),
    nextAngle: () =>
      withEngine((running) => {
        const { angles } = running.take;
        const at = angles.findIndex((angle) => angle.id === running.getState().angle);
        const next = angles[(at + 1) % angles.length];
        if (next) running.selectAngle(next.id);
      }),
    warmAngle: (angle) => engine?.warmAngle(angle),
    followCut: (follow) => withEngine((running) => running.followCut(follow)),
    setMuted(muted) {
      sound.muted = muted;
      withEngine((running) => running.setMuted(muted));
    },
    setVolume(volume) {
      sound.volume = Math.max(0, Math.min(1, volume));
      withEngine((running) => running.setVolume(sound.volume));
    },
    setMono(mono) {
      sound.mono = mono;
      withEngine((running) => running.setMono(mono));
    },
    selectSound(id) {
      const take = findTake(visit.get().tour, visit.get().take);
      if (take?.sound?.some((known) => known.id === id) !== true) {
        visit.notice({
          code: "session/sound-unknown",
          message: `Take ${take?.id ?? ""} has no sound "${id}".`,
          subject: id,
        });
        return;
      }
      sound.sound = id;
      withEngine((running) => running.selectSound(id));
    },
    goToLive: () => withEngine((running) => settle(running.goToLive())),
    nudge: (angle, seconds) => withEngine((running) => running.nudge(angle, seconds)),
  };
  return { commands, open, close, playback: () => engine };
}
