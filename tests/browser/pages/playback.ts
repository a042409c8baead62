/**
 * A page with nothing but the playback engine, driven by tests/browser/playback.test.ts. It reads the numbers that every
 * frame of the coded footage carries out of the pixels the engine hands over, in every rendered frame.
 */
import { openPlayback } from "../../../src/playback/open-playback.ts";
import type { Picture, Playback, PlaybackOptions } from "../../../src/playback/playback.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import { readCode } from "../../fixtures/footage/read-code.ts";

/** What one rendered frame showed, read from pixels; null: no picture, or not to be read with certainty. */
export interface SeenFrame {
  readonly timeSeconds: number;
  readonly angle: string;
  readonly sharp: boolean;
  readonly focus: { readonly angle: number; readonly frame: number } | null;
  readonly tiles: readonly ({ readonly angle: number; readonly frame: number } | null)[];
  /** What the engine says of the large picture. */
  readonly saidFrame: number | null;
  readonly videoElements: number;
}

type Luma = { readonly bytes: Uint8Array; readonly stride: number };

const SEEN_WIDTH = 96;
const SEEN_HEIGHT = 54;
/** Every `<video>` and `<audio>` that was ever made and is still in memory. */
let elements: WeakRef<HTMLMediaElement>[] = [];
/** What a page that sells access would know. */
const access = { token: "", renewals: 0 };
/** Codes of all errors that the engine ever told. */
const told = new Set<string>();
const lumaOf = new Map<string, { serial: number; luma: Promise<Luma> }>();
/** How often an element stopped or jumped. */
const interruptions = new WeakMap<HTMLMediaElement, number>();
const INTERRUPTIONS = ["seeking", "pause", "waiting"] as const;
/** Seconds that each seek of an element took until it landed or the next one overtook it; Infinity: neither yet. */
const landings = new WeakMap<HTMLMediaElement, number[]>();
let playback: Playback | null = null;

const aliveElements = () =>
  elements.map((element) => element.deref()).filter((element) => element !== undefined);

function watchSeeks(element: HTMLMediaElement): void {
  const took: number[] = [];
  let begunMs = 0;
  landings.set(element, took);
  const end = () => {
    if (took.at(-1) === Infinity) took[took.length - 1] = (performance.now() - begunMs) / 1000;
  };
  element.addEventListener("seeking", () => {
    end();
    begunMs = performance.now();
    took.push(Infinity);
  });
  element.addEventListener("seeked", end);
}

/** Every decoder that was ever made and is still in memory. */
let decoders: WeakRef<VideoDecoder>[] = [];
globalThis.VideoDecoder = class extends VideoDecoder {
  constructor(init: VideoDecoderInit) {
    super(init);
    decoders.push(new WeakRef(this));
  }
};

const createElement = document.createElement.bind(document);
document.createElement = (name: string, options?: ElementCreationOptions) => {
  const element = createElement(name, options);
  if (element instanceof HTMLMediaElement) {
    elements.push(new WeakRef(element));
    watchSeeks(element);
    for (const type of INTERRUPTIONS) {
      element.addEventListener(type, () => interruptions.set(element, (interruptions.get(element) ?? 0) + 1));
    }
  }
  return element;
};

const open = (): Playback => {
  if (playback === null) throw new Error("No take is open.");
  return playback;
};

/** The brightness of every pixel; read once per picture, from a copy, as the engine closes its own. */
function readLuma(picture: Picture): Promise<Luma> {
  const known = lumaOf.get(picture.source);
  if (known?.serial === picture.serial) return known.luma;
  if (!(picture.image instanceof VideoFrame)) throw new TypeError("Chromium gives frames.");
  const frame = picture.image.clone();
  const copy = async () => {
    const bytes = new Uint8Array(frame.allocationSize());
    const [plane] = await frame.copyTo(bytes);
    frame.close();
    if (plane === undefined) throw new TypeError("A frame without planes.");
    return { bytes: bytes.subarray(plane.offset), stride: plane.stride };
  };
  const luma = copy();
  lumaOf.set(picture.source, { serial: picture.serial, luma });
  return luma;
}

async function readPicture(picture: Picture | null, luma: Promise<Luma> | null): Promise<SeenFrame["focus"]> {
  if (picture === null || luma === null) return null;
  const { bytes, stride } = await luma;
  const { x: left, y: top, width, height } = picture.crop;
  const data = new Uint8Array(SEEN_WIDTH * SEEN_HEIGHT * 4);
  // The numbers are in the lower half.
  for (let y = SEEN_HEIGHT / 2; y < SEEN_HEIGHT; y += 1) {
    const row = Math.floor(top + ((y + 0.5) * height) / SEEN_HEIGHT) * stride;
    for (let x = 0; x < SEEN_WIDTH; x += 1) {
      const level = bytes[row + Math.floor(left + ((x + 0.5) * width) / SEEN_WIDTH)] ?? 0;
      data.fill(level, (y * SEEN_WIDTH + x) * 4, (y * SEEN_WIDTH + x) * 4 + 3);
    }
  }
  return readCode({ data, width: SEEN_WIDTH, height: SEEN_HEIGHT });
}

async function see(frameTimeMs: number): Promise<SeenFrame> {
  const engine = open();
  const { timeSeconds, focus, tile } = engine.sample(frameTimeMs);
  const pictures = [focus.picture, ...engine.take.angles.map(({ id }) => tile(id))];
  const { angle, sharp } = focus;
  const said = { timeSeconds, angle, sharp, saidFrame: focus.picture?.frame ?? null };
  const { videoElements } = engine.getState();
  const lumas = pictures.map((picture) => (picture === null ? null : readLuma(picture)));
  const [seen = null, ...tiles] = await Promise.all(
    pictures.map((picture, index) => readPicture(picture, lumas[index] ?? null)),
  );
  return { ...said, focus: seen, tiles, videoElements };
}

/** Looks at every rendered frame until `isEnough`. */
function watch(isEnough: (count: number) => boolean): Promise<SeenFrame[]> {
  return new Promise((resolve, reject) => {
    const seen: Promise<SeenFrame>[] = [];
    const look = (frameTimeMs: number) => {
      seen.push(see(frameTimeMs));
      if (isEnough(seen.length)) Promise.all(seen).then(resolve, reject);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const playbackTest = {
  /** Opens the only take of a coded tour. */
  async open(tourUrl: string, options: Partial<PlaybackOptions> = {}): Promise<void> {
    playback?.dispose();
    const baseUrl = new URL(tourUrl, location.href).href;
    const parsed = parseTour(await (await fetch(baseUrl)).text());
    const take = parsed.tour?.takes[0];
    if (take === undefined) throw new Error(`No take in ${tourUrl}: ${JSON.stringify(parsed.issues)}`);
    playback = await openPlayback({ take, baseUrl, muted: true, ...options });
    playback.subscribe(({ errors }) => {
      for (const { code } of errors) told.add(code);
    });
  },
  /** Opens a take whose server wants the token of the moment. */
  openWithToken: (tourUrl: string) =>
    playbackTest.open(tourUrl, {
      authorize: async () => {
        access.renewals += 1;
        const { token } = access;
        return { rewriteUrl: (url) => `${url}?token=${token}` };
      },
    }),
  issueToken(token: string): void {
    access.token = token;
  },
  renewals: () => access.renewals,
  told: () => [...told],
  /** Opens and closes a take, mostly before it was ready, as an impatient visitor does. */
  async openAndClose(tourUrl: string, times: number, engine: "elements" | "frame-exact"): Promise<void> {
    for (let count = 1; count <= times; count += 1) {
      await playbackTest.open(tourUrl, { engine });
      if (count % 5 === 0) {
        await open().play();
        open().warmAngle("3");
        await watch((frames) => frames >= 3);
      } else for (let frame = 0; frame < count % 5; frame += 1) await nextFrame();
      open().dispose();
    }
    elements = elements.filter((element) => element.deref() !== undefined);
    decoders = decoders.filter((decoder) => decoder.deref() !== undefined);
  },
  playback: open,
  /** Every rendered frame until so many seconds of the take have gone by. */
  watchTake(seconds: number): Promise<SeenFrame[]> {
    const until = open().timeSeconds() + seconds;
    return watch(() => open().timeSeconds() >= until);
  },
  watchFrames: (frames: number): Promise<SeenFrame[]> => watch((count) => count >= frames),
  /** Switches in a rendered frame and looks from the very next one until the large picture is sharp, and a little on. */
  watchSwitch(angle: string, framesAfterSharp: number, atMost: number): Promise<SeenFrame[]> {
    let sharpAt = Infinity;
    open().selectAngle(angle);
    return watch((count) => {
      const { focus } = open().getState();
      if (focus.angle === angle && focus.state === "locked") sharpAt = Math.min(sharpAt, count);
      return count >= atMost || count >= sharpAt + framesAfterSharp;
    });
  },
  /** The state that was asked for, or null after so many rendered frames. */
  untilState(
    matches: (state: ReturnType<Playback["getState"]>) => boolean,
    atMost: number,
  ): Promise<boolean> {
    return new Promise((resolve) => {
      let count = 0;
      const look = (frameTimeMs: number) => {
        open().sample(frameTimeMs);
        count += 1;
        if (matches(open().getState())) resolve(true);
        else if (count >= atMost) resolve(false);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  },
  /** As a browser does when the tab goes to the back and comes again. */
  setHidden(hidden: boolean): void {
    Object.defineProperty(document, "visibilityState", {
      configurable: true,
      value: hidden ? "hidden" : "visible",
    });
    document.dispatchEvent(new Event("visibilitychange"));
  },
  /** What can be heard now. */
  audible: () =>
    aliveElements()
      .filter((element) => element.readyState > 0 && !element.muted && !element.paused)
      .map((element) => ({
        kind: element.localName,
        positionSeconds: element.currentTime,
        interruptions: interruptions.get(element) ?? 0,
      })),
  /** Of every video, in the order they were made: the seconds that each of its seeks took. */
  landings: () =>
    aliveElements()
      .filter((element) => element instanceof HTMLVideoElement)
      .map((element) => landings.get(element) ?? []),
  mediaElements() {
    const alive = aliveElements();
    return {
      videos: alive.filter((element) => element instanceof HTMLVideoElement).length,
      loaded: alive.filter((element) => element.hasAttribute("src") || element.readyState > 0).length,
      decoders: decoders.filter((decoder) => decoder.deref()?.state === "configured").length,
    };
  },
};

declare global {
  interface Window {
    playbackTest: typeof playbackTest;
  }
}
window.playbackTest = playbackTest;
