import type { Take } from "../tour/tour-schema.ts";
import type { CaptionCue } from "./session.ts";

type CaptionFile = NonNullable<Take["captions"]>[number];

/**
 * The captions for somebody who wants these languages, best first: the very language, else one of its region or kin.
 *
 * @param isAnyWelcome Rather another language than none.
 */
export function chooseCaptions(
  captions: readonly CaptionFile[],
  languages: readonly string[],
  isAnyWelcome: boolean,
): CaptionFile | null {
  const base = (tag: string) => tag.split("-")[0];
  const exact = languages.flatMap((wanted) => captions.filter(({ language }) => language === wanted));
  const kin = languages.flatMap((wanted) =>
    captions.filter(({ language }) => base(language) === base(wanted)),
  );
  return exact[0] ?? kin[0] ?? (isAnyWelcome ? (captions[0] ?? null) : null);
}

/** What is said at a take time; null: nothing. */
export function chooseLines(cues: readonly CaptionCue[], timeSeconds: number): string | null {
  const said = cues.filter((cue) => cue.fromSeconds <= timeSeconds && timeSeconds < cue.untilSeconds);
  return said.length === 0 ? null : said.map(({ text }) => text).join("\n");
}
