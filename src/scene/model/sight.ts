import { type Intersection, type Mesh, Raycaster, Vector3 } from "three";

/** Looks along rays through the set. */
export interface Sight {
  /** True when an eye sees a place, or something less than a hand's breadth before it. Always true until `prepare` has ended. */
  sees(eye: Vector3, place: Vector3): boolean;
  /** False while `sees` cannot tell yet. */
  isPrepared(): boolean;
  /** What the ray of a raycaster meets first. */
  firstHit(raycaster: Raycaster): Intersection | null;
  /** Builds the trees that make rays cheap, a mesh at a time between other work; again when there are more meshes. */
  prepare(signal: AbortSignal): Promise<void>;
}

/** The thing itself, around its hotspot, does not hide it. */
const OWN_BODY_METRES = 0.4;

export function createSight(solids: readonly Mesh[]): Sight {
  const looker = new Raycaster();
  const direction = new Vector3();
  /** Those that hide what is behind them: a ray at a mesh without a tree is no work for a frame. */
  const quick: Mesh[] = [];
  let prepared = false;
  return {
    sees(eye, place) {
      if (!prepared) return true;
      const distance = direction.subVectors(place, eye).length();
      if (distance <= OWN_BODY_METRES) return true;
      looker.set(eye, direction.divideScalar(distance));
      looker.far = distance - OWN_BODY_METRES;
      looker.firstHitOnly = true;
      return looker.intersectObjects(visibleOf(quick), false).length === 0;
    },
    isPrepared: () => prepared,
    firstHit(raycaster) {
      raycaster.firstHitOnly = true;
      return raycaster.intersectObjects(visibleOf(solids), false)[0] ?? null;
    },
    async prepare(signal) {
      const { acceleratedRaycast, MeshBVH } = await import("three-mesh-bvh");
      for (const mesh of solids) {
        if (signal.aborted) return;
        const { geometry } = mesh;
        if (quick.includes(mesh)) continue;
        if ("isSkinnedMesh" in mesh || !geometry.getAttribute("position")) {
          quick.push(mesh);
          continue;
        }
        geometry.boundsTree ??= new MeshBVH(geometry, { indirect: true });
        mesh.raycast = acceleratedRaycast;
        quick.push(mesh);
        await new Promise((resolve) => {
          setTimeout(resolve, 0);
        });
      }
      prepared = true;
    },
  };
}

function visibleOf(meshes: readonly Mesh[]): Mesh[] {
  return meshes.filter((mesh) => mesh.visible);
}
