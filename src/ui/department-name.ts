import { chooseDepartmentKey } from "../tour/department-marks.ts";
import type { Words } from "../words/words.ts";

/** A department that has no words of its own is named as the tour names it. */
export function departmentName(department: string, words: Pick<Words, "find">): string {
  return words.find(`departments.${chooseDepartmentKey(department)}`) ?? department;
}
