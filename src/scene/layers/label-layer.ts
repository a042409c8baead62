import type { Scene } from "three";
import type { SetLayer } from "../frame/set-frame.ts";
import { loadLettering } from "../hotspots/draw-tape.ts";
import { createLabelBoard } from "../hotspots/label-board.ts";
import { createCameraTape, createHotspotTape, type Tape } from "../hotspots/tape.ts";
import type { SetParts } from "../set-parts.ts";

/** Torn strips of tape at the hotspots and on the cameras, drawn in the set so that they exist in the headset, too. */
export function createLabelLayer(parts: SetParts, scene: Scene): SetLayer {
  const { frameTime, requestFrame } = parts;
  const board = createLabelBoard(parts.sight);
  let tapes: readonly Tape[] = [];
  let stops: (() => void)[] = [];
  let disposed = false;

  // Lettering drawn before its face has arrived would stay in another one.
  void loadLettering(document.fonts).then(() => {
    if (disposed) return;
    tapes = [
      ...parts.hotspots.map((place) => createHotspotTape(parts, place)),
      ...parts.cameras.map((camera) => createCameraTape(parts, camera)),
    ];
    stops = tapes.map((tape) => {
      scene.add(tape.label.mesh);
      return parts.pressables.add(tape.label.mesh, tape, true);
    });
    stops.push(followLettering(parts, tapes));
    requestFrame();
  });

  return {
    arrange({ camera, page }) {
      for (const tape of tapes) tape.follow();
      if (board.arrange(tapes, { camera, page, deltaSeconds: frameTime.deltaSeconds })) requestFrame();
    },
    dispose() {
      disposed = true;
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
