import { chooseCameraMark } from "../../tour/camera-marks.ts";
import type { Take, Tour } from "../../tour/tour-schema.ts";
import { useTourText } from "../ui-context.ts";

export interface AngleProps {
  readonly take: Take;
  readonly tour: Tour;
  readonly angle: string;
}

/** Letter, colour and name of an angle, for those who see; the picture it lies on has its name otherwise. */
export function AngleTag({ take, tour, angle }: AngleProps) {
  const { letter, colour, name } = useAngleMark({ take, tour, angle });
  return (
    <span className="hs-angle-tag" aria-hidden="true" style={{ ["--hs-camera" as string]: colour }}>
      <b>{letter}</b>
      {name === letter ? null : <span>{name}</span>}
    </span>
  );
}

export function useAngleMark({ take, tour, angle }: AngleProps) {
  const chooseText = useTourText();
  const position = take.angles.findIndex(({ id }) => id === angle);
  const known = take.angles[position];
  const mark = chooseCameraMark(tour.cameras, known?.camera, Math.max(0, position));
  return { ...mark, name: chooseText(known?.label) || angle };
}
