/** @jsxImportSource react */
import { useEffect, useMemo, useRef } from "react";
import { Vector3, type Group } from "three";
import { useFrameStage } from "../../scene/frame/frame-order.ts";
import type { Session } from "../../session/session.ts";
import type { Visitor } from "../locomotion/visitor.ts";
import { useSessionState } from "../use-session-state.ts";
import { BOARD_ORDER } from "./board-mesh.tsx";
import { breakLines } from "./break-lines.ts";
import { createPaintedTexture } from "./create-painted-texture.ts";

/** 4 cm letters at 1.5 m are 1.5 degrees high; low enough to leave the picture free. */
const READING_METRES = 1.5;
const BELOW_DEGREES = 17;
const WIDTH_METRES = 1.2;
const LETTER_METRES = 0.044;
const PIXELS_PER_METRE = 1000;
const WIDTH = WIDTH_METRES * PIXELS_PER_METRE;
const LETTER = LETTER_METRES * PIXELS_PER_METRE;
const LINE = LETTER * 1.4;
const MOST_LINES = 3;
const HEIGHT = MOST_LINES * LINE + 20;
/** Half of the way to the new place takes this long: words that are nailed to the head are hard to read. */
const HALF_LIFE_SECONDS = 0.18;

/** The captions of the take, always in view: they follow the head at leisure. */
export function CaptionBoard({ session, visitor }: { session: Session; visitor: Visitor }) {
  const words = useSessionState(session, (state) => state.captions.text);
  const group = useRef<Group>(null);
  const surface = useMemo(() => createPaintedTexture(WIDTH, HEIGHT, paintCaption), []);
  useEffect(() => () => surface.dispose(), [surface]);
  useEffect(() => {
    if (words !== null && words !== "") surface.paint(words);
  }, [surface, words]);

  const wished = useMemo(() => new Vector3(), []);
  const eye = useMemo(() => new Vector3(), []);
  useFrameStage("arrange", (_state, deltaSeconds) => {
    const eyes = visitor.eyes();
    const standing = visitor.standing();
    if (!group.current || !eyes || !standing) return;
    const heading = (standing.headingDegrees * Math.PI) / 180;
    const down = ((standing.pitchDegrees - BELOW_DEGREES) * Math.PI) / 180;
    eye.set(...eyes);
    wished.set(-Math.sin(heading) * Math.cos(down), Math.sin(down), -Math.cos(heading) * Math.cos(down));
    wished.multiplyScalar(READING_METRES).add(eye);
    const { position } = group.current;
    const isFar = position.distanceTo(wished) > READING_METRES;
    position.lerp(wished, isFar ? 1 : 1 - 0.5 ** (deltaSeconds / HALF_LIFE_SECONDS));
    group.current.lookAt(eye);
  });
  return (
    <group ref={group} visible={words !== null && words !== ""}>
      <mesh renderOrder={BOARD_ORDER + 2} name="hotset captions">
        <planeGeometry args={[WIDTH_METRES, HEIGHT / PIXELS_PER_METRE]} />
        <meshBasicMaterial
          map={surface.texture}
          transparent
          toneMapped={false}
          depthTest={false}
          depthWrite={false}
        />
      </mesh>
    </group>
  );
}

function paintCaption(canvas: CanvasRenderingContext2D, words: string): void {
  canvas.clearRect(0, 0, WIDTH, HEIGHT);
  canvas.font = `500 ${String(LETTER)}px Inter, "Segoe UI", sans-serif`;
  canvas.textAlign = "center";
  canvas.textBaseline = "middle";
  const measure = (text: string) => canvas.measureText(text).width;
  const lines = breakLines(words, WIDTH - 48, MOST_LINES, measure);
  // Lines stand on the lower edge, as on a screen.
  lines.forEach((line, index) => {
    const y = HEIGHT - 10 - (lines.length - index - 0.5) * LINE;
    const width = measure(line) + 36;
    canvas.fillStyle = "rgba(14, 13, 12, 0.82)";
    canvas.fillRect((WIDTH - width) / 2, y - LINE / 2, width, LINE + 1);
    canvas.fillStyle = "#f4efe4";
    canvas.fillText(line, WIDTH / 2, y + 2);
  });
}
