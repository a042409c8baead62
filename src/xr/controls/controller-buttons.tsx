/** @jsxImportSource react */
import { useRef } from "react";
import { useXRStore } from "@react-three/xr";
import { useFrameStage } from "../../scene/frame/frame-order.ts";
import { decidePresses, readPressed, type ButtonAction } from "./decide-presses.ts";

/** Listens to the buttons of both controllers. */
export function ControllerButtons({ act }: { act: (action: ButtonAction) => void }) {
  const store = useXRStore();
  const down = useRef(new Map<string, ReadonlySet<string>>());
  useFrameStage("view", () => {
    for (const source of store.getState().inputSourceStates) {
      if (source.type !== "controller") continue;
      const pressed = readPressed(source.gamepad);
      for (const action of decidePresses(down.current.get(source.id) ?? pressed, pressed)) act(action);
      down.current.set(source.id, pressed);
    }
  });
  return null;
}
