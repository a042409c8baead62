import { describe, expect, it } from "vitest";
import { readQualisysCameras } from "../../fixtures/read-qualisys-cameras.ts";

type Triple = [number, number, number];

/** A camera that stands at x = 2 m, y = 1 m, 1.5 m high, looks at x = 0 at its own height and is upright. */
const CALIBRATION = `<cameras><camera active="1" serial="one" viewrotation="0">
  <transform r11="0" r12="1" r13="0" r21="0" r22="0" r23="1" r31="1" r32="0" r33="0" x="2000" y="1000" z="1500"/>
  <intrinsic focalLengthU="64000" focalLengthV="64000" sensorMaxV="128000" sensorMinV="0.000000"/>
</camera></cameras>`;

function rotate([x, y, z, w]: readonly number[], [vx, vy, vz]: Triple): Triple {
  const [qx = 0, qy = 0, qz = 0, qw = 0] = [x, y, z, w];
  const [tx, ty, tz] = [2 * (qy * vz - qz * vy), 2 * (qz * vx - qx * vz), 2 * (qx * vy - qy * vx)];
  return [
    vx + qw * tx + qy * tz - qz * ty,
    vy + qw * ty + qz * tx - qx * tz,
    vz + qw * tz + qx * ty - qy * tx,
  ];
}

describe("readQualisysCameras", () => {
  it("turns millimetres with Z up into metres with Y up", () => {
    const [camera] = readQualisysCameras(CALIBRATION);
    expect(camera).toMatchObject({ id: "one", positionMetres: [2, 1.5, -1] });
    expect(camera?.verticalFovDegrees).toBeCloseTo(90, 6);
  });

  it("looks along its own -Z, upright, as glTF cameras do", () => {
    const rotation = readQualisysCameras(CALIBRATION)[0]?.rotationQuaternion ?? [0, 0, 0, 1];
    const near = (actual: Triple, wanted: Triple): void =>
      actual.forEach((value, axis) => expect(value).toBeCloseTo(wanted[axis] ?? Number.NaN, 6));
    near(rotate(rotation, [0, 0, -1]), [-1, 0, 0]);
    near(rotate(rotation, [0, 1, 0]), [0, 1, 0]);
    near(rotate(rotation, [1, 0, 0]), [0, 0, -1]);
  });

  it("names what a camera lacks", () => {
    expect(() => readQualisysCameras('<camera serial="x"></camera>')).toThrow(/x.*"sensorMaxV"|x.*"r11"/);
  });
});
