import type { TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { useWords } from "../ui-context.ts";
import type { AngleProps } from "./angle-tag.tsx";
import { CompanionPicture } from "./companion-picture.tsx";

export interface Corner {
  readonly x: "left" | "right";
  readonly y: "top" | "bottom";
}

/** Less than this is a press with an unsteady hand. */
const DRAG_PIXELS = 8;
const KEYS: Readonly<Record<string, Partial<Corner>>> = {
  ArrowLeft: { x: "left" },
  ArrowRight: { x: "right" },
  ArrowUp: { y: "top" },
  ArrowDown: { y: "bottom" },
};

/** The small picture within the large one; dragged or sent by an arrow key, it lies in another corner. */
export function InsetPicture(props: AngleProps) {
  const words = useWords();
  const inset = useRef<HTMLDivElement>(null);
  const [corner, setCorner] = useState<Corner>({ x: "right", y: "bottom" });
  const held = useRef<{ readonly x: number; readonly y: number; moved: boolean } | null>(null);

  function onPointerMove(event: TargetedPointerEvent<HTMLDivElement>) {
    const from = held.current;
    if (from === null || inset.current === null) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.moved && Math.hypot(x, y) < DRAG_PIXELS) return;
    if (!from.moved) event.currentTarget.setPointerCapture(event.pointerId);
    from.moved = true;
    inset.current.style.translate = `${String(x)}px ${String(y)}px`;
  }

  function letGo() {
    const area = inset.current?.parentElement?.getBoundingClientRect();
    const box = inset.current?.getBoundingClientRect();
    if (held.current?.moved === true && area !== undefined && box !== undefined)
      setCorner(nearestCorner(box, area));
    else held.current = null;
    inset.current?.style.removeProperty("translate");
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>) {
    const to = KEYS[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    // The same arrows walk through the set.
    event.stopPropagation();
    event.preventDefault();
    setCorner({ ...corner, ...to });
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button inside has the keyboard
    <div
      ref={inset}
      className="hs-inset"
      data-x={corner.x}
      data-y={corner.y}
      title={words.t("watching.moveInset")}
      onPointerDown={(event) => {
        held.current = { x: event.clientX, y: event.clientY, moved: false };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onClickCapture={(event) => {
        // What ends a drag is no press.
        if (held.current?.moved === true) event.stopPropagation();
        held.current = null;
      }}
      onKeyDown={onKeyDown}
    >
      <CompanionPicture {...props} />
    </div>
  );
}

/** Where a box belongs that was let go over an area. */
export function nearestCorner(box: DOMRectReadOnly, area: DOMRectReadOnly): Corner {
  const isLeft = box.x + box.width / 2 < area.x + area.width / 2;
  const isTop = box.y + box.height / 2 < area.y + area.height / 2;
  return { x: isLeft ? "left" : "right", y: isTop ? "top" : "bottom" };
}
