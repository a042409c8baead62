import type { IconName } from "./icon.tsx";
import type { Words } from "./words.ts";

/** How a department's tape looks: colour and icon and letters, never colour alone. */
export interface DepartmentMark {
  readonly colour: string;
  readonly ink: string;
  readonly letters: string;
  readonly icon: IconName;
}

const INK = "#1c1917";
const CHALK = "#f4efe4";

const MARKS: Readonly<Record<string, DepartmentMark>> = {
  animation: { colour: "#8fb8a8", ink: INK, letters: "AN", icon: "puppet" },
  art: { colour: "#d8c48a", ink: INK, letters: "AD", icon: "pencil" },
  camera: { colour: "#ffb46b", ink: INK, letters: "CA", icon: "camera" },
  construction: { colour: "#b98d5f", ink: INK, letters: "CO", icon: "hammer" },
  costume: { colour: "#c9a0c8", ink: INK, letters: "CS", icon: "needle" },
  direction: { colour: "#f4f1ea", ink: INK, letters: "DI", icon: "megaphone" },
  editorial: { colour: "#9aa7b8", ink: INK, letters: "ED", icon: "scissors" },
  electric: { colour: "#e9d24f", ink: INK, letters: "EL", icon: "lamp" },
  grip: { colour: "#5d6b4e", ink: CHALK, letters: "GR", icon: "hammer" },
  makeup: { colour: "#e0a99a", ink: INK, letters: "MU", icon: "needle" },
  production: { colour: "#cfc7b6", ink: INK, letters: "PR", icon: "page" },
  props: { colour: "#7fa3c7", ink: INK, letters: "PP", icon: "cup" },
  script: { colour: "#e7b9c4", ink: INK, letters: "SC", icon: "page" },
  sound: { colour: "#6f8fae", ink: INK, letters: "SD", icon: "sound" },
  vfx: { colour: "#86c3b0", ink: INK, letters: "VX", icon: "star" },
};
const ALIASES: Readonly<Record<string, string>> = {
  lighting: "electric",
  "make-up": "makeup",
  hair: "makeup",
  wardrobe: "costume",
  edit: "editorial",
  directing: "direction",
  director: "direction",
  "art-department": "art",
  "set-decoration": "art",
};

function departmentKey(department: string): string {
  const key = department.toLowerCase();
  return ALIASES[key] ?? key;
}

/** A department that is not in the table gets plain white tape with its own first letters. */
export function chooseDepartmentMark(department: string | undefined): DepartmentMark {
  const known = department === undefined ? undefined : MARKS[departmentKey(department)];
  if (known !== undefined) return known;
  const letters = (department ?? "").slice(0, 2).toUpperCase();
  return { colour: "#e4ddcd", ink: INK, letters: letters === "" ? "–" : letters, icon: "star" };
}

export function departmentName(department: string, words: Words): string {
  return words.departments[departmentKey(department)] ?? department;
}
