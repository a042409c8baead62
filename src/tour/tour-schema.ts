/**
 * The one source of tour.json, version 1: types, parser and JSON Schema all come from the schemas here.
 * Rules that need more than one place of the file (unknown angle, duplicate id, ...) live in check-references.ts.
 */
import * as z from "zod/mini";
import { checkPath } from "./check-path.ts";
import { FRAME_RATE } from "./frame-rate.ts";

// Under a strict Content-Security-Policy zod's own code generation would be reported as a violation.
z.config({ jitless: true });

/** Upper bounds that are checked before any work is done with the data. */
export const TOUR_LIMITS = {
  /** Bytes of tour.json itself. */
  fileBytes: 4_000_000,
  /** Levels of nesting in tour.json. */
  depth: 24,
  /** Values in the whole file: every object, list, text, number. */
  values: 200_000,
  /** Entries in any one list. */
  listEntries: 2000,
  /** Characters in one text. */
  textCharacters: 20_000,
  /** Angles of one take. */
  angles: 9,
} as const;

/*
 * The second argument of a check is the code of the issue that it makes; its words are in describe-issue.ts.
 */
const text = z.string().check(z.maxLength(TOUR_LIMITS.textCharacters, "tour/text-too-long"));
const name = z.string().check(z.minLength(1, "tour/text-empty"), z.maxLength(256, "tour/text-too-long"));
/** Language tag (BCP 47), for example `en`, `fr-CA`. */
const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "tour/language-invalid"));
/** Letters, digits, dot, dash, underscore; at most 64. Stable: addresses and embeds refer to it. */
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, "tour/id-invalid"));
const humanText = z.union([
  text,
  z.record(languageTag, text).check(z.refine((texts) => Object.keys(texts).length > 0, "tour/text-empty")),
]);
/** Path relative to tour.json, inside its folder. */
export const pathText = pathSchema(false);
/** Path as above or an absolute https URL. */
export const footageText = pathSchema(true);
const seconds = z.number().check(z.gte(0), z.lte(86_400));
const finite = z.number().check(z.gte(-100_000), z.lte(100_000));
const amount = z.optional(z.number().check(z.gte(0)));
const metres3 = z.tuple([finite, finite, finite]);
const unit = z.number().check(z.gte(-1.000_01), z.lte(1.000_01));
/** x, y, z, w of length 1. */
const rotation = z
  .tuple([unit, unit, unit, unit])
  .check(z.refine((parts) => Math.abs(Math.hypot(...parts) - 1) < 0.01, "tour/rotation-not-unit"));
const extras = z.optional(z.record(z.string(), z.json()));
/** Date and time with its offset, for example `2026-12-01T09:00:00Z`. */
const instant = z.iso.datetime({ offset: true, error: "tour/instant-invalid" });

const list = <T extends z.ZodMiniType>(of: T) => z.array(of).check(z.maxLength(TOUR_LIMITS.listEntries));

function pathSchema(allowHttps: boolean) {
  return z.string().check(
    z.maxLength(1024, "tour/text-too-long"),
    z.superRefine<string>((value, context) => {
      const problem = checkPath(value, { allowHttps });
      if (problem !== null) {
        context.issues.push({ code: "custom", input: value, message: problem.code, params: problem });
      }
    }),
  );
}

export const TIERS = ["public", "press", "crew"] as const;
const PROVENANCES = ["raw", "edited", "composite", "recreated", "generated"] as const;

/** Who may see an item and from when. Absent: everyone, always. */
const release = z.strictObject({
  tier: z.optional(z.enum(TIERS)),
  from: z.optional(z.nullable(instant)),
  until: z.optional(z.nullable(instant)),
  /** Id of the horizon (point in the story) that the item spoils; null or absent: none. */
  horizon: z.optional(z.nullable(id)),
});

const set = z.strictObject({
  model: pathText,
  /** Second file of the model: what is only looked at, and comes while visitors walk already. */
  details: z.optional(pathText),
  startPositionMetres: z.optional(metres3),
  /** 0 looks along -Z; positive turns left (counter-clockwise seen from above). */
  startHeadingDegrees: z.optional(z.number().check(z.gte(-360), z.lte(360))),
  /** Node-name prefix of the walkable surfaces in the model. */
  walkable: z.optional(name),
  /** Where feet may go, baked from the model by `hotset build`; absent: the viewer bakes it itself. */
  navmesh: z.optional(pathText),
  /** States of light by the names that the model has for them. In the first one the set stands when nothing else is asked for. */
  lightStates: z.optional(list(z.strictObject({ id, title: z.optional(humanText), extras }))),
  /** What may be drawn from any standing point, for `hotset check`; what is absent is as for a standalone headset. */
  budget: z.optional(
    z.strictObject({
      drawCalls: amount,
      triangles: amount,
      /** On the graphics card. */
      textureBytes: amount,
    }),
  ),
  /** Parts of the model by node-name prefix that have a release of their own. */
  layers: z.optional(list(z.strictObject({ id, nodes: name, release: z.optional(release), extras }))),
  extras,
});

const camera = z.strictObject({
  id,
  label: z.optional(humanText),
  /** Node of the model that gives pose, lens and animation. Else the three fields below. */
  node: z.optional(name),
  positionMetres: z.optional(metres3),
  /** x, y, z, w; the camera looks along its own -Z with +Y up. */
  rotationQuaternion: z.optional(rotation),
  verticalFovDegrees: z.optional(z.number().check(z.gt(0), z.lt(180))),
  release: z.optional(release),
  extras,
});

const angle = z.strictObject({
  id,
  /** Camera of `cameras`; absent for footage that no known camera shot. */
  camera: z.optional(id),
  src: footageText,
  label: z.optional(humanText),
  /** Added to this angle's own time to get take time. */
  offsetSeconds: z.optional(z.number().check(z.gte(-86_400), z.lte(86_400))),
  release: z.optional(release),
  extras,
});

const atlas = z.strictObject({
  src: footageText,
  columns: z.int().check(z.gte(1), z.lte(9)),
  rows: z.int().check(z.gte(1), z.lte(9)),
  /** Angle ids, row by row from the top left. */
  tiles: z.array(id).check(z.minLength(1), z.maxLength(TOUR_LIMITS.angles)),
});

const lightCue = z.strictObject({
  atSeconds: seconds,
  /** Id of a state of `set.lightStates`. */
  state: id,
  /** From `atSeconds` on the light goes over evenly into the state; absent or 0: at once. */
  fadeSeconds: z.optional(seconds),
});

const share = z.number().check(z.gte(0), z.lte(1));

/** One moment of the story on its way to the screen: as it was written, drawn, built, shot and finished. */
const beat = z.strictObject({
  atSeconds: seconds,
  title: humanText,
  /** What the script says of it. */
  script: z.optional(humanText),
  storyboard: z.optional(
    z.strictObject({
      src: pathText,
      /** The part of the picture that shows this beat, in shares of its width and height from the top left; absent: all of it. */
      crop: z.optional(z.strictObject({ left: share, top: share, width: share, height: share })),
      alt: z.optional(humanText),
    }),
  ),
  /** Hotspot where it happens. */
  hotspot: z.optional(id),
  /** Angle that it was meant for; absent: the cut's. */
  angle: z.optional(id),
  /** Picture of the finished film. */
  final: z.optional(z.strictObject({ src: pathText, alt: z.optional(humanText) })),
});

const captions = z.optional(
  list(
    z.strictObject({
      language: languageTag,
      kind: z.optional(z.enum(["captions", "subtitles", "descriptions"])),
      label: z.optional(humanText),
      src: footageText,
      extras,
    }),
  ),
);

const take = z.strictObject({
  id,
  title: humanText,
  slate: z.optional(
    z.strictObject({
      scene: z.optional(name),
      take: z.optional(z.int().check(z.gte(0), z.lte(9999))),
      roll: z.optional(name),
    }),
  ),
  /** Length from the first common frame. A live take may leave it out. */
  durationSeconds: z.optional(z.number().check(z.gt(0), z.lte(86_400))),
  /** Frames per second as an integer, decimal or fraction: "24", "23.976", "24000/1001". */
  frameRate: z.string().check(z.regex(FRAME_RATE, "tour/frame-rate-invalid")),
  live: z.optional(z.boolean()),
  angles: z.array(angle).check(z.minLength(1), z.maxLength(TOUR_LIMITS.angles)),
  atlas: z.optional(atlas),
  sound: z.optional(list(z.strictObject({ id, label: z.optional(humanText), src: footageText, extras }))),
  captions,
  chapters: z.optional(list(z.strictObject({ atSeconds: seconds, title: humanText }))),
  cut: z.optional(list(z.strictObject({ atSeconds: seconds, angle: id }))),
  /** From the script to the screen, moment by moment, in the order of time. */
  beats: z.optional(list(beat)),
  /** How the set's light changes, in the order of time. Before the first cue the set's first state holds. */
  light: z.optional(list(lightCue)),
  provenance: z.optional(z.enum(PROVENANCES)),
  release: z.optional(release),
  extras,
});

const opens = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("take"),
    take: id,
    angle: z.optional(id),
    atSeconds: z.optional(seconds),
  }),
  z.strictObject({ kind: z.literal("clip"), src: footageText, poster: z.optional(pathText), captions }),
  z.strictObject({ kind: z.literal("image"), src: pathText, alt: z.optional(humanText) }),
  z.strictObject({
    kind: z.literal("compare"),
    before: pathText,
    after: pathText,
    beforeLabel: z.optional(humanText),
    afterLabel: z.optional(humanText),
    alt: z.optional(humanText),
  }),
  z.strictObject({ kind: z.literal("page"), src: pathText, text: z.optional(humanText) }),
  z.strictObject({ kind: z.literal("model"), src: pathText }),
  z.strictObject({ kind: z.literal("note") }),
]);

const hotspot = z.strictObject({
  id,
  title: humanText,
  text: z.optional(humanText),
  department: z.optional(name),
  /** Place: a node of the model, or a position. */
  node: z.optional(name),
  positionMetres: z.optional(metres3),
  /** Where a visitor stands to see it, and where they look: without angles at the place. Absent: the viewer chooses. */
  viewFrom: z.optional(
    z.strictObject({
      positionMetres: metres3,
      headingDegrees: z.optional(z.number().check(z.gte(-360), z.lte(360))),
      pitchDegrees: z.optional(z.number().check(z.gte(-60), z.lte(60))),
    }),
  ),
  opens,
  /** Id of the state of `set.lightStates` in which the set stands while this is open; a take with light of its own comes first. */
  light: z.optional(id),
  people: z.optional(list(id)),
  provenance: z.optional(z.enum(PROVENANCES)),
  release: z.optional(release),
  extras,
});

const person = z.strictObject({
  id,
  name: humanText,
  role: z.optional(humanText),
  department: z.optional(name),
  text: z.optional(humanText),
  portrait: z.optional(pathText),
  release: z.optional(release),
  extras,
});

const route = z.strictObject({
  id,
  title: humanText,
  stops: list(
    z.strictObject({ hotspot: id, dwellSeconds: z.optional(seconds), text: z.optional(humanText) }),
  ),
  release: z.optional(release),
  extras,
});

/** A point of the story up to which somebody may know it. Its title is read by those who do not, so it gives nothing away. */
const horizon = z.strictObject({ id, title: humanText, extras });

/** Public words about what is still to come: everybody reads them before it opens. */
const announcement = z.strictObject({
  id,
  title: humanText,
  text: z.optional(humanText),
  department: z.optional(name),
  opensAt: instant,
  release: z.optional(release),
  extras,
});

export const tourSchema = z.strictObject({
  $schema: z.optional(text),
  hotset: z.literal(1),
  id,
  title: humanText,
  languages: z.optional(list(languageTag).check(z.minLength(1))),
  set,
  cameras: z.optional(list(camera)),
  takes: z.optional(list(take)),
  hotspots: z.optional(list(hotspot)),
  people: z.optional(list(person)),
  routes: z.optional(list(route)),
  /** In the order of the story. What has one of them as its `release.horizon` is shown to those who say that they know it. */
  horizons: z.optional(list(horizon)),
  announcements: z.optional(list(announcement)),
  brand: z.optional(
    z.strictObject({
      accent: z.optional(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, "tour/colour-invalid"))),
      logo: z.optional(pathText),
      poster: z.optional(pathText),
      extras,
    }),
  ),
  extras,
});

/** tour.json exactly as written, after validation; lists that are absent are absent. */
export type TourFile = z.infer<typeof tourSchema>;
/** A tour as the rest of Hotset reads it: lists are always there. Made by `parseTour`. */
export type Tour = TourFile & {
  [List in "cameras" | "takes" | "hotspots" | "people" | "routes"]-?: NonNullable<TourFile[List]>;
};
export type Camera = z.infer<typeof camera>;
export type Angle = z.infer<typeof angle>;
export type Atlas = z.infer<typeof atlas>;
export type Take = z.infer<typeof take>;
export type Beat = z.infer<typeof beat>;
export type LightCue = z.infer<typeof lightCue>;
export type Hotspot = z.infer<typeof hotspot>;
export type Person = z.infer<typeof person>;
export type Horizon = z.infer<typeof horizon>;
export type Announcement = z.infer<typeof announcement>;
export type Release = z.infer<typeof release>;
export type Tier = (typeof TIERS)[number];
/** One text, or the same text by language tag. */
export type HumanText = z.infer<typeof humanText>;
