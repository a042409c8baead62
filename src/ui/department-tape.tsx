import { chooseDepartmentMark } from "../tour/department-marks.ts";
import { Icon } from "./icon.tsx";

interface DepartmentTapeProps {
  readonly department: string | undefined;
  readonly className?: string;
}

/** A department's strip of tape, beside words that name it: decoration, never the name itself. */
export function DepartmentTape({ department, className = "hs-tape hs-row-tape" }: DepartmentTapeProps) {
  const mark = chooseDepartmentMark(department);
  return (
    <span className={className} aria-hidden="true" style={{ backgroundColor: mark.colour, color: mark.ink }}>
      <Icon path={mark.icon} />
      {mark.letters}
    </span>
  );
}
