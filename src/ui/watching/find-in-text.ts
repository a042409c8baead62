/** A piece of a text, and whether it is what was looked for. */
export interface TextPart {
  readonly text: string;
  readonly found: boolean;
}

/** Writes a text as it is compared: without case, accents and vowel signs. */
function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

export function isInText(text: string, wanted: string): boolean {
  return fold(text).includes(fold(wanted.trim()));
}

/** The whole text in pieces; where something was found the piece is as it was written. */
export function findInText(text: string, wanted: string): readonly TextPart[] {
  const needle = fold(wanted.trim());
  if (needle === "") return [{ text, found: false }];
  // One letter may be several when folded, or none: each folded one knows whose it is.
  const letters = Array.from(text);
  const owners = letters.flatMap((letter, index) => Array.from(fold(letter)).map(() => index));
  const folded = Array.from(fold(text));
  const length = Array.from(needle).length;
  const parts: TextPart[] = [];
  let written = 0;
  for (let at = 0; at + length <= folded.length; at += 1) {
    if (folded.slice(at, at + length).join("") !== needle) continue;
    const from = owners[at] ?? written;
    const until = owners[at + length] ?? letters.length;
    if (from > written) parts.push({ text: letters.slice(written, from).join(""), found: false });
    parts.push({ text: letters.slice(from, until).join(""), found: true });
    written = until;
    at += length - 1;
  }
  if (written < letters.length) parts.push({ text: letters.slice(written).join(""), found: false });
  return parts;
}
