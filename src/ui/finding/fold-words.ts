/** Letters that are written in several ways and are looked for as one: Arabic alif maqsura and ta marbuta, and others that Unicode does not take apart. */
const SAME: Readonly<Record<string, string>> = {
  ى: "ي",
  ة: "ه",
  ß: "ss",
  ı: "i",
  ø: "o",
  ł: "l",
  æ: "ae",
  œ: "oe",
};

/** Words as they are compared: without case, accents, vowel signs, and the strokes that only stretch Arabic words. */
export function foldWords(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[ىةßıøłæœ]/gu, (letter) => SAME[letter] ?? letter);
}

/** True when each of the sought words stands somewhere in the text, in any order; without words: always. */
export function containsWords(text: string, sought: string): boolean {
  const folded = foldWords(text);
  return foldWords(sought)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
