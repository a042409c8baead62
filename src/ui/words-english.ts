import type { ErrorWords, Words } from "./words.ts";

const plural = (count: number, one: string, many: string) => `${String(count)} ${count === 1 ? one : many}`;

export const ENGLISH: Words = {
  language: "en",
  enter: "Enter",
  callSheet: "Call sheet",
  angles: "Angles",
  cut: "Cut",
  play: "Play",
  pause: "Pause",
  time: "Time",
  captions: "Captions",
  lookThrough: "Look through",
  overview: "Overview",
  enterVr: "Enter VR",
  enterAr: "Enter AR",
  share: "Share",
  close: "Close",
  picture: "Picture",

  slate: {
    production: "Prod.",
    roll: "Roll",
    scene: "Scene",
    take: "Take",
    cameras: "Cameras",
    frameRate: "FPS",
    hint: "Clap the slate, or press any key",
  },
  loading: {
    tour: "Reading the call sheet",
    waiting: "Opening the stage door",
    bytes: (loaded, total) =>
      total === null ? `Dressing the set, ${loaded} so far` : `Dressing the set, ${loaded} of ${total}`,
    ready: "The set is lit",
    take: "Threading the take",
  },
  tourFailed: "This tour cannot be opened",
  tryAgain: "Try again",

  counts: {
    places: (count) => plural(count, "place", "places"),
    takes: (count) => plural(count, "take", "takes"),
    cameras: (count) => plural(count, "camera", "cameras"),
    seen: (seen, count) => `${String(seen)} of ${String(count)} seen`,
  },
  kinds: {
    take: "Take",
    clip: "Clip",
    image: "Still",
    compare: "Compare",
    page: "Page",
    model: "Model",
    note: "Note",
  },
  provenance: {
    raw: "Raw, as shot",
    edited: "Edited",
    composite: "Composite",
    recreated: "Recreated",
    generated: "Generated",
  },
  departments: {
    animation: "Animation",
    art: "Art department",
    camera: "Camera",
    construction: "Construction",
    costume: "Costume",
    direction: "Direction",
    editorial: "Editorial",
    electric: "Electric",
    grip: "Grip",
    makeup: "Make-up",
    production: "Production",
    props: "Props",
    script: "Script",
    sound: "Sound",
    vfx: "Visual effects",
  },
  visited: "Seen",
  noHotspots: "Nothing is listed on this call sheet. Walk the set and look around.",

  leaveXr: "Leave the headset",
  theatre: "Theatre",
  fullScreen: "Full screen",
  help: "Help",
  done: "Done",
  dismiss: "Dismiss",
  about: "About",
  crew: "Crew",
  revision: "Revision",

  take: "Take",
  takes: "Takes",
  chooseTake: "Choose a take to watch",
  noTakes: "This tour has no takes to watch.",
  backTen: "Back 10 seconds",
  forwardTen: "Forward 10 seconds",
  previousFrame: "Previous frame",
  nextFrame: "Next frame",
  speed: "Speed",
  loop: "Loop",
  loopFrom: "Loop from here",
  loopUntil: "Loop until here",
  loopEnd: "End the loop",
  mute: "Mute",
  volume: "Volume",
  captionLanguage: "Caption language",
  chapters: "Chapters",
  live: "Live",
  waitingForFootage: "Waiting for footage",
  seeking: "Winding",
  ended: "End of take",
  sharpening: "Sharpening",
  lookingThrough: (camera) => `Looking through ${camera}`,
  camera: (label) => `Camera ${label}`,
  angleStates: { failed: "Missing", stalled: "Waiting", still: "Still", loading: "Loading" },

  route: {
    stop: "End the tour",
    next: "Next stop",
    previous: "Previous stop",
    progress: (stop, stops) => `${String(stop)}/${String(stops)}`,
  },
  compare: {
    slider: "Before and after",
    before: "Before",
    after: "After",
    value: (percent) => `${String(percent)} % before, ${String(100 - percent)} % after`,
  },
  modelOnlyInSet: "The model stands in the set: walk up to it.",
  mediaMissing: "This file could not be loaded. Check the connection, then open it again.",
  opened: (title) => `Opened: ${title}`,

  shareCard: {
    title: "The address of what you see",
    copied: "Copied. Whoever opens it stands where you stand and sees the same frame.",
    refused: "The browser would not copy it. Select the address and copy it yourself.",
    address: "Address",
  },
  error: wordsForError,
};

const REMEDY_CONNECTION = "Check the connection, then try again.";
const REMEDY_ADDRESS = "Check the address, or start from the call sheet.";

function wordsForError(code: string, subject: string | null): ErrorWords {
  switch (code) {
    case "tour/not-found":
      return {
        what: "No tour was found at this address.",
        remedy: "Check the address, or ask whoever sent it.",
      };
    case "tour/unreachable":
    case "tour/offline":
      return { what: "The tour could not be fetched.", remedy: REMEDY_CONNECTION };
    case "tour/invalid":
      return {
        what: "The tour's file has mistakes in it.",
        remedy: "Whoever made it can list them with: hotset check",
      };
    case "scene/no-webgl":
      return {
        what: "This browser cannot draw the set.",
        remedy: "Every take plays here in the theatre. To walk the set, allow WebGL or try another browser.",
      };
    case "scene/model-missing":
    case "scene/model-unreadable":
    case "scene/code-missing":
      return {
        what: "The set could not be opened.",
        remedy: "Every take plays here in the theatre. Reload to try again.",
      };
    case "scene/context-lost":
      return {
        what: "The device took the picture of the set away. It is being put back.",
        remedy: "If it stays dark, reload the page.",
      };
    case "xr/refused":
      return {
        what: "The headset did not start.",
        remedy: "Allow it in the browser's settings, then press again.",
      };
    case "xr/unsupported":
    case "xr/unavailable":
      return { what: "No headset was found.", remedy: "Open this address in the headset's own browser." };
    case "session/captions-missing":
      return { what: "The captions could not be loaded.", remedy: "The take plays on without them." };
    case "session/camera-none":
      return { what: "This tour places no camera in the set.", remedy: "Its takes play in the theatre." };
    case "ui/part-missing":
      return { what: "A part of the page did not load.", remedy: "Check the connection and reload." };
    case "ui/full-screen-refused":
      return {
        what: "The browser did not allow full screen.",
        remedy: "The page around the tour may forbid it.",
      };
    case "scene/embed-gesture":
      return {
        what: "Use Ctrl and the wheel, or two fingers, to move here.",
        remedy: "One finger scrolls the page.",
      };
    default:
      return wordsForDomain(code, subject);
  }
}

/** Codes that newer parts may send: the domain still says enough to be of use. */
function wordsForDomain(code: string, subject: string | null): ErrorWords {
  const about = subject === null ? "" : ` (${subject})`;
  if (code.endsWith("-unknown")) {
    return {
      what: `The address asks for something this tour does not have${about}.`,
      remedy: REMEDY_ADDRESS,
    };
  }
  switch (code.split("/")[0]) {
    case "tour":
      return { what: `The tour could not be read${about}.`, remedy: REMEDY_CONNECTION };
    case "scene":
      return {
        what: `Part of the set could not be shown${about}.`,
        remedy: "The takes still play in the theatre.",
      };
    case "xr":
      return { what: `The headset reported a problem${about}.`, remedy: "Leave it and enter again." };
    case "playback":
      return { what: `The take has a problem${about}.`, remedy: REMEDY_CONNECTION };
    default:
      return { what: `Something did not work${about}.`, remedy: "Reload the page to try again." };
  }
}
