import type { FootageAccess } from "../../session/session.ts";
import type { EmbedAccess } from "../protocol/messages.ts";

/** What a host page gave, as the engine takes it. */
export function readEmbedAccess({ query = {}, ...given }: EmbedAccess): FootageAccess {
  return {
    ...given,
    rewriteUrl(url) {
      const address = new URL(url);
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
      return address.href;
    },
  };
}
