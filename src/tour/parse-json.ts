/** Where and why a text is not JSON. Lines and columns count from 1, columns in UTF-16 units. */
export interface JsonMistake {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Parses JSON. Engines differ in what they tell about a mistake and where, so the place is found by `findJsonMistake`. */
export function parseJson(text: string): { readonly value: unknown; readonly mistake: JsonMistake | null } {
  // A byte order mark is no JSON, yet common in files that were edited on Windows.
  const withoutMark = text.startsWith("\uFEFF") ? text.slice(1) : text;
  try {
    return { value: JSON.parse(withoutMark) as unknown, mistake: null };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { value: null, mistake: findJsonMistake(withoutMark) };
  }
}

const SPACE = /[ \t\r\n]*/y;
const STRING_END = /(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y; // oxlint-disable-line no-control-regex -- JSON forbids them
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Finds the first mistake of a text that is not JSON, with a stack instead of recursion, so that depth does not matter.
 * @see RFC 8259
 */
function findJsonMistake(text: string): JsonMistake {
  let index = 0;
  const open: ("{" | "[")[] = [];
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = index;
    const found = pattern.exec(text);
    if (found === null) return null;
    index += found[0].length;
    return found[0];
  };
  const mistake = (message: string): JsonMistake => {
    const before = text.slice(0, index);
    const found = index >= text.length ? "the end of the file" : JSON.stringify(text[index]);
    return {
      line: before.split("\n").length,
      column: index - before.lastIndexOf("\n"),
      message: `${message}, but found ${found}`,
    };
  };
  /** Reads a text from its opening quote on; a message when it is broken, with `index` at the place. */
  const readString = (): string | null => {
    index += 1;
    match(STRING_END);
    if (text[index] !== '"')
      return index >= text.length
        ? "Expected the closing quote of a text"
        : "Expected a character that may stand in a text (line breaks as \\n)";
    index += 1;
    return null;
  };
  const readKey = (): string | null => {
    match(SPACE);
    if (text[index] !== '"') return "Expected a key in double quotes";
    const broken = readString();
    if (broken !== null) return broken;
    match(SPACE);
    if (text[index] !== ":") return "Expected a colon after the key";
    index += 1;
    return null;
  };
  /** After a value: closes what ends here and steps over the comma; false at the end of everything. */
  const readAfterValue = (): string | boolean => {
    for (;;) {
      match(SPACE);
      const container = open[open.length - 1];
      if (container === undefined) return index < text.length ? "Expected the end of the file" : false;
      const close = container === "{" ? "}" : "]";
      if (text[index] === ",") {
        index += 1;
        return (container === "{" ? readKey() : null) ?? true;
      }
      if (text[index] !== close) return `Expected a comma or ${close}`;
      index += 1;
      open.pop();
    }
  };

  for (;;) {
    match(SPACE);
    const character = text[index];
    if (character === "{" || character === "[") {
      index += 1;
      match(SPACE);
      open.push(character);
      if (text[index] !== (character === "{" ? "}" : "]")) {
        const broken = character === "{" ? readKey() : null;
        if (broken !== null) return mistake(broken);
        continue;
      }
    } else if (character === '"') {
      const broken = readString();
      if (broken !== null) return mistake(broken);
    } else if (match(SCALAR) === null) return mistake("Expected a value");
    const after = readAfterValue();
    if (typeof after === "string") return mistake(after);
    if (!after) return mistake("Expected JSON");
  }
}
