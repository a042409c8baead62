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
  "back-ten": "M11 6L5 12l6 6M19 6l-6 6 6 6",
  "forward-ten": "M13 6l6 6-6 6M5 6l6 6-6 6",
  "previous-frame": "M17 5L9 12l8 7zM6 5v14",
  "next-frame": "M7 5l8 7-8 7zM18 5v14",
  cut: "M6 4l12 13M18 4L6 17M6 20a2 2 0 1 1 0-4 2 2 0 0 1 0 4zM18 20a2 2 0 1 1 0-4 2 2 0 0 1 0 4z",
  captions: "M3 5h18v14H3zM7 12h5M7 15.5h3M14 12h3M12 15.5h5",
  sound: "M4 9h4l5-4v14l-5-4H4zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11",
  muted: "M4 9h4l5-4v14l-5-4H4zM16.5 9.5l5 5M21.5 9.5l-5 5",
  about: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v5.5M12 7.5v.1",
  close: "M5 5l14 14M19 5L5 19",
  tick: "M4 13l5 5L20 6",
  next: "M5 12h14M13 6l6 6-6 6",
  previous: "M19 12H5M11 6l-6 6 6 6",
  route:
    "M6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM18 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 18h7a3.5 3.5 0 0 0 0-7H9a3 3 0 0 1 0-6h7",
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
  star: "M12 3l2.5 6.5H21l-5 4.5 2 7-6-4-6 4 2-7-5-4.5h6.5z",
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside a name: never the name itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="hs-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
