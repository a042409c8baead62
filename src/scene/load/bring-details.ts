/** A chunk of its own: only sets in two files need it, and not before one walks in the first. */
import { type Mesh, Texture, type WebGLRenderer } from "three";
import type { Session } from "../../session/session.ts";
import { joinLights } from "../light/join-lights.ts";
import type { SetLight } from "../light/set-light.ts";
import { sharpenTextures } from "../model/prepare-materials.ts";
import type { SetModel } from "../model/set-model.ts";
import { leaveLine } from "./leave-line.ts";
import { loadSet } from "./load-set.ts";

export interface BringDetailsOptions {
  readonly session: Session;
  /** Absolute URL of the second file. */
  readonly url: string;
  /** What it is added to. */
  readonly model: SetModel;
  /** Of what is there already. */
  readonly light: SetLight | undefined;
  readonly renderer: WebGLRenderer;
  /** Of anisotropic filtering; 0: as the textures have it. */
  readonly samples: number;
  readonly signal: AbortSignal;
}

/**
 * Adds a set's second file to what stands already.
 *
 * @returns The light of both.
 * @throws SetError as `loadSet`; an AbortError when the signal fires.
 */
export async function bringDetails(options: BringDetailsOptions): Promise<SetLight | undefined> {
  const { session, url, model, light, renderer, samples, signal } = options;
  const whenFree = leaveLine(session, signal);
  await whenFree();
  const { gltf } = await loadSet({ url, onProgress: () => undefined, signal, whenFree });
  const meshes = gltf.scene.getObjectsByProperty("isMesh", true) as Mesh[];
  sharpenTextures(meshes, samples);
  // One after the other: a frame of somebody who walks must not wait for all of them.
  for (const texture of texturesOf(meshes)) {
    renderer.initTexture(texture);
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    signal.throwIfAborted();
  }
  model.add(gltf.scene);
  return joinLights(light, gltf.light);
}

function texturesOf(meshes: readonly Mesh[]): ReadonlySet<Texture> {
  const values = meshes.flatMap(({ material }) => [material].flat().flatMap((one) => Object.values(one)));
  return new Set(values.filter((value) => value instanceof Texture));
}
