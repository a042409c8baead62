export interface PosterWords {
  readonly open: string;
  readonly opening: string;
  readonly again: string;
  readonly failed: string;
  /** Name of the frame for a screen reader. */
  readonly frame: string;
}

const ENGLISH: PosterWords = {
  open: "Open the set tour",
  opening: "Opening the set tour…",
  again: "Try again",
  failed: "The set tour did not open.",
  frame: "Set tour",
};

const FRENCH: PosterWords = {
  open: "Ouvrir la visite du plateau",
  opening: "Ouverture de la visite…",
  again: "Réessayer",
  failed: "La visite du plateau ne s’est pas ouverte.",
  frame: "Visite du plateau",
};

/** @param language BCP 47 tag; English for all that have no words of their own. */
export function chooseWords(language: string): PosterWords {
  return /^fr\b/i.test(language) ? FRENCH : ENGLISH;
}
