/** Ways to look and to watch, by their names in addresses, snapshots and commands. */
export type ViewMode = "walk" | "overview" | "look-through" | "vr" | "ar";
export type Layout = "set" | "theatre";
/** How the theatre lays out its pictures; the chosen angle is always the large or the first one. */
export type Arrangement = "single" | "pip" | "two" | "quad";
export type XrMode = "immersive-vr" | "immersive-ar";
