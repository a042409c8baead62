import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { parseFrameRate } from "../tour/frame-rate.ts";
import { formatTimecode } from "../tour/timecode.ts";
import type { Take } from "../tour/tour-schema.ts";
import type { Still, Stills } from "../playback/playback.ts";
import { useUi } from "./ui-context.ts";

/** CSS pixels of the picture; the density is doubled for fine screens. */
const WIDTH_PIXELS = 192;
const DENSITY = 2;
/** Of the slider's thumb: its middle is the place, and it stays inside at both ends. */
const THUMB_PIXELS = 6;
/** After the last key the preview stays this long. */
const KEY_MS = 1500;
/** A picture that did not come is asked for again while pointer or keys rest at its place. */
const ASK_AGAIN_MS = 2000;
const MOVING_KEYS = /^(Arrow|Page|Home|End)/;

/** What there is at the place of the time bar that pointer or keys are at: its picture, of the chosen angle, and its time. */
export function ScrubPreview({ take, slider }: { take: Take; slider: RefObject<HTMLInputElement | null> }) {
  const { session } = useUi();
  const card = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (slider.current === null || card.current === null) return undefined;
    return watchSlider(slider.current, card.current, {
      take,
      loadStills: async () => (await session.playback()?.openStills()) ?? null,
      angle: () => session.playback()?.getState().angle ?? null,
      timeSeconds: () => session.playback()?.timeSeconds() ?? 0,
    });
  }, [session, take, slider]);

  return (
    <div ref={card} className="hs-scrub" aria-hidden="true" hidden>
      <canvas hidden />
      <span />
    </div>
  );
}

interface Watched {
  readonly take: Take;
  /** null: no take is open. */
  readonly loadStills: () => Promise<Stills | null>;
  readonly angle: () => string | null;
  readonly timeSeconds: () => number;
}

function watchSlider(slider: HTMLInputElement, card: HTMLElement, watched: Watched): () => void {
  const stop = new AbortController();
  const rate = parseFrameRate(watched.take.frameRate);
  let opening: Promise<Stills | null> | null = null;
  let wantedSeconds: number | null = null;
  let painting: Promise<void> | null = null;
  let keyTimer: ReturnType<typeof setTimeout> | undefined;
  let askTimer: ReturnType<typeof setTimeout> | undefined;

  /** One picture after the other: what comes is shown although the pointer has gone on, and then the newest is. */
  const paintWanted = async () => {
    // Without what decodes stills the time alone is shown.
    opening ??= watched.loadStills().catch(() => null);
    const stills = await opening;
    if (stills === null) opening = null;
    while (wantedSeconds !== null && !stop.signal.aborted) {
      const timeSeconds = wantedSeconds;
      wantedSeconds = null;
      const angle = watched.angle();
      const still = angle === null ? null : await stills?.at(timeSeconds, angle);
      if (stop.signal.aborted) return;
      if (still != null) paint(card, still);
      else if (wantedSeconds === null && !card.hidden)
        askTimer = setTimeout(() => want(timeSeconds), ASK_AGAIN_MS);
    }
  };
  const want = (timeSeconds: number) => {
    clearTimeout(askTimer);
    wantedSeconds = timeSeconds;
    painting ??= paintWanted().finally(() => {
      painting = null;
    });
  };
  const place = (timeSeconds: number) => {
    const share = timeSeconds / Number(slider.max);
    card.style.setProperty("--hs-at", String(Math.max(0, Math.min(1, share))));
    const words = card.querySelector("span");
    if (words !== null && rate !== null) words.textContent = formatTimecode(timeSeconds, rate);
    card.hidden = false;
    want(timeSeconds);
  };
  const showAt = (timeSeconds: number) => {
    clearTimeout(keyTimer);
    place(timeSeconds);
  };
  const hide = () => {
    clearTimeout(keyTimer);
    clearTimeout(askTimer);
    wantedSeconds = null;
    card.hidden = true;
  };
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
  ) => slider.addEventListener(name, listener, { signal: stop.signal });

  on("pointermove", (event) => {
    const { left, width } = slider.getBoundingClientRect();
    const share = (event.clientX - left - THUMB_PIXELS / 2) / Math.max(1, width - THUMB_PIXELS);
    showAt(Math.max(0, Math.min(1, share)) * Number(slider.max));
  });
  on("input", () => showAt(Number(slider.value)));
  on("pointerleave", hide);
  on("pointercancel", hide);
  on("change", hide);
  on("blur", hide);
  on("keydown", ({ key }) => {
    if (!MOVING_KEYS.test(key)) return;
    clearTimeout(keyTimer);
    keyTimer = setTimeout(hide, KEY_MS);
    // The bar's own listener comes after this one; by the next frame the take has moved.
    requestAnimationFrame(() => {
      if (stop.signal.aborted) return;
      place(watched.timeSeconds());
    });
  });
  return () => {
    hide();
    stop.abort();
    void opening?.then((stills) => stills?.dispose());
  };
}

function paint(card: HTMLElement, { image, crop }: Still): void {
  const canvas = card.querySelector("canvas");
  const context = canvas?.getContext("2d", { alpha: false });
  if (canvas === null || context == null) return;
  canvas.width = WIDTH_PIXELS * DENSITY;
  canvas.height = Math.round((canvas.width * crop.height) / crop.width);
  context.drawImage(image, crop.x, crop.y, crop.width, crop.height, 0, 0, canvas.width, canvas.height);
  canvas.hidden = false;
}
