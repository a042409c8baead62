import { BufferAttribute, BufferGeometry, Mesh } from "three";
import type { PageSize } from "../frame/set-frame.ts";
import type { SetParts } from "../set-parts.ts";
import type { LookThroughView } from "../view/look-through-view.ts";
import { feedOfCamera } from "../view/picture-aspect.ts";
import { applyPicture, createFrameMaterial } from "./picture-material.ts";

/** The frame of a lens over the page's picture: footage inside it, everything beside it dimmed. */
export interface LensOverlay {
  readonly mesh: Mesh;
  arrange(
    parts: Pick<SetParts, "session" | "pictures">,
    through: LookThroughView | null,
    size: PageSize,
  ): void;
  dispose(): void;
}

const OVERLAY_ORDER = 200;
const DIM = 0.62;

export function createLensOverlay(): LensOverlay {
  const geometry = new BufferGeometry();
  // One triangle larger than the window.
  geometry.setAttribute(
    "position",
    new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3),
  );
  const { material, uniforms } = createFrameMaterial();
  const mesh = new Mesh(geometry, material);
  mesh.name = "hotset lens frame";
  mesh.frustumCulled = false;
  mesh.renderOrder = OVERLAY_ORDER;
  mesh.raycast = () => undefined;
  mesh.visible = false;
  return {
    mesh,
    arrange(parts, through, size) {
      mesh.visible = through !== null;
      if (!through) return;
      const feed = feedOfCamera(parts, through.camera.id);
      const fit = through.fit();
      if (feed) parts.pictures.want(feed, fit.halfHeight * size.height * size.pixelRatio);
      const shown = feed ? parts.pictures.shown(feed) : null;
      applyPicture(uniforms, shown);
      uniforms.frame.value.set(fit.halfWidth, fit.halfHeight);
      uniforms.pixel.value.set(2 / size.width, 2 / size.height);
      uniforms.footage.value = shown ? through.footage() : 0;
      uniforms.dim.value = DIM;
      uniforms.line.value = 0.9;
      uniforms.lineColour.value.setStyle(through.camera.colour, "").convertLinearToSRGB();
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
