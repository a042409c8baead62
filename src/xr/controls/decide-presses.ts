/** What a controller's buttons ask for, besides the trigger. */
export type ButtonAction = "toggle-play" | "next-angle" | "toggle-captions" | "toggle-call-sheet";

/** Names of WebXR gamepad components: A and B are the right hand's, X and Y the left hand's. */
const BINDINGS: Readonly<Record<string, ButtonAction>> = {
  "a-button": "toggle-play",
  "b-button": "next-angle",
  "x-button": "toggle-captions",
  "y-button": "toggle-call-sheet",
};

/** The buttons that mean something and are down. */
export function readPressed(
  gamepad: Readonly<Record<string, { readonly state?: string } | undefined>>,
): ReadonlySet<string> {
  return new Set(Object.keys(BINDINGS).filter((button) => gamepad[button]?.state === "pressed"));
}

/** What was pressed since the frame before; a button that is held asks once. */
export function decidePresses(
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
): readonly ButtonAction[] {
  return [...now].flatMap((button) => {
    const action = BINDINGS[button];
    return action === undefined || before.has(button) ? [] : [action];
  });
}
