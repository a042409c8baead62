import type { Scene } from "three";
import type { FrameView, SetLayer } from "../frame/set-frame.ts";
import type { SetParts } from "../set-parts.ts";
import { loadLettering } from "./draw-tape.ts";
import { createLabelBoard } from "./label-board.ts";
import { createCameraTape, createHotspotTape, type Tape } from "./tape.ts";

/** Puts a strip of tape at every hotspot and on every camera, once their lettering can be drawn. */
export async function raiseTapes(parts: SetParts, scene: Scene): Promise<SetLayer> {
  // Lettering drawn before its face has arrived would stay in another one.
  await loadLettering(document.fonts);
  const { frameTime, requestFrame } = parts;
  const board = createLabelBoard(parts.sight);
  const tapes: readonly Tape[] = [
    ...parts.hotspots.map((place) => createHotspotTape(parts, place)),
    ...parts.cameras.map((camera) => createCameraTape(parts, camera)),
  ];
  const stops = tapes.map((tape) => {
    scene.add(tape.label.mesh);
    return parts.pressables.add(tape.label.mesh, tape, true);
  });
  stops.push(followLettering(parts, tapes));
  return {
    arrange({ camera, page }: FrameView) {
      for (const tape of tapes) tape.follow();
      if (board.arrange(tapes, { camera, page, deltaSeconds: frameTime.deltaSeconds })) requestFrame();
    },
    dispose() {
      for (const stop of stops) stop();
      for (const { label } of tapes) {
        scene.remove(label.mesh);
        label.dispose();
      }
    },
  };
}

/** Ticks and languages change what is written. Returns the way to stop. */
function followLettering({ session, requestFrame }: SetParts, tapes: readonly Tape[]): () => void {
  return session.subscribe((state, previous) => {
    if (state.visited === previous.visited && state.languages === previous.languages) return;
    for (const tape of tapes) {
      const face = tape.face(state);
      const before = tape.face(previous);
      if (face.title !== before.title || face.ticked !== before.ticked) tape.label.letter(face);
    }
    requestFrame();
  });
}
