import type { HotspotKind, Provenance } from "../tour/tour-schema.ts";

/** What went wrong and what the visitor can do about it. */
export interface ErrorWords {
  readonly what: string;
  readonly remedy: string;
}

/** Every word of the interface in one language. Words of the tour itself come from tour.json. */
export interface Words {
  readonly language: string;
  /** The names that other software relies on: they never change within a language. */
  readonly enter: string;
  readonly callSheet: string;
  readonly angles: string;
  readonly cut: string;
  readonly play: string;
  readonly pause: string;
  readonly time: string;
  readonly captions: string;
  readonly lookThrough: string;
  readonly overview: string;
  readonly enterVr: string;
  readonly enterAr: string;
  readonly share: string;
  readonly close: string;
  readonly picture: string;

  readonly slate: {
    readonly production: string;
    readonly roll: string;
    readonly scene: string;
    readonly take: string;
    readonly cameras: string;
    readonly frameRate: string;
    readonly hint: string;
  };
  readonly loading: {
    readonly tour: string;
    readonly waiting: string;
    readonly bytes: (loaded: string, total: string | null) => string;
    readonly ready: string;
    readonly take: string;
  };
  readonly tourFailed: string;
  readonly tryAgain: string;

  readonly counts: {
    readonly places: (count: number) => string;
    readonly takes: (count: number) => string;
    readonly cameras: (count: number) => string;
    readonly seen: (seen: number, count: number) => string;
  };
  readonly kinds: Readonly<Record<HotspotKind, string>>;
  readonly provenance: Readonly<Record<Provenance, string>>;
  readonly departments: Readonly<Record<string, string>>;
  readonly visited: string;
  readonly noHotspots: string;

  readonly leaveXr: string;
  readonly theatre: string;
  readonly fullScreen: string;
  readonly help: string;
  readonly done: string;
  readonly dismiss: string;
  readonly about: string;
  readonly crew: string;
  readonly revision: string;

  readonly take: string;
  readonly takes: string;
  readonly chooseTake: string;
  readonly noTakes: string;
  readonly backTen: string;
  readonly forwardTen: string;
  readonly previousFrame: string;
  readonly nextFrame: string;
  readonly speed: string;
  readonly loop: string;
  readonly loopFrom: string;
  readonly loopUntil: string;
  readonly loopEnd: string;
  readonly mute: string;
  readonly volume: string;
  readonly captionLanguage: string;
  readonly chapters: string;
  readonly live: string;
  readonly waitingForFootage: string;
  readonly seeking: string;
  readonly ended: string;
  readonly sharpening: string;
  readonly lookingThrough: (camera: string) => string;
  readonly camera: (label: string) => string;
  readonly angleStates: {
    readonly failed: string;
    readonly stalled: string;
    readonly still: string;
    readonly loading: string;
  };

  readonly route: {
    readonly stop: string;
    readonly next: string;
    readonly previous: string;
    readonly progress: (stop: number, stops: number) => string;
  };
  readonly compare: {
    readonly slider: string;
    readonly before: string;
    readonly after: string;
    readonly value: (percent: number) => string;
  };
  readonly modelOnlyInSet: string;
  readonly mediaMissing: string;
  readonly opened: (title: string) => string;

  readonly shareCard: {
    readonly title: string;
    readonly copied: string;
    readonly refused: string;
    readonly address: string;
  };
  /** `subject` is already a name that the visitor knows (a camera, a file). */
  readonly error: (code: string, subject: string | null) => ErrorWords;
}
