/** What is only seen once something is open: a chunk of its own, fetched after the set. */
export { CaptionLine } from "./caption-line.tsx";
export { FootageStamp } from "./footage-stamp.tsx";
export { Coming } from "./finding/coming.tsx";
export { CrewList } from "./finding/crew-list.tsx";
export { HorizonSlip } from "./finding/horizon-slip.tsx";
export { HelpCard } from "./help-card.tsx";
export { HotspotPanel } from "./hotspot-panel.tsx";
export { playClap } from "./play-clap.ts";
export { RouteBar } from "./route-bar.tsx";
export { RouteEnded } from "./route-ended.tsx";
export { RouteOffer } from "./route-offer.tsx";
export { SettingsCard } from "./settings-card.tsx";
export { TakeDock } from "./take-dock.tsx";
export { Transcript } from "./watching/transcript.tsx";
export { Theatre } from "./theatre.tsx";
export { TakeNotices } from "./take-notices.tsx";
export { ViewMirror } from "./view-mirror.tsx";
