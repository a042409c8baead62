import { chooseCameraMark } from "../tour/camera-marks.ts";
import type { Take, Tour } from "../tour/tour-schema.ts";
import { useSessionState } from "./ui-context.ts";
import { writePercent } from "./write-percent.ts";

/** The editor's cut as a line of tape in the cameras' colours; what it says is in the Angles group as well. */
export function CutMarks({
  take,
  tour,
  durationSeconds,
}: {
  take: Take;
  tour: Tour;
  durationSeconds: number;
}) {
  const followed = useSessionState((state) => state.playback?.followingCut ?? false);
  const cut = (take.cut ?? []).filter(({ atSeconds }) => atSeconds < durationSeconds);
  if (cut.length === 0) return null;
  return (
    <div className="hs-cut-marks" data-followed={followed} aria-hidden="true">
      {cut.map(({ atSeconds, angle: angleId }, index) => {
        const position = take.angles.findIndex(({ id }) => id === angleId);
        const angle = take.angles[position];
        const end = cut[index + 1]?.atSeconds ?? durationSeconds;
        const mark = angle && chooseCameraMark(tour.cameras, angle.camera, position);
        return (
          <span
            key={atSeconds}
            style={{
              left: writePercent(atSeconds / durationSeconds),
              width: writePercent((end - atSeconds) / durationSeconds),
              background: mark?.colour,
            }}
          />
        );
      })}
    </div>
  );
}
