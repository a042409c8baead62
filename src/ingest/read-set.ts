import type { Document } from "@gltf-transform/core";
import { mergeDocuments } from "@gltf-transform/functions";
import { readModel } from "./model-io.ts";

/**
 * Reads a set as one model.
 *
 * @param details Its second file; null: it has none.
 * @throws IngestError `ingest/model-unreadable`.
 */
export async function readSet(model: string, details: string | null): Promise<Document> {
  const document = await readModel(model);
  if (details !== null) joinDetails(document, await readModel(details));
  return document;
}

/** Puts what a set's second file has into the scene of the first, as the viewer does. */
export function joinDetails(document: Document, details: Document): void {
  const root = document.getRoot();
  const scene = root.getDefaultScene() ?? root.listScenes()[0] ?? document.createScene();
  const own = new Set(root.listScenes());
  mergeDocuments(document, details);
  for (const other of root.listScenes()) {
    if (own.has(other) || other === scene) continue;
    for (const node of other.listChildren()) scene.addChild(node);
    other.dispose();
  }
}
