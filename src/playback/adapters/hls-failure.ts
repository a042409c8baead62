import type { ErrorData } from "hls.js";
import type { MediaFailure } from "../decide-recovery.ts";

/** What hls.js reports, in the engine's terms. */
export function readHlsFailure(data: ErrorData): MediaFailure {
  const status = data.response?.code ?? 0;
  const message = `${data.details}${status > 0 ? ` ${status}` : ""}${data.url === undefined ? "" : ` ${data.url}`}`;
  return { kind: chooseKind(data.type, data.details, status), fatal: data.fatal, message };
}

function chooseKind(type: string, details: string, status: number): MediaFailure["kind"] {
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
    // Within 400 to 499 asking again gives the same answer.
    const refused = status >= 400 && status < 500;
    if (!refused) return "network";
    return details.startsWith("frag") || details.startsWith("key") ? "segment" : "missing";
  }
  return "garbage";
}
