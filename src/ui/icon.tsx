import { TAPE_ICONS } from "../tour/department-marks.ts";

/** Line drawings on a 24 unit grid, one path each, drawn for this interface. */
const PATHS = {
  sheet: "M6 3h12v18H6zM9 8h6M9 12h6M9 16h4",
  overview: "M3 8l9-5 9 5-9 5zM3 8v8l9 5 9-5V8M12 13v8",
  lens: "M3 7h11v10H3zM14 10l7-4v12l-7-4",
  theatre: "M3 5h18v11H3zM3 20h5M10 20h4M16 20h5",
  share: "M12 15V3M8 7l4-4 4 4M5 12v8h14v-8",
  help: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.8 2.1c-.8.5-1.3 1-1.3 2M12 16.8v.1",
  full: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  headset: "M3 8h18v9h-6l-2-3h-2l-2 3H3zM7 8V6h10v2",
  play: "M7 4l13 8-13 8z",
  pause: "M8 4v16M16 4v16",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
  close: "M5 5l14 14M19 5L5 19",
  tick: TAPE_ICONS.tick,
  route:
    "M6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM18 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 18h7a3.5 3.5 0 0 0 0-7H9a3 3 0 0 1 0-6h7",
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside a name: never the name itself. Draws one of its own by name, or any path on the same grid. */
export function Icon(icon: { readonly name: IconName } | { readonly path: string }) {
  return (
    <svg className="hs-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={"path" in icon ? icon.path : PATHS[icon.name]} />
    </svg>
  );
}
