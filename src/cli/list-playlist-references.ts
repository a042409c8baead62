/** `URI="..."` of EXT-X-MAP, EXT-X-MEDIA, EXT-X-I-FRAME-STREAM-INF, EXT-X-KEY, EXT-X-PART and all tags to come. */
const URI_ATTRIBUTE = /[:,]URI="([^"]*)"/g;

/**
 * Every address in an HLS playlist, master or media, as written: segments, initialisation segments, other playlists, keys.
 *
 * @see RFC 8216, section 4.1: a line is empty, begins with #, or is an address.
 */
export function listPlaylistReferences(playlist: string): string[] {
  const found: string[] = [];
  for (const line of playlist.replace(/^\uFEFF/, "").split(/\r?\n/)) {
    const content = line.trim();
    if (content === "") continue;
    if (!content.startsWith("#")) found.push(content);
    else if (content.startsWith("#EXT"))
      found.push(...Array.from(content.matchAll(URI_ATTRIBUTE), ([, uri]) => uri ?? ""));
  }
  return found.filter((reference) => reference !== "");
}
