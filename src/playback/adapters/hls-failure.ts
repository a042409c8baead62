import type { ErrorData } from "hls.js";
import type { FaultKind, MediaFailure } from "../decide-recovery.ts";
import { isRefusal } from "./hls-requests.ts";
import { BAD_ANSWERS } from "./check-answer.ts";

/** What hls.js reports, in the engine's terms. */
export function readHlsFailure(data: ErrorData): MediaFailure {
  const { frag, details, fatal } = data;
  const status = data.response?.code ?? 0;
  const message = `${details}${status > 0 ? ` ${status}` : ""}${data.url === undefined ? "" : ` ${data.url}`}`;
  const kind = chooseKind(data.type, details, status);
  const isOfPiece = typeof frag?.sn === "number" && frag.duration > 0;
  if (!isOfPiece) return { kind, fatal, message };
  return {
    kind,
    fatal,
    message,
    piece: { fromSeconds: frag.start, untilSeconds: frag.start + frag.duration },
  };
}

function chooseKind(type: string, details: string, status: number): FaultKind {
  if (details === "manifestIncompatibleCodecsError" || details === "bufferAddCodecError")
    return "unsupported";
  if (
    details === "manifestParsingError" ||
    details === "levelParsingError" ||
    details === "levelEmptyError"
  ) {
    return "garbage";
  }
  if (details === "fragParsingError" || details === "fragDecryptError") return "garbage";
  if (details.endsWith("TimeOut")) return "timeout";
  if (type === "mediaError") return "decoder";
  if (type === "networkError") {
    if (isRefusal(status)) return "access";
    if (status === BAD_ANSWERS.absurd) return "absurd";
    if (status === BAD_ANSWERS.html) return "html";
    if (status === BAD_ANSWERS.garbage) return "garbage";
    if (status === BAD_ANSWERS.truncated) return "segment";
    // Within 400 to 499 asking again gives the same answer.
    const refused = status >= 400 && status < 500;
    if (!refused) return "network";
    return details.startsWith("frag") || details.startsWith("key") ? "segment" : "missing";
  }
  return "garbage";
}

/** What a media element reports by itself; null: nothing that only it knows. */
export function readElementFailure(error: MediaError | null, hasHls: boolean): MediaFailure | null {
  const message = error?.message ?? "";
  // Chromium, Android's codecs and Firefox, in this order; none of them has a code of its own for it.
  if (/too many|insufficient|INITIALIZATION_FAILED|failed to (create|allocate)|no decoder/i.test(message)) {
    return { kind: "decoder-limit", fatal: true, message };
  }
  // With hls.js the same failure comes through its own report.
  if (hasHls) return null;
  const missing = error?.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED;
  return { kind: missing ? "missing" : "decoder", fatal: true, message };
}
