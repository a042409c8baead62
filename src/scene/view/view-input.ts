/** What the visitor's hands did since the last frame: one plain record, whatever the device. */
export interface ViewInput {
  /** Radians, positive to the left and up. */
  lookLeft: number;
  lookUp: number;
  /** Natural logarithm of the magnification wished; positive is nearer. */
  zoom: number;
  /** Two fingers or the other button moved: share of the window's height. */
  panRight: number;
  panUp: number;
  /** -1 to 1, held. */
  forward: number;
  right: number;
  turnLeft: number;
  run: boolean;
  /** Where the set was clicked or tapped, -1 to 1 with up positive; null: nowhere. */
  tap: { readonly x: number; readonly y: number } | null;
}

export function createViewInput(): ViewInput {
  return {
    lookLeft: 0,
    lookUp: 0,
    zoom: 0,
    panRight: 0,
    panUp: 0,
    forward: 0,
    right: 0,
    turnLeft: 0,
    run: false,
    tap: null,
  };
}

/** Forgets what was used up by a frame; keys that are held stay. */
export function endInputFrame(input: ViewInput): void {
  input.lookLeft = 0;
  input.lookUp = 0;
  input.zoom = 0;
  input.panRight = 0;
  input.panUp = 0;
  input.tap = null;
}

export function isInputIdle(input: ViewInput): boolean {
  return (
    input.lookLeft === 0 &&
    input.lookUp === 0 &&
    input.zoom === 0 &&
    input.panRight === 0 &&
    input.panUp === 0 &&
    input.forward === 0 &&
    input.right === 0 &&
    input.turnLeft === 0 &&
    input.tap === null
  );
}
