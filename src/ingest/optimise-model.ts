import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { Logger, PropertyType, type Document, type Transform } from "@gltf-transform/core";
import { EXTMeshoptCompression, KHRDracoMeshCompression } from "@gltf-transform/extensions";
import {
  dedup,
  prune,
  quantize,
  reorder,
  textureCompress,
  type TextureCompressOptions,
} from "@gltf-transform/functions";
import { MeshoptEncoder } from "meshoptimizer";
import sharp from "sharp";
import { measureModel, type ModelBudget } from "./measure-model.ts";
import { createModelIo, readModel } from "./model-io.ts";
import { hashFile } from "./run-step.ts";

export interface OptimiseModelOptions {
  /** glTF or GLB; may be compressed with Draco or meshopt. */
  readonly input: string;
  /** GLB that is written. */
  readonly output: string;
  /** Longest side of a texture. Default 2048. */
  readonly texturePixels?: number;
  /** WebP quality of colour textures, 1 to 100. Default 85. */
  readonly textureQuality?: number;
  /** WebP quality of normal maps, where errors show as dents. Default 92. */
  readonly normalQuality?: number;
  /**
   * Stores positions in 14 bits of each mesh's size and texture coordinates in 14 bits. The transform of a node that
   * has a mesh then includes the scaling back: geometry in the world is the same, a node's own scale is not.
   * Default true.
   */
  readonly quantize?: boolean;
}

export interface OptimisedModel {
  readonly inputBytes: number;
  readonly outputBytes: number;
  readonly before: ModelBudget;
  readonly after: ModelBudget;
  /** SHA-256 of the input, so that a caller can tell whether the step is due again. */
  readonly inputHash: string;
}

/**
 * Makes a model light enough for a headset: doubles and unused parts removed, textures at most 2048 px as WebP, meshes
 * compressed with meshopt. What a tour refers to stays: node names, empty nodes, cameras, animations, extras and every
 * vertex attribute. Nothing is flattened or joined, because hotspots, layers and walkable floors are found by node.
 *
 * @example
 * const { after } = await optimiseModel({ input: "export/set.glb", output: "low-tide/set/set.glb" });
 * after.drawCalls; // 74
 */
export async function optimiseModel(options: OptimiseModelOptions): Promise<OptimisedModel> {
  const document = await readModel(options.input);
  const before = measureModel(document);
  await compressModel(document, options);
  mkdirSync(path.dirname(path.resolve(options.output)), { recursive: true });
  const io = await createModelIo();
  await io.write(options.output, document);
  return {
    inputBytes: statSync(options.input).size,
    outputBytes: statSync(options.output).size,
    before,
    after: measureModel(document),
    inputHash: await hashFile(options.input),
  };
}

/** The same on a model in memory; `optimiseModel` reads, calls this and writes. */
export async function compressModel(
  document: Document,
  options: Pick<OptimiseModelOptions, "texturePixels" | "textureQuality" | "normalQuality" | "quantize"> = {},
): Promise<void> {
  const { texturePixels = 2048, textureQuality = 85, normalQuality = 92 } = options;
  const webp: TextureCompressOptions = {
    encoder: sharp,
    targetFormat: "webp",
    resize: [texturePixels, texturePixels],
  };
  document.setLogger(new Logger(Logger.Verbosity.ERROR));
  // Decoded on reading; the extension would compress again, with an encoder we do not carry.
  for (const extension of document.getRoot().listExtensionsUsed()) {
    if (extension instanceof KHRDracoMeshCompression) extension.dispose();
  }
  await document.transform(
    dedup({ keepUniqueNames: true }),
    pruneUnused(),
    textureCompress({ ...webp, quality: textureQuality, slots: /^(?!normalTexture$)/ }),
    textureCompress({ ...webp, quality: normalQuality, slots: /^normalTexture$/ }),
    reorder({ encoder: MeshoptEncoder, target: "size", cleanup: false }),
    ...(options.quantize === false
      ? []
      : [quantize({ quantizeTexcoord: 14, quantizeNormal: 10, cleanup: false })]),
    prune({ ...KEPT, propertyTypes: [PropertyType.ACCESSOR] }),
  );
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE });
}

/** Takes away what nothing refers to, but nothing that a tour may refer to. */
export function pruneUnused(): Transform {
  return prune({ ...KEPT, propertyTypes: PRUNED });
}

const KEPT = { keepLeaves: true, keepAttributes: true, keepExtras: true, keepSolidTextures: true } as const;

/** Nodes and cameras are never pruned: a tour may name them although nothing in the model refers to them. */
const PRUNED = [
  PropertyType.MESH,
  PropertyType.PRIMITIVE,
  PropertyType.PRIMITIVE_TARGET,
  PropertyType.ANIMATION,
  PropertyType.MATERIAL,
  PropertyType.TEXTURE,
  PropertyType.ACCESSOR,
  PropertyType.BUFFER,
];
