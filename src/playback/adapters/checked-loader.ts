import type {
  Fragment,
  HlsConfig,
  Loader,
  LoaderCallbacks,
  LoaderConfiguration,
  LoaderContext,
} from "hls.js";
import { BAD_ANSWERS, checkPiece, checkPlaylist } from "./check-answer.ts";

type LoaderMaker = new (config: HlsConfig) => Loader<LoaderContext>;

/** A loader for playlists and pieces that makes a failure of every answer which is none. */
export function createCheckedLoader(Base: LoaderMaker): LoaderMaker {
  return class extends Base {
    override load(
      context: LoaderContext,
      config: LoaderConfiguration,
      callbacks: LoaderCallbacks<LoaderContext>,
    ): void {
      super.load(context, config, {
        ...callbacks,
        onSuccess(response, stats, from, details) {
          const bad = isSealed(from) ? null : checkAnswer(response.data, from.url);
          if (bad === null) callbacks.onSuccess(response, stats, from, details);
          else callbacks.onError({ code: BAD_ANSWERS[bad], text: bad }, from, details, stats);
        },
      });
    }
  };
}

/**
 * Encrypted from its first byte to its last, or a key: any bytes may be right.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8216#section-4.3.2.4 (SAMPLE-AES leaves the boxes as they are)
 */
function isSealed(
  context: LoaderContext & { readonly frag?: Fragment; readonly keyInfo?: unknown },
): boolean {
  return context.keyInfo !== undefined || (context.frag?.decryptdata?.method ?? "").startsWith("AES-");
}

function checkAnswer(data: unknown, url: string): keyof typeof BAD_ANSWERS | null {
  if (typeof data === "string") return checkPlaylist(data);
  return data instanceof ArrayBuffer ? checkPiece(data, new URL(url).pathname) : null;
}
