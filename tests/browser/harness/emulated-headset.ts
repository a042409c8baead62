/**
 * A headset on the visitor's head and controllers in their hands, emulated by IWER, which the page takes for the
 * browser's own WebXR. Everything is driven as hands and heads do: poses, sticks, buttons and triggers.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright";

const require = createRequire(import.meta.url);

type Point = readonly [number, number, number];
type Hand = "left" | "right";

/** The part of IWER's device that is used. */
interface Device {
  readonly position: { x: number; y: number; z: number; set(x: number, y: number, z: number): void };
  readonly quaternion: {
    x: number;
    y: number;
    z: number;
    w: number;
    set(x: number, y: number, z: number, w: number): void;
  };
  readonly activeSession: XRSession | undefined;
  readonly controllers: Record<Hand, Controller>;
  readonly hands: Record<
    Hand,
    { updatePinchValue(value: number): void } & Pick<Controller, "position" | "quaternion">
  >;
  primaryInputMode: "controller" | "hand";
}
interface Controller {
  readonly position: Device["position"];
  readonly quaternion: Device["quaternion"];
  updateButtonValue(button: string, value: number): void;
  updateAxes(stick: string, x: number, y: number): void;
}

declare global {
  interface Window {
    emulatedHeadset: Device;
    /** Frames that the page has drawn into the headset. */
    headsetFrames: number;
  }
}

/** Runs before the page's own scripts: a Meta Quest 3 where the browser had none. */
export const HEADSET_SCRIPT = `${readFileSync(require.resolve("iwer/build/iwer.min.js"), "utf8")}
{
  const device = new IWER.XRDevice(IWER.metaQuest3);
  device.installRuntime({ forceInstall: true });
  device.position.set(0, 1.6, 0);
  device.controllers.right.position.set(0.25, 1.2, -0.35);
  device.controllers.left.position.set(-0.25, 1.2, -0.35);
  window.emulatedHeadset = device;
  window.headsetFrames = 0;
  const request = XRSession.prototype.requestAnimationFrame;
  XRSession.prototype.requestAnimationFrame = function (callback) {
    return request.call(this, (time, frame) => {
      window.headsetFrames += 1;
      callback(time, frame);
    });
  };
}`;

export interface EmulatedHeadset {
  /** Waits until so many further frames were drawn: what was set is then seen and answered. */
  frames(count?: number): Promise<void>;
  /** Turns and moves the head in the visitor's room. Degrees, positive left and up. */
  look(options: { headingDegrees?: number; pitchDegrees?: number; position?: Point }): Promise<void>;
  /** Points a hand at a place of the set, from the hip or along the line of sight. */
  pointAt(hand: Hand, place: Point, from?: "hip" | "eyes"): Promise<void>;
  /** Pinching bare hands instead of controllers, and back. */
  hold(input: "controller" | "hand"): Promise<void>;
  /** The platform ends the session, as the button on the headset does. */
  takeOff(): Promise<void>;
  /** Presses and lets go of the trigger. */
  pull(hand: Hand): Promise<void>;
  /** Presses and lets go of a button, by its WebXR name. */
  press(hand: Hand, button: string): Promise<void>;
  /** Holds a thumbstick; x right, y back. */
  tilt(hand: Hand, x: number, y: number): Promise<void>;
}

export function driveHeadset(page: Page): EmulatedHeadset {
  const frames = async (count = 3) => {
    const from = await page.evaluate(() => window.headsetFrames);
    // A session that was ended by what was pressed draws no more.
    await page.waitForFunction(
      (until) => window.headsetFrames >= until || !window.emulatedHeadset.activeSession,
      from + count,
      { polling: 30 },
    );
  };
  return {
    frames,
    async look({ headingDegrees = 0, pitchDegrees = 0, position = [0, 1.6, 0] }) {
      const [heading, pitch] = [(headingDegrees * Math.PI) / 360, (pitchDegrees * Math.PI) / 360];
      const rotation = [
        Math.cos(heading) * Math.sin(pitch),
        Math.sin(heading) * Math.cos(pitch),
        -Math.sin(heading) * Math.sin(pitch),
        Math.cos(heading) * Math.cos(pitch),
      ] as const;
      await page.evaluate(
        ([at, turn]) => {
          window.emulatedHeadset.position.set(at[0], at[1], at[2]);
          window.emulatedHeadset.quaternion.set(turn[0], turn[1], turn[2], turn[3]);
        },
        [position, rotation] as const,
      );
      await frames();
    },
    async pointAt(hand, place, start = "hip") {
      const inRoom = await page.evaluate(toRoom, place);
      await page.evaluate(
        ([which, target, where]) => {
          const { emulatedHeadset: device } = window;
          const held = device.primaryInputMode === "hand" ? device.hands[which] : device.controllers[which];
          const { x: headX, y: headY, z: headZ } = device.position;
          const hip: Point = [headX + (which === "right" ? 0.25 : -0.25), headY - 0.4, headZ - 0.35];
          const from: Point = where === "eyes" ? [headX, headY, headZ] : hip;
          held.position.set(...from);
          const [x, y, z] = [target[0] - from[0], target[1] - from[1], target[2] - from[2]];
          const heading = Math.atan2(-x, -z) / 2;
          const pitch = Math.atan2(y, Math.hypot(x, z)) / 2;
          held.quaternion.set(
            Math.cos(heading) * Math.sin(pitch),
            Math.sin(heading) * Math.cos(pitch),
            -Math.sin(heading) * Math.sin(pitch),
            Math.cos(heading) * Math.cos(pitch),
          );
        },
        [hand, inRoom, start] as const,
      );
      await frames();
    },
    async hold(input) {
      await page.evaluate((mode) => {
        window.emulatedHeadset.primaryInputMode = mode;
      }, input);
      await frames(6);
    },
    async takeOff() {
      await page.evaluate(() => window.emulatedHeadset.activeSession?.end());
    },
    async pull(hand) {
      for (const value of [1, 0]) {
        await page.evaluate(
          ([which, pulled]) => {
            const { emulatedHeadset: device } = window;
            if (device.primaryInputMode === "hand") device.hands[which].updatePinchValue(pulled);
            else device.controllers[which].updateButtonValue("trigger", pulled);
          },
          [hand, value] as const,
        );
        await frames();
      }
    },
    async press(hand, button) {
      for (const value of [1, 0]) {
        await page.evaluate(
          ([which, name, pressed]) =>
            window.emulatedHeadset.controllers[which].updateButtonValue(name, pressed),
          [hand, button, value] as const,
        );
        await frames();
      }
    },
    async tilt(hand, x, y) {
      await page.evaluate(
        ([which, right, back]) =>
          window.emulatedHeadset.controllers[which].updateAxes("thumbstick", right, back),
        [hand, x, y] as const,
      );
      await frames();
    },
  };
}

/**
 * A place of the set in the visitor's room. The page says where it thinks that the head is; the emulator knows where the
 * head is in the room. Runs in the page.
 */
function toRoom(place: Point): Point {
  const { position, quaternion } = window.emulatedHeadset;
  const { view } = window.hotset.snapshot();
  const forwardX = -2 * (quaternion.x * quaternion.z + quaternion.w * quaternion.y);
  const forwardZ = -(1 - 2 * (quaternion.x ** 2 + quaternion.y ** 2));
  const turn = (view.headingDegrees * Math.PI) / 180 - Math.atan2(-forwardX, -forwardZ);
  const [x, z] = [place[0] - view.positionMetres[0], place[2] - view.positionMetres[2]];
  return [
    position.x + x * Math.cos(turn) - z * Math.sin(turn),
    place[1] - view.positionMetres[1],
    position.z + x * Math.sin(turn) + z * Math.cos(turn),
  ];
}
