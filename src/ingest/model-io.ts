import { NodeIO, type Document } from "@gltf-transform/core";
import { ALL_EXTENSIONS } from "@gltf-transform/extensions";
import draco3d from "draco3d";
import { MeshoptDecoder, MeshoptEncoder } from "meshoptimizer";
import { IngestError } from "./ingest-error.ts";
import { HotsetLightStates } from "./light-states-extension.ts";

/** Reads and writes glTF with every registered extension, Draco (reading only) and meshopt included. No network. */
export async function createModelIo(): Promise<NodeIO> {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready]);
  return new NodeIO().registerExtensions([...ALL_EXTENSIONS, HotsetLightStates]).registerDependencies({
    "draco3d.decoder": await draco3d.createDecoderModule(),
    "meshopt.decoder": MeshoptDecoder,
    "meshopt.encoder": MeshoptEncoder,
  });
}

/**
 * Reads a model file.
 *
 * @throws IngestError `ingest/model-unreadable`.
 * @example
 * const document = await readModel("set.glb");
 */
export async function readModel(file: string): Promise<Document> {
  const io = await createModelIo();
  return io.read(file).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new IngestError("ingest/model-unreadable", `${file} cannot be read as glTF.`, reason);
  });
}
