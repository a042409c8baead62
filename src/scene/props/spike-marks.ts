import { BufferAttribute, BufferGeometry, Color, Mesh, MeshBasicMaterial, Vector3 } from "three";

/** A standing point as the crew marks it: T or X of tape on the floor, its foot towards the way one looks. */
export interface SpikeMark {
  readonly position: Vector3;
  /** Radians. */
  readonly heading: number;
  readonly colour: string;
  readonly shape: "T" | "X";
}

const LENGTH_METRES = 0.26;
const WIDTH_METRES = 0.042;
/** Above the floor: boards are not level to the millimetre. */
const LIFT_METRES = 0.012;
/** Tape lies in the dark of the stage floor. */
const SHADE = 0.55;

/** All marks in one draw call. Dispose its geometry and material. */
export function createSpikeMarks(marks: readonly SpikeMark[]): Mesh<BufferGeometry, MeshBasicMaterial> {
  const positions: number[] = [];
  const colours: number[] = [];
  for (const mark of marks) {
    const colour = new Color(mark.colour).multiplyScalar(SHADE);
    for (const [turn, along] of mark.shape === "T" ? STROKES_T : STROKES_X) {
      for (const corner of strip(mark, turn, along)) {
        positions.push(corner.x, corner.y, corner.z);
        colours.push(colour.r, colour.g, colour.b);
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute("color", new BufferAttribute(new Float32Array(colours), 3));
  const material = new MeshBasicMaterial({
    vertexColors: true,
    toneMapped: false,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -4,
  });
  const mesh = new Mesh(geometry, material);
  mesh.raycast = () => undefined;
  return mesh;
}

/** Turn of each strip (radians) and how far its middle lies ahead (metres). */
const STROKES_T = [
  [Math.PI / 2, 0],
  [0, -LENGTH_METRES / 2],
] as const;
const STROKES_X = [
  [Math.PI / 4, 0],
  [-Math.PI / 4, 0],
] as const;

function strip({ position, heading }: SpikeMark, turn: number, along: number): readonly Vector3[] {
  const up = new Vector3(0, 1, 0);
  const corner = (side: number, end: number) =>
    new Vector3((side * WIDTH_METRES) / 2, 0, (end * LENGTH_METRES) / 2)
      .applyAxisAngle(up, turn)
      .add(new Vector3(0, LIFT_METRES, -along))
      .applyAxisAngle(up, heading)
      .add(position);
  return [corner(-1, -1), corner(-1, 1), corner(1, 1), corner(-1, -1), corner(1, 1), corner(1, -1)];
}
