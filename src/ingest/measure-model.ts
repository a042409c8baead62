import { Primitive, type Document, type Node } from "@gltf-transform/core";

/** What a model costs the device that shows it. */
export interface ModelBudget {
  /** One per primitive per node, as a viewer without batching draws them. */
  readonly drawCalls: number;
  readonly triangles: number;
  readonly textures: number;
  /** Longest side of any texture, pixels. */
  readonly largestTexturePixels: number;
  /** Bytes of the image files. */
  readonly textureFileBytes: number;
  /** Bytes on the graphics card: four per pixel, a third more for mipmaps. */
  readonly textureMemoryBytes: number;
}

/** Counts what is reachable from the scenes of a model. */
export function measureModel(document: Document): ModelBudget {
  const root = document.getRoot();
  let drawCalls = 0;
  let triangles = 0;
  const count = (node: Node): void => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      drawCalls += 1;
      triangles += trianglesOf(primitive);
    }
  };
  for (const scene of root.listScenes()) scene.traverse(count);
  const textures = root.listTextures();
  const sizes = textures.map((texture) => texture.getSize() ?? ([0, 0] as const));
  return {
    drawCalls,
    triangles,
    textures: textures.length,
    largestTexturePixels: Math.max(0, ...sizes.flat()),
    textureFileBytes: textures.reduce((sum, texture) => sum + (texture.getImage()?.byteLength ?? 0), 0),
    textureMemoryBytes: sizes.reduce(
      (sum, [width, height]) => sum + Math.ceil((width * height * 4 * 4) / 3),
      0,
    ),
  };
}

/** Triangles that a primitive draws; points and lines draw none. */
export function trianglesOf(primitive: Primitive): number {
  const vertices = primitive.getIndices()?.getCount() ?? primitive.getAttribute("POSITION")?.getCount() ?? 0;
  const mode = primitive.getMode();
  if (mode === Primitive.Mode.TRIANGLES) return Math.floor(vertices / 3);
  return mode === Primitive.Mode.TRIANGLE_STRIP || mode === Primitive.Mode.TRIANGLE_FAN
    ? Math.max(0, vertices - 2)
    : 0;
}
