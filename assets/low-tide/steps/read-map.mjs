import { existsSync, readFileSync } from "node:fs";

/** Every half-precision number, decoded once. */
const HALVES = Float32Array.from({ length: 65_536 }, (_, bits) => {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const size =
    exponent === 0
      ? fraction * 2 ** -24
      : exponent === 31
        ? 65_504
        : (1 + fraction / 1024) * 2 ** (exponent - 15);
  return bits & 0x8000 ? -size : size;
});

/**
 * A baked map: a NumPy file of half floats, [row from below][column][r, g, b, a].
 *
 * @returns {{ size: number, data: Float32Array } | null} null when it was not baked.
 */
export function readMap(file) {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const start = 10 + bytes.readUInt16LE(8);
  const halves = new Uint16Array(
    bytes.buffer.slice(bytes.byteOffset + start, bytes.byteOffset + bytes.length),
  );
  const data = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i += 1) data[i] = HALVES[halves[i]];
  return { size: Math.round(Math.sqrt(halves.length / 4)), data };
}
