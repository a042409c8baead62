import type opened from "./locales/en/opened.json";
import type page from "./locales/en/page.json";

/** A key without the endings by which i18next tells plurals and contexts apart. */
type Stem<Key extends string> = Key extends `${infer Base}_${string}` ? Base : Key;
type Leaves<Tree, Path extends string = ""> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${Stem<Key>}`
    : Leaves<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** Name of a text of the interface: the path to it in locales/en. */
export type WordKey = Leaves<typeof page & typeof opened>;

/** Numbers are written as the language writes them; `count` chooses the plural, `context` a variant of the text. */
export type WordValues = Readonly<Record<string, string | number>> & {
  readonly count?: number;
  readonly context?: string;
};

/** A text of the interface in the language of the visitor. */
export type Translate = (key: WordKey, values?: WordValues) => string;

/** Every word of the interface in one language. Words of the tour itself come from tour.json. */
export interface Words {
  /** Tag of the language, for `lang` attributes and for dates and numbers. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly t: Translate;
  /** The text of a key that is made up at run time; null: there is none. */
  readonly find: (key: string, values?: WordValues) => string | null;
  /** Fetches the words of what is only seen once something is open. Never rejects: what does not come is said in English. */
  loadOpened(): Promise<void>;
}
