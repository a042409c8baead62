import { chooseDepartmentKey } from "../tour/department-marks.ts";
import type { Words } from "./words.ts";

/** A department that has no words of its own is named as the tour names it. */
export function departmentName(department: string, { departments }: Words): string {
  const key = chooseDepartmentKey(department);
  return (Object.hasOwn(departments, key) ? departments[key] : undefined) ?? department;
}
