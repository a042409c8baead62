import { DeskIcon } from "../desk-icon.tsx";
import type { TargetedKeyboardEvent, TargetedPointerEvent, TargetedWheelEvent } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../icon.tsx";
import { useWords } from "../ui-context.ts";
import { moveZoom, WHOLE, zoomAbout, type Zoom, type ZoomFrame } from "./zoom.ts";

interface LargePictureProps {
  readonly src: string;
  readonly alt: string;
  /** Words that belong to the picture, such as those written on a page; empty: none. */
  readonly text?: string;
  readonly onClose: () => void;
}

const STEP = 1.5;
const MOVE_PIXELS = 60;
const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [MOVE_PIXELS, 0],
  ArrowRight: [-MOVE_PIXELS, 0],
  ArrowUp: [0, MOVE_PIXELS],
  ArrowDown: [0, -MOVE_PIXELS],
};

/** A picture over the whole page, to be gone into: by wheel, two fingers, double press, keys and buttons. */
export function LargePicture({ src, alt, text = "", onClose }: LargePictureProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLImageElement>(null);
  const [zoom, setZoom] = useState<Zoom>(WHOLE);
  const fingers = useRef(new Map<number, { x: number; y: number }>());

  useLayoutEffect(() => dialog.current?.showModal(), []);

  const measure = (): ZoomFrame => {
    const { clientWidth: width = 1, clientHeight: height = 1 } = frame.current ?? {};
    const { naturalWidth = 0, naturalHeight = 0 } = picture.current ?? {};
    // A picture that has not come yet is taken to fill its frame.
    if (naturalWidth === 0) return { width, height, pictureWidth: width, pictureHeight: height };
    const fit = Math.min(width / naturalWidth, height / naturalHeight);
    return { width, height, pictureWidth: naturalWidth * fit, pictureHeight: naturalHeight * fit };
  };
  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = frame.current?.getBoundingClientRect();
    return {
      x: clientX - (box?.left ?? 0) - (box?.width ?? 0) / 2,
      y: clientY - (box?.top ?? 0) - (box?.height ?? 0) / 2,
    };
  };
  const scaleBy = (factor: number, point = { x: 0, y: 0 }) =>
    setZoom((before) => zoomAbout(before, factor, point, measure()));

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDialogElement>) {
    // The keys of the page behind rest while this lies on it.
    event.stopPropagation();
    const move = KEYS[event.key];
    if (move !== undefined) setZoom((before) => moveZoom(before, ...move, measure()));
    else if (event.key === "+" || event.key === "=") scaleBy(STEP);
    else if (event.key === "-") scaleBy(1 / STEP);
    else if (event.key === "0") setZoom(WHOLE);
    else return;
    event.preventDefault();
  }

  function onWheel(event: TargetedWheelEvent<HTMLDivElement>) {
    event.preventDefault();
    scaleBy(Math.exp(-event.deltaY * (event.deltaMode === 0 ? 0.002 : 0.06)), pointOf(event));
  }

  function onPointerDown(event: TargetedPointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, pointOf(event));
  }

  function onPointerMove(event: TargetedPointerEvent<HTMLDivElement>) {
    const before = fingers.current.get(event.pointerId);
    if (before === undefined) return;
    const now = pointOf(event);
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, now);
    if (other === undefined) {
      setZoom((zoomed) => moveZoom(zoomed, now.x - before.x, now.y - before.y, measure()));
      return;
    }
    const apart = (point: { x: number; y: number }) => Math.hypot(point.x - other.x, point.y - other.y);
    scaleBy(apart(now) / Math.max(1, apart(before)), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }

  const release = (event: TargetedPointerEvent<HTMLDivElement>) => fingers.current.delete(event.pointerId);

  return (
    <dialog
      ref={dialog}
      className="hs-closer"
      aria-label={alt}
      onKeyDown={onKeyDown}
      onClose={onClose}
      data-read={text !== ""}
    >
      <div
        ref={frame}
        className="hs-closer-frame"
        data-zoomed={zoom.scale > 1}
        onWheel={onWheel}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={release}
        onPointerCancel={release}
        onDblClick={(event) => (zoom.scale > 1 ? setZoom(WHOLE) : scaleBy(3, pointOf(event)))}
      >
        <img
          ref={picture}
          src={src}
          alt={alt}
          draggable={false}
          style={{ transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` }}
        />
      </div>
      {text !== "" && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
        <section className="hs-closer-text" dir="auto" tabIndex={0} aria-label={words.t("viewers.text")}>
          {text}
        </section>
      )}
      <div className="hs-closer-tools">
        <button
          type="button"
          className="hs-tool"
          aria-disabled={zoom.scale === 1}
          onClick={() => scaleBy(1 / STEP)}
        >
          <DeskIcon name="zoom-out" />
          <span className="hs-only-read">{words.t("viewers.smaller")}</span>
        </button>
        <button type="button" className="hs-tool" onClick={() => scaleBy(STEP)}>
          <DeskIcon name="zoom-in" />
          <span className="hs-only-read">{words.t("viewers.larger")}</span>
        </button>
        <button type="button" className="hs-tool" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
          <span className="hs-only-read">{words.t("close")}</span>
        </button>
      </div>
    </dialog>
  );
}
