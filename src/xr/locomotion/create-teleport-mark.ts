import {
  CircleGeometry,
  Group,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  RingGeometry,
  SphereGeometry,
  Vector3,
} from "three";
import type { TeleportArc } from "./teleport-arc.ts";

/** The arc in chalk dots, and where it ends: a ring with a tape cross to stand on, or a pale broken cross. */
export interface TeleportMark {
  readonly root: Group;
  show(arc: TeleportArc | null): void;
  dispose(): void;
}

/** Tungsten where one may go; refusal is told by shape too, and red is kept for LIVE and REC. */
const ALLOWED = "#ffb46b";
const REFUSED = "#8d867b";
const DOTS = 22;
/** Above a floor that was measured in steps of a few centimetres. */
const LIFT_METRES = 0.035;
const TAPE_METRES = 0.055;

export function createTeleportMark(): TeleportMark {
  const allowed = new MeshBasicMaterial({ color: ALLOWED, toneMapped: false });
  const glow = new MeshBasicMaterial({
    color: ALLOWED,
    toneMapped: false,
    transparent: true,
    opacity: 0.22,
    depthWrite: false,
  });
  const refused = new MeshBasicMaterial({ color: REFUSED, toneMapped: false });
  const sphere = new SphereGeometry(0.014, 8, 6);
  const dots = new InstancedMesh(sphere, allowed, DOTS);
  dots.frustumCulled = false;
  const ring = new RingGeometry(0.3, 0.34, 48).rotateX(-Math.PI / 2);
  const disc = new CircleGeometry(0.3, 32).rotateX(-Math.PI / 2);
  const strip = new PlaneGeometry(0.3, TAPE_METRES).rotateX(-Math.PI / 2);
  const stub = new PlaneGeometry(0.11, TAPE_METRES).rotateX(-Math.PI / 2);

  const landing = new Group();
  landing.add(new Mesh(ring, allowed), new Mesh(disc, glow));
  for (const turn of [Math.PI / 4, -Math.PI / 4]) landing.add(turned(new Mesh(strip, allowed), turn));
  const barred = new Group();
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const turn = Math.PI / 4 + (quarter * Math.PI) / 2;
    const piece = turned(new Mesh(stub, refused), turn);
    piece.position.set(Math.cos(turn) * 0.13, 0, -Math.sin(turn) * 0.13);
    barred.add(piece);
  }
  const root = new Group();
  root.name = "hotset teleport mark";
  root.add(dots, landing, barred);
  root.visible = false;

  const matrix = new Matrix4();
  return {
    root,
    show(arc) {
      const end = arc?.points.at(-1);
      root.visible = end !== undefined;
      if (!arc || !end) return;
      dots.material = arc.landing ? allowed : refused;
      spreadDots(arc.points, DOTS, (index, point) => dots.setMatrixAt(index, matrix.setPosition(point)));
      dots.instanceMatrix.needsUpdate = true;
      landing.visible = arc.landing !== null;
      barred.visible = arc.landing === null;
      (arc.landing ? landing : barred).position.set(end[0], end[1] + LIFT_METRES, end[2]);
    },
    dispose() {
      dots.dispose();
      for (const geometry of [sphere, ring, disc, strip, stub]) geometry.dispose();
      for (const material of [allowed, glow, refused]) material.dispose();
    },
  };
}

function turned(mesh: Mesh, radians: number): Mesh {
  mesh.rotation.y = radians;
  return mesh;
}

/** Puts dots along a line of points, evenly by number: closer together where it is slow, as thrown things are. */
function spreadDots(
  points: TeleportArc["points"],
  count: number,
  put: (index: number, point: Vector3) => void,
): void {
  const point = new Vector3();
  for (let index = 0; index < count; index += 1) {
    const along = ((index + 1) / count) * (points.length - 1);
    const from = points[Math.floor(along)] ?? [0, 0, 0];
    const to = points[Math.min(Math.floor(along) + 1, points.length - 1)] ?? from;
    const share = along - Math.floor(along);
    point.set(
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share,
      from[2] + (to[2] - from[2]) * share,
    );
    put(index, point);
  }
}
