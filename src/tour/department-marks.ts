/** How a department marks its things: colour, icon and letters of its tape, never colour alone. */
export interface DepartmentMark {
  /** `#rrggbb` of the tape. */
  readonly colour: string;
  /** `#rrggbb` of what is lettered and drawn on it. */
  readonly ink: string;
  /** One or two capitals; an en dash where no department is stated. */
  readonly letters: string;
  /** SVG path data of an outline on a 24 by 24 grid, to be stroked, not filled. */
  readonly icon: string;
}

/** Marker on tape. `#rrggbb`. */
export const TAPE_INK = "#1c1917";
const CHALK = "#f4efe4";
const PLAIN_TAPE = "#e4ddcd";

/** Outlines as SVG path data on a 24 by 24 grid: those of the departments, and the tick of what was visited. */
export const TAPE_ICONS = {
  puppet: "M12 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM12 9v7M6 11l6 1 6-1M12 16l-4 5M12 16l4 5",
  pencil: "M4 20l1-5L16 4l4 4L9 19zM13 7l4 4",
  camera: "M3 9h12v10H3zM15 13l6-3v8l-6-3M6 9a2.5 2.5 0 1 1 .1 0M12 9a2.5 2.5 0 1 1 .1 0",
  hammer: "M4 20l9-9M10 5l4-2 6 6-2 4zM10 5l8 8",
  needle: "M4 20L18 6M18 6a2 2 0 1 1 2-2M4 20c6 0 3-6 9-5",
  megaphone: "M4 10v4h3l11 5V5L7 10zM8 14l1 6h3l-1-5",
  scissors: "M6 4l12 13M18 4L6 17M6 20a2 2 0 1 1 0-4 2 2 0 0 1 0 4zM18 20a2 2 0 1 1 0-4 2 2 0 0 1 0 4z",
  lamp: "M8 14a6 6 0 1 1 8 0v3H8zM9 20h6M12 17v-5",
  page: "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7",
  cup: "M5 8h11v7a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 10h2a2 2 0 0 1 0 5h-2M8 5V3M12 5V3",
  sound: "M4 9h4l5-4v14l-5-4H4zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11",
  star: "M12 3l2.5 6.5H21l-5 4.5 2 7-6-4-6 4 2-7-5-4.5h6.5z",
  tick: "M4 13l5 5L20 6",
} as const;

const mark = (
  colour: string,
  letters: string,
  icon: keyof typeof TAPE_ICONS,
  ink: string = TAPE_INK,
): DepartmentMark => ({ colour, ink, letters, icon: TAPE_ICONS[icon] });

const MARKS: ReadonlyMap<string, DepartmentMark> = new Map([
  ["animation", mark("#8fb8a8", "AN", "puppet")],
  ["art", mark("#d8c48a", "AD", "pencil")],
  ["camera", mark("#ffb46b", "CA", "camera")],
  ["construction", mark("#b98d5f", "CO", "hammer")],
  ["costume", mark("#c9a0c8", "CS", "needle")],
  ["direction", mark("#f4f1ea", "DI", "megaphone")],
  ["editorial", mark("#9aa7b8", "ED", "scissors")],
  ["electric", mark("#e9d24f", "EL", "lamp")],
  ["grip", mark("#5d6b4e", "GR", "hammer", CHALK)],
  ["makeup", mark("#e0a99a", "MU", "needle")],
  ["production", mark("#cfc7b6", "PR", "page")],
  ["props", mark("#7fa3c7", "PP", "cup")],
  ["script", mark("#e7b9c4", "SC", "page")],
  ["sound", mark("#6f8fae", "SD", "sound")],
  ["vfx", mark("#86c3b0", "VX", "star")],
]);
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["lighting", "electric"],
  ["make-up", "makeup"],
  ["hair", "makeup"],
  ["wardrobe", "costume"],
  ["edit", "editorial"],
  ["directing", "direction"],
  ["director", "direction"],
  ["art-department", "art"],
  ["set-decoration", "art"],
]);

/**
 * The one name of a department, under which its mark and its words are kept: lower case, other names of a known
 * department replaced by that one (`"Lighting"` is `"electric"`). Names that nobody knows are only put in lower case.
 */
export function chooseDepartmentKey(department: string): string {
  const key = department.toLowerCase();
  return ALIASES.get(key) ?? key;
}

/**
 * The tape of a department.
 *
 * @param department As tour.json states it, in any case; undefined: none is stated.
 * @returns One that is not known gets plain tape with its own first two letters and a star.
 */
export function chooseDepartmentMark(department: string | undefined): DepartmentMark {
  const known = department === undefined ? undefined : MARKS.get(chooseDepartmentKey(department));
  return known ?? mark(PLAIN_TAPE, (department ?? "").slice(0, 2).toUpperCase() || "–", "star");
}
