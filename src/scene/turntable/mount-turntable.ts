import {
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  NeutralToneMapping,
  PerspectiveCamera,
  Scene,
  Sphere,
  WebGLRenderer,
} from "three";
import { guessQuality } from "../frame/decide-quality.ts";
import { detectRenderer } from "../frame/detect-renderer.ts";
import { loadSet } from "../load/load-set.ts";
import { createSetModel } from "../model/set-model.ts";
import { listenTurning } from "./listen-turning.ts";
import { changeTurn, FIRST_TURN } from "./turn.ts";

export interface TurntableOptions {
  /** Absolute URL of the model. */
  readonly url: string;
  /** It stands until it is turned. */
  readonly still: boolean;
  /** Called at most once, when the model cannot be shown. */
  readonly onFailed: () => void;
}

const FOV_DEGREES = 32;
/** Of its own accord it turns once in half a minute, until a hand takes it. */
const IDLE_RADIANS_PER_SECOND = (2 * Math.PI) / 30;
const LONGEST_STEP_SECONDS = 0.1;

/**
 * Puts a model on a turntable in an element of the page: turned by drag and arrow keys, scaled by wheel, two fingers, + and -.
 * It has a renderer of its own, which goes with it.
 */
export function mountTurntable(
  container: HTMLElement,
  { url, still, onFailed }: TurntableOptions,
): { dispose(): void } {
  const facts = detectRenderer(document);
  if (!facts.available) {
    onFailed();
    return { dispose: () => undefined };
  }
  const leaving = new AbortController();
  const { signal } = leaving;
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "display:block;width:100%;height:100%";
  container.append(canvas);
  const renderer = new WebGLRenderer({ canvas, antialias: !facts.software });
  renderer.toneMapping = NeutralToneMapping;
  renderer.debug.checkShaderErrors = import.meta.env.DEV;
  renderer.setPixelRatio(guessQuality(devicePixelRatio, facts.software, null).ratio);
  const scene = new Scene();
  scene.background = new Color("#171310");
  const camera = new PerspectiveCamera(FOV_DEGREES, 1, 0.01, 100);
  scene.add(createStageLight());
  const stand = new Group();
  scene.add(stand);
  const ball = new Sphere();
  let turn = FIRST_TURN;
  let isIdle = !still;
  let asked = false;
  let lastMs = 0;
  let handle = 0;
  let dropModel = () => {};

  const draw = (nowMs: number) => {
    handle = requestAnimationFrame(draw);
    const seconds = Math.min(LONGEST_STEP_SECONDS, (nowMs - lastMs) / 1000);
    lastMs = nowMs;
    if (isIdle && stand.children.length > 0) {
      turn = changeTurn(turn, { heading: IDLE_RADIANS_PER_SECOND * seconds });
      asked = true;
    }
    if (!asked) return;
    asked = false;
    const distance = ball.radius / Math.sin((FOV_DEGREES * Math.PI) / 360) / turn.scale;
    // A narrow picture shows less to the sides.
    const away = distance * Math.max(1, 1 / camera.aspect);
    camera.position.set(0, Math.sin(turn.pitch), Math.cos(turn.pitch)).multiplyScalar(away);
    camera.near = away / 100;
    camera.far = away + ball.radius * 4;
    camera.lookAt(0, 0, 0);
    camera.updateProjectionMatrix();
    stand.rotation.y = turn.heading;
    renderer.render(scene, camera);
  };
  const watch = new ResizeObserver(() => {
    const { width, height } = container.getBoundingClientRect();
    renderer.setSize(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)), false);
    camera.aspect = Math.max(1, width) / Math.max(1, height);
    asked = true;
  });
  watch.observe(container);
  listenTurning(
    container,
    (change) => {
      isIdle = false;
      turn = changeTurn(turn, change);
      asked = true;
    },
    signal,
  );

  async function begin() {
    const { gltf } = await loadSet({ url, onProgress: () => undefined, signal });
    const model = createSetModel(gltf, undefined);
    dropModel = () => {
      gltf.light?.dispose();
      model.dispose();
    };
    if (signal.aborted) return dropModel();
    model.bounds.getBoundingSphere(ball);
    model.root.position.sub(ball.center);
    stand.add(model.root);
    handle = requestAnimationFrame(draw);
    asked = true;
  }
  begin().catch(() => {
    // Whatever it was, the visitor learns that the model cannot be shown.
    if (!signal.aborted) onFailed();
  });
  return {
    dispose() {
      leaving.abort();
      cancelAnimationFrame(handle);
      watch.disconnect();
      dropModel();
      renderer.dispose();
      renderer.forceContextLoss();
      canvas.remove();
    },
  };
}

/** A warm lamp, a cold window, and what the room throws back. */
function createStageLight(): Group {
  const light = new Group();
  const lamp = new DirectionalLight("#ffd2a0", 2.6);
  lamp.position.set(3, 4, 4);
  const window = new DirectionalLight("#b8ccff", 1.4);
  window.position.set(-4, 2, -3);
  light.add(new HemisphereLight("#f1e8da", "#2c241c", 1.3), lamp, window);
  return light;
}
