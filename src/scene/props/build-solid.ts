/** Small props from boxes and tubes in one geometry with coloured corners: one draw call, whatever the parts. */
import {
  BoxGeometry,
  BufferAttribute,
  BufferGeometry,
  Color,
  CylinderGeometry,
  Euler,
  Matrix4,
  MeshBasicMaterial,
  Quaternion,
  Vector3,
} from "three";

export interface Part {
  readonly shape: "box" | "tube";
  /** Box: width, height, depth. Tube: radius, length, radius at the other end. Metres. */
  readonly size: readonly [number, number, number];
  readonly at: readonly [number, number, number];
  /** Radians; tubes stand upright before they are turned. */
  readonly turn?: readonly [number, number, number];
  readonly colour: string;
}

/** From above and a little from the front, as stage work light falls; props are drawn without lamps of their own. */
const WORK_LIGHT = new Vector3(0.35, 0.85, 0.4).normalize();
const AMBIENT = 0.42;

export function buildSolid(parts: readonly Part[]): BufferGeometry {
  const positions: number[] = [];
  const colours: number[] = [];
  const corner = new Vector3();
  const normal = new Vector3();
  for (const part of parts) {
    const shape = shapeOf(part).toNonIndexed();
    shape.computeVertexNormals();
    const turn = new Quaternion().setFromEuler(new Euler(...(part.turn ?? [0, 0, 0])));
    const matrix = new Matrix4().compose(new Vector3(...part.at), turn, new Vector3(1, 1, 1));
    const colour = new Color(part.colour);
    const position = shape.getAttribute("position");
    const facing = shape.getAttribute("normal");
    for (let i = 0; i < position.count; i += 1) {
      corner.fromBufferAttribute(position, i).applyMatrix4(matrix);
      normal.fromBufferAttribute(facing, i).transformDirection(matrix);
      const light = AMBIENT + (1 - AMBIENT) * Math.max(normal.dot(WORK_LIGHT), 0);
      positions.push(corner.x, corner.y, corner.z);
      colours.push(colour.r * light, colour.g * light, colour.b * light);
    }
    shape.dispose();
  }
  const solid = new BufferGeometry();
  solid.setAttribute("position", new BufferAttribute(new Float32Array(positions), 3));
  solid.setAttribute("color", new BufferAttribute(new Float32Array(colours), 3));
  return solid;
}

/** The material of every such prop; light is in its corners. */
export function createSolidMaterial(): MeshBasicMaterial {
  return new MeshBasicMaterial({ vertexColors: true, toneMapped: false });
}

function shapeOf({ shape, size: [a, b, c] }: Part): BufferGeometry {
  return shape === "box" ? new BoxGeometry(a, b, c) : new CylinderGeometry(c, a, b, 12);
}
