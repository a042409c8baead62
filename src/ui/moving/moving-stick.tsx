import type { TargetedPointerEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useUi, useWords } from "../ui-context.ts";
import { readPush } from "./stick.ts";

/** Share of the pad's width that the knob can be pushed from its middle. */
const REACH = 0.36;

/** A stick for a thumb, while another finger looks. The keyboard has keys of its own for walking. */
export function MovingStick() {
  const { session } = useUi();
  const words = useWords();
  const thumb = useRef<number | null>(null);
  const [knob, setKnob] = useState({ x: 0, y: 0 });
  const rest = () => {
    thumb.current = null;
    setKnob({ x: 0, y: 0 });
    session.commands.stride(0, 0);
  };
  // Whoever takes the stick away while it is pushed stands still.
  useEffect(() => () => session.commands.stride(0, 0), [session]);

  function push(event: TargetedPointerEvent<HTMLDivElement>) {
    if (thumb.current !== event.pointerId) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - box.left - box.width / 2;
    const y = event.clientY - box.top - box.height / 2;
    const reach = box.width * REACH;
    const { right, forward } = readPush(x, y, reach);
    const over = Math.max(1, Math.hypot(x, y) / reach);
    setKnob({ x: x / over, y: y / over });
    session.commands.stride(right, forward);
  }

  return (
    <div
      className="hs-moving-stick"
      aria-hidden="true"
      title={words.t("moving.stick")}
      onPointerDown={(event) => {
        if (thumb.current !== null) return;
        thumb.current = event.pointerId;
        event.currentTarget.setPointerCapture(event.pointerId);
        push(event);
      }}
      onPointerMove={push}
      onPointerUp={(event) => thumb.current === event.pointerId && rest()}
      onPointerCancel={(event) => thumb.current === event.pointerId && rest()}
    >
      <span className="hs-moving-knob" style={{ transform: `translate(${knob.x}px, ${knob.y}px)` }} />
    </div>
  );
}
