import { Color, NeutralToneMapping, PerspectiveCamera, Scene, WebGLRenderer } from "three";
import type { PageSize } from "./frame/set-frame.ts";

/** The dark stage: renderer, scene and camera of the page, before there is a set on it. */
export interface Stage {
  readonly canvas: HTMLCanvasElement;
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  /** Size of the picture. */
  size(): PageSize;
  setPixelRatio(ratio: number): void;
  /** Makes what is in the scene ready to be drawn while the page goes on, where the browser can: the first frame would wait for it. */
  compile(): Promise<void>;
  /** Called after every change of size. */
  onResize(listener: () => void): void;
  dispose(): void;
}

const STAGE_BLACK = "#0e0d0c";
const FARTHEST_METRES = 400;

/**
 * @param software No graphics card: edges are not smoothed.
 * @param pixelRatio Pixels of the picture per CSS pixel, to begin with.
 */
export function createStage(container: HTMLElement, software: boolean, pixelRatio: number): Stage {
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "display:block;width:100%;height:100%";
  // What is in the set is told to assistive technology by the call sheet.
  canvas.setAttribute("aria-hidden", "true");
  container.append(canvas);
  const renderer = new WebGLRenderer({ canvas, antialias: !software, powerPreference: "high-performance" });
  renderer.toneMapping = NeutralToneMapping;
  // Reading what the compiler says would wait for it: a second and more on slow machines.
  renderer.debug.checkShaderErrors = import.meta.env.DEV;
  renderer.setPixelRatio(pixelRatio);
  const scene = new Scene();
  scene.background = new Color(STAGE_BLACK);
  const camera = new PerspectiveCamera(50, 1, 0.05, FARTHEST_METRES);
  const listeners: (() => void)[] = [];
  let size = { width: 1, height: 1 };
  const measure = () => {
    const { width, height } = container.getBoundingClientRect();
    size = { width: Math.max(Math.round(width), 1), height: Math.max(Math.round(height), 1) };
    if (!renderer.xr.isPresenting) renderer.setSize(size.width, size.height, false);
    for (const listener of listeners) listener();
  };
  measure();
  const watch = new ResizeObserver(measure);
  watch.observe(container);
  return {
    canvas,
    renderer,
    scene,
    camera,
    size: () => ({ ...size, pixelRatio: renderer.getPixelRatio() }),
    setPixelRatio(ratio) {
      renderer.setPixelRatio(ratio);
    },
    async compile() {
      if (renderer.getContext().getExtension("KHR_parallel_shader_compile"))
        await renderer.compileAsync(scene, camera);
    },
    onResize: (listener) => void listeners.push(listener),
    dispose() {
      watch.disconnect();
      renderer.dispose();
      canvas.remove();
    },
  };
}
