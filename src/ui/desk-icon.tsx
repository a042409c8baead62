import { TAPE_ICONS } from "../tour/department-marks.ts";
import { Icon } from "./icon.tsx";

/** Line drawings on a 24 unit grid, for what is only seen once something is open; they come with it. */
const PATHS = {
  "back-ten": "M11 6L5 12l6 6M19 6l-6 6 6 6",
  "forward-ten": "M13 6l6 6-6 6M5 6l6 6-6 6",
  "previous-frame": "M17 5L9 12l8 7zM6 5v14",
  "next-frame": "M7 5l8 7-8 7zM18 5v14",
  cut: TAPE_ICONS.scissors,
  loop: "M7 4L3 8l4 4M3 8h15v4M17 20l4-4-4-4M21 16H6v-4",
  captions: "M3 5h18v14H3zM7 12h5M7 15.5h3M14 12h3M12 15.5h5",
  transcript: "M5 3h14v18H5zM8.5 7.5h7M8.5 11h7M8.5 14.5h7M8.5 18h4",
  sound: TAPE_ICONS.sound,
  muted: "M4 9h4l5-4v14l-5-4H4zM16.5 9.5l5 5M21.5 9.5l-5 5",
  about: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v5.5M12 7.5v.1",
  "zoom-in": "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21M7.5 10.5h6M10.5 7.5v6",
  "zoom-out": "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21M7.5 10.5h6",
  search: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21",
  strip: "M3 6h18v12H3zM8.5 6v12M15.5 6v12M3 3v3M21 3v3",
  next: "M5 12h14M13 6l6 6-6 6",
  previous: "M19 12H5M11 6l-6 6 6 6",
} as const;

export type DeskIconName = keyof typeof PATHS;

/** Decoration beside a name, as `Icon`. */
export function DeskIcon({ name }: { name: DeskIconName }) {
  return <Icon path={PATHS[name]} />;
}
