import type { Take, Tour } from "../tour/tour-schema.ts";
import { chooseAngleMark } from "./camera-colours.ts";

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
  const cut = (take.cut ?? []).filter(({ atSeconds }) => atSeconds < durationSeconds);
  if (cut.length === 0) return null;
  return (
    <div className="hs-cut-marks" aria-hidden="true">
      {cut.map(({ atSeconds, angle: angleId }, index) => {
        const position = take.angles.findIndex(({ id }) => id === angleId);
        const angle = take.angles[position];
        const end = cut[index + 1]?.atSeconds ?? durationSeconds;
        const colour = angle === undefined ? undefined : chooseAngleMark(tour, angle, position).colour;
        return (
          <span
            key={atSeconds}
            style={{
              left: percent(atSeconds / durationSeconds),
              width: percent((end - atSeconds) / durationSeconds),
              background: colour,
            }}
          />
        );
      })}
    </div>
  );
}

function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(3)}%`;
}
