/** Takes the place of the headset library's emulator in the build: it is never started, and weighs megabytes. */
export function emulate(): never {
  throw new Error("Hotset carries no emulated headset.");
}
