import { createInstance, type ResourceLanguage } from "i18next";
import englishPage from "./locales/en/page.json";
import type { Words, WordValues } from "./words.ts";

const FALLBACK = "en";

interface Locale {
  readonly page: () => Promise<ResourceLanguage>;
  readonly opened: () => Promise<ResourceLanguage>;
}

/** English stands in the page's own code: what does not arrive in another language is said in English. */
const LOCALES: Readonly<Record<string, Locale>> = {
  en: {
    page: () => Promise.resolve(englishPage),
    opened: async () => (await import("./locales/en/opened.json")).default,
  },
  fr: {
    page: async () => (await import("./locales/fr/page.json")).default,
    opened: async () => (await import("./locales/fr/opened.json")).default,
  },
  de: {
    page: async () => (await import("./locales/de/page.json")).default,
    opened: async () => (await import("./locales/de/opened.json")).default,
  },
  ar: {
    page: async () => (await import("./locales/ar/page.json")).default,
    opened: async () => (await import("./locales/ar/opened.json")).default,
  },
};

/** Languages of the interface and what they call themselves. */
export const INTERFACE_LANGUAGES: Readonly<Record<string, string>> = {
  en: "English",
  fr: "Français",
  de: "Deutsch",
  ar: "العربية",
};

/**
 * The language of the interface for a visitor who wants one of these, most wanted first, as BCP 47 tags.
 * English when there is none of them.
 */
export function chooseLanguage(wanted: readonly string[]): string {
  const bases = wanted.map((tag) => tag.toLowerCase().split("-")[0] ?? "");
  return bases.find((base) => Object.hasOwn(LOCALES, base)) ?? FALLBACK;
}

/** Fetches the interface's words. Never rejects: what cannot be fetched is said in English. */
export async function loadWords(wanted: readonly string[]): Promise<Words> {
  const language = chooseLanguage(wanted);
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: FALLBACK,
    resources: {},
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const add = async (part: keyof Locale) => {
    const loads = [...new Set([FALLBACK, language])].map(async (tag) => {
      const words = await LOCALES[tag]?.[part]();
      i18n.addResourceBundle(tag, "translation", words, true);
    });
    // Whatever did not come is covered by English, and a key in the worst case is still a word.
    await Promise.allSettled(loads);
  };
  await add("page");
  let opened: Promise<void> | null = null;
  return {
    language,
    direction: i18n.dir(language),
    t: (key, values = {}) => i18n.t(key, values),
    find: (key: string, values: WordValues = {}) => (i18n.exists(key) ? i18n.t(key, values) : null),
    loadOpened: () => (opened ??= add("opened")),
  };
}
