/** Triangles in world space, metres. Transferable. */
export interface TriangleSoup {
  /** x, y, z after x, y, z. */
  readonly positions: Float32Array;
  /** Three corners a triangle; floors by the side that they face counter-clockwise. */
  readonly indices: Uint32Array;
}
