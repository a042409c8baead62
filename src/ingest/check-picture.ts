import { open } from "node:fs/promises";
import path from "node:path";
import type { IssuePath } from "../tour/tour-issue.ts";
import { checkFile, report, type FolderCheck } from "./check-file.ts";

/** Picture formats that every browser shows, by what their files begin with. */
type PictureFormat = "png" | "jpeg" | "gif" | "webp" | "avif" | "svg";

const ENDINGS: Readonly<Record<string, PictureFormat>> = {
  ".png": "png",
  ".jpg": "jpeg",
  ".jpeg": "jpeg",
  ".gif": "gif",
  ".webp": "webp",
  ".avif": "avif",
  ".svg": "svg",
};

/** A picture must be there, and be what its name says: servers tell browsers the type by the ending. */
export async function checkPicture(check: FolderCheck, written: unknown, place: IssuePath): Promise<void> {
  const file = await checkFile(check, written, place);
  if (file === null) return;
  const found = findPictureFormat(await readStart(file, 1024));
  const named = ENDINGS[path.extname(file).toLowerCase()];
  if (found === null) {
    report(
      check,
      "file/not-a-picture",
      place,
      "The file is not a picture that browsers show.",
      "Save it as PNG, JPEG, WebP, AVIF, GIF or SVG.",
    );
  } else if (found !== named) {
    report(
      check,
      "file/wrong-ending",
      place,
      `The file is a picture of the format ${found}, which its name does not say.`,
      `Rename it so that it ends with .${found === "jpeg" ? "jpg" : found}.`,
    );
  }
}

/** The format of a picture by its first bytes; null: none that is known. */
function findPictureFormat(start: Buffer): PictureFormat | null {
  const text = start.toString("latin1");
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("GIF8")) return "gif";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp";
  if (text.slice(4, 8) === "ftyp" && /avi[fs]/.test(text.slice(8, 40))) return "avif";
  if (
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE svg[\s\S]*?>|\s)*<svg[\s>]/i.test(
      text,
    )
  )
    return "svg";
  return null;
}

/** The first bytes of a file. */
async function readStart(file: string, bytes: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
