/**
 * Breaks words into lines no wider than a width; a single longer word is cut where it must be.
 *
 * @param measure Width of a text in pixels in the font at hand.
 * @param maxLines The last line ends with an ellipsis when there is more.
 */
export function breakLines(
  words: string,
  widthPixels: number,
  maxLines: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines = words.split("\n").flatMap((paragraph) => breakParagraph(paragraph, widthPixels, measure));
  if (lines.length <= maxLines) return lines;
  let last = lines[maxLines - 1] ?? "";
  while (last !== "" && measure(`${last}…`) > widthPixels) last = Array.from(last).slice(0, -1).join("");
  return [...lines.slice(0, maxLines - 1), `${last.trimEnd()}…`];
}

function breakParagraph(paragraph: string, widthPixels: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/\s+/).filter((part) => part !== "")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (measure(joined) <= widthPixels) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (measure(line) > widthPixels) {
      const fitting = longestFit(line, widthPixels, measure);
      if (fitting.length === line.length) break;
      lines.push(fitting);
      line = line.slice(fitting.length);
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** The longest beginning that fits; at least one whole character. */
function longestFit(word: string, widthPixels: number, measure: (text: string) => number): string {
  const [first = "", ...others] = Array.from(word);
  let fitting = first;
  for (const character of others) {
    if (measure(fitting + character) > widthPixels) break;
    fitting += character;
  }
  return fitting;
}
