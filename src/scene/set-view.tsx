import { CameraProps } from "./camera-props.tsx";
import { HotspotLabels } from "./hotspot-labels.tsx";
import { PageView } from "./page-view.tsx";
import { useSetParts } from "./set-parts.ts";
import { SetFrame } from "./set-frame.tsx";
import { SetScreens } from "./set-screens.tsx";
import { SpikeMarks } from "./spike-marks.tsx";

/** Everything of the set that is drawn on the page and in the headset. */
export function SetView() {
  const parts = useSetParts();
  if (!parts) return null;
  return (
    <>
      <SetFrame parts={parts} />
      <primitive object={parts.model.root} />
      <SetScreens parts={parts} />
      <SpikeMarks parts={parts} />
      <CameraProps parts={parts} />
      <HotspotLabels parts={parts} />
      <PageView parts={parts} />
    </>
  );
}
