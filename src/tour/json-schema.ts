import * as z from "zod/mini";
import { footageText, pathText, tourSchema } from "./tour-schema.ts";

/** JSON Schema as far as we read and write it. */
type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What editors show for a key, by its place: list positions are left out. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  hotset: "Version of this format.",
  id: "Name of the tour in addresses and embeds: letters, digits, dots, dashes, underscores.",
  title: "Title of the production. One text, or texts by language tag.",
  languages: "Languages of the tour's texts, the first is the default.",
  set: "The model of the set, and where visitors start.",
  "set.model": "glTF file (.glb) of the set, in metres, Y up.",
  "set.details":
    "Second glTF file of the set, which comes while visitors walk already: what is only looked at. Cameras, hotspots, screens, lamps, floors and animations stay in the model.",
  "set.startPositionMetres": "Where visitors stand at first: x, y, z on the floor.",
  "set.startHeadingDegrees": "Where they look: 0 is -Z, positive turns left.",
  "set.walkable": "Beginning of the names of the model's nodes that can be walked on.",
  "set.layers":
    "Parts of the model, by the beginning of their nodes' names, that have a release of their own.",
  cameras: "The cameras that filmed on the set.",
  "cameras.node": "Node of the model that gives pose, lens and animation; else give the pose here.",
  "cameras.positionMetres": "x, y, z of the lens.",
  "cameras.rotationQuaternion": "x, y, z, w of length 1. The camera looks along its own -Z, +Y is up.",
  "cameras.verticalFovDegrees": "Vertical field of view.",
  takes: "Recordings, each seen from one to nine angles.",
  "takes.slate": "What the slate says.",
  "takes.durationSeconds": "Length from the first common frame. A live take may leave it out.",
  "takes.frameRate": 'Frames per second as text: "24", "23.976" or "24000/1001".',
  "takes.live": "True for a stream that is being made now; its angles align on EXT-X-PROGRAM-DATE-TIME.",
  "takes.angles": "The footage of each camera.",
  "takes.angles.camera": "Id of the camera that filmed it, when it is known.",
  "takes.angles.src": "HLS playlist, video only: a path beside tour.json, or an https URL.",
  "takes.angles.offsetSeconds": "Added to this angle's own time to get the take's time.",
  "takes.atlas": "One video with every angle tiled, small.",
  "takes.atlas.tiles": "Ids of the angles, row by row from the top left.",
  "takes.sound": "Sound renditions, audio only.",
  "takes.captions": "WebVTT files.",
  "takes.chapters": "Named times of the take, in order.",
  "takes.cut": "The editor's list of which angle when, in order.",
  hotspots: "Things to open at places of the set.",
  "hotspots.node": "Node of the model that gives the place; else give positionMetres.",
  "hotspots.opens":
    "What opens: a take, a clip, an image, a before/after comparison, a page, a model or just the note.",
  "hotspots.people": "Ids of the people whose work this is.",
  "hotspots.provenance": "How true the footage or picture is.",
  people: "The crew.",
  routes: "Guided tours: hotspots in an order.",
  "routes.stops.dwellSeconds": "How long the guided tour stays.",
  horizons:
    "Points of the story in its order, such as episodes. Visitors are asked how far they know it; what has a later one as its release.horizon stays out of sight. A courtesy, no embargo.",
  "horizons.title": "Read by everyone: it must not give anything away.",
  announcements: "What opens later, in public words.",
  "announcements.opensAt": "When it opens, with its offset: 2027-05-14T09:00:00Z.",
  brand: "How the tour is dressed.",
  "brand.accent": "Colour as #rrggbb.",
  release: "Who may see this and from when. Absent: everyone, always.",
  "release.from": "First moment, with its offset: 2026-12-01T09:00:00Z.",
  "release.until": "The moment it ends.",
  "release.horizon": "Id of the point of the story that this spoils.",
  "takes.extras":
    'Data of your own. Hotset reads "alignBy": "program-date-time" here: angles that give no offsetSeconds begin when their playlists say; and "engine": "frame-exact": decoders under one clock instead of media elements, where the browser has them.',
  "takes.angles.extras":
    'Data of your own. Hotset reads "track" here: the NAME of the video rendition (EXT-X-MEDIA of TYPE=VIDEO) in the playlist that is this angle.',
  extras: "Data of your own; Hotset keeps it and does not read it.",
};

/** What of `checkPath` a pattern can say: nothing absolute, no scheme, no "..", no backslash, query or fragment. */
const RELATIVE_PATH = String.raw`^(?![A-Za-z][A-Za-z0-9+.\-]*:)(?!/)(?!\.\.(?:/|$))(?!.*/\.\.(?:/|$))[^\\?#]+$`;
const FOOTAGE = String.raw`^[Hh][Tt][Tt][Pp][Ss]://[^/@\\]|${RELATIVE_PATH}`;

/** The JSON Schema of tour.json, version 1, for editors and other programs. References between entries are beyond it. */
export function createTourJsonSchema(): JsonSchema {
  const generated = z.toJSONSchema(tourSchema, {
    target: "draft-2020-12",
    io: "input",
    reused: "inline",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === pathText) jsonSchema.pattern = RELATIVE_PATH;
      if (zodSchema === footageText) jsonSchema.pattern = FOOTAGE;
    },
  });
  return describe({ title: "Hotset tour, version 1", ...generated }, []);
}

/** A copy of a schema with the descriptions of its place and of everything in it. */
function describe(schema: JsonSchema, place: readonly string[]): JsonSchema {
  const description = findDescription(place);
  const described: JsonSchema = description === undefined ? { ...schema } : { description, ...schema };
  if (schema.properties !== undefined) {
    described.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, inner]) => [
        key,
        isSchema(inner) ? describe(inner, [...place, key]) : inner,
      ]),
    );
  }
  // Entries of a list and branches of a union have the place of what holds them, which has been described.
  if (isSchema(schema.items) && !Array.isArray(schema.items)) described.items = inside(schema.items, place);
  for (const key of ["anyOf", "oneOf"] as const) {
    const branches = schema[key];
    if (branches !== undefined)
      described[key] = branches.map((branch) => (isSchema(branch) ? inside(branch, place) : branch));
  }
  // Texts by language: at least one.
  if (isSchema(schema.propertyNames) && schema.propertyNames.pattern !== undefined)
    described.minProperties = 1;
  return described;
}

function inside(schema: JsonSchema, place: readonly string[]): JsonSchema {
  const { description: _sameAsOutside, ...rest } = describe(schema, place);
  return rest;
}

function findDescription(place: readonly string[]): string | undefined {
  const release = place.indexOf("release");
  const last = place.at(-1) ?? "";
  return (
    DESCRIPTIONS[place.join(".")] ??
    (release > 0 ? DESCRIPTIONS[place.slice(release).join(".")] : undefined) ??
    (last === "extras" ? DESCRIPTIONS[last] : undefined)
  );
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null;
}
