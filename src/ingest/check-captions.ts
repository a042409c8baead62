import { readFile, stat } from "node:fs/promises";
import type { IssuePath } from "../tour/tour-issue.ts";
import { checkFile, report, type FolderCheck } from "./check-file.ts";

const MOST_BYTES = 8_000_000;
const CUE_TIMES = /^(?:\d{2,}:)?\d{2}:\d{2}\.\d{3}[ \t]+-->[ \t]+(?:\d{2,}:)?\d{2}:\d{2}\.\d{3}/;

/** Captions must be WebVTT with at least one cue that a browser understands. @see https://www.w3.org/TR/webvtt1/#file-structure */
export async function checkCaptions(check: FolderCheck, written: unknown, place: IssuePath): Promise<void> {
  const file = await checkFile(check, written, place);
  if (file === null) return;
  if ((await stat(file)).size > MOST_BYTES) {
    report(
      check,
      "file/too-large",
      place,
      `The captions are larger than ${MOST_BYTES} bytes.`,
      "Split them by take.",
    );
    return;
  }
  const text = (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  const lines = text.split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? "")) {
    report(
      check,
      "captions/not-webvtt",
      place,
      "The captions are not WebVTT.",
      "Convert them, for example: ffmpeg -i captions.srt captions.vtt",
    );
    return;
  }
  const wrong = lines.flatMap((line, index) =>
    line.includes("-->") && !CUE_TIMES.test(line) ? [index + 1] : [],
  );
  if (wrong.length > 0) {
    report(
      check,
      "captions/cue-invalid",
      place,
      `Browsers skip the cues at line ${wrong.slice(0, 10).join(", ")}.`,
      "Write times as 00:01:02.500 --> 00:01:04.000.",
    );
  } else if (!lines.some((line) => CUE_TIMES.test(line))) {
    report(
      check,
      "captions/no-cue",
      place,
      "The captions have no cue at all.",
      "Add cues, or leave the captions out.",
      "warning",
    );
  }
}
