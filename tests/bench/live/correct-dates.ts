/**
 * A live playlist of ffmpeg's with the dates of its pictures.
 *
 * ffmpeg writes EXT-X-PROGRAM-DATE-TIME from the encoder's clock on the wall, which has nothing to do with when a picture
 * was shot and differs between the outputs of one process. All pieces last equally long here, so that a piece's number
 * says when it began.
 *
 * @param startsAtMs Wall time of the first picture of piece 0, milliseconds since 1970.
 */
export function correctDates(playlist: string, startsAtMs: number, pieceSeconds: number): string {
  let piece = Number(/^#EXT-X-MEDIA-SEQUENCE:(\d+)/m.exec(playlist)?.[1] ?? 0);
  return playlist
    .split("\n")
    .filter((line) => !line.startsWith("#EXT-X-PROGRAM-DATE-TIME"))
    .flatMap((line) => {
      if (!line.startsWith("#EXTINF")) return [line];
      const date = new Date(startsAtMs + piece * pieceSeconds * 1000).toISOString();
      piece += 1;
      return [`#EXT-X-PROGRAM-DATE-TIME:${date}`, line];
    })
    .join("\n");
}
