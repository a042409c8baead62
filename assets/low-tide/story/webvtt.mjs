function stampOf(seconds) {
  const milliseconds = Math.round(seconds * 1000);
  const [hours, minutes, rest] = [3_600_000, 60_000, 1000].map((unit, index) =>
    String(Math.floor(milliseconds / unit) % (index === 0 ? 100 : 60)).padStart(2, "0"),
  );
  return `${hours}:${minutes}:${rest}.${String(milliseconds % 1000).padStart(3, "0")}`;
}

/**
 * One language of captions as WebVTT.
 *
 * @param cues {{ from: number, to: number, text: Record<string, string> }[]} times in seconds
 */
export const toVtt = (cues, language) =>
  `WEBVTT\n\n${cues.map(({ from, to, text }) => `${stampOf(from)} --> ${stampOf(to)}\n${text[language]}\n`).join("\n")}`;
