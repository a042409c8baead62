import type { Take } from "../tour/tour-schema.ts";
import { resolveTourUrl } from "../tour/resolve-source.ts";
import type { Access } from "./access.ts";
import { decodeStill } from "./adapters/codecs/decode-still.ts";
import { createFootageRequests, FootageFailure } from "./adapters/fetch-footage.ts";
import { createStillList, type StillList } from "./adapters/codecs/still-list.ts";
import { cropTile } from "./crop-tile.ts";
import type { Picture, Still, Stills } from "./playback.ts";
import type { Source } from "./take-sources.ts";

/**
 * Reads the lists of key frames that packaged footage has (EXT-X-I-FRAMES-ONLY): the atlas', where it has the angle, else
 * the angle's own. A browser without VideoDecoder has no stills.
 *
 * @param angles Where the angles come from, once their playlists were read as far as that is needed.
 * @see https://www.rfc-editor.org/rfc/rfc8216 section 4.3.3.6
 */
export function openStills(take: Take, baseUrl: string, angles: readonly Source[], access: Access): Stills {
  const abort = new AbortController();
  const requests = createFootageRequests(access, () => void access.renew());
  const lists = new Map<string, StillList>();
  let current: { key: string; frame: VideoFrame } | null = null;

  const listOf = (url: string): StillList => {
    const known = lists.get(url) ?? createStillList(url, requests, abort.signal);
    lists.set(url, known);
    return known;
  };
  const sourceOf = (angle: string) => {
    const tile = take.atlas?.tiles.indexOf(angle) ?? -1;
    if (take.atlas === undefined || tile < 0) {
      const own = angles.find(({ id }) => id === angle);
      return own === undefined ? null : { ...own, crop: cropWhole };
    }
    const { atlas } = take;
    return {
      url: resolveTourUrl(atlas.src, baseUrl),
      offsetSeconds: 0,
      crop: (frame: VideoFrame) => cropTile(atlas, tile, frame.displayWidth, frame.displayHeight),
    };
  };
  const find = async (timeSeconds: number, angle: string): Promise<Still | null> => {
    const source = sourceOf(angle);
    if (source === null) return null;
    const still = await listOf(source.url).read(timeSeconds - source.offsetSeconds);
    if (still === null) return null;
    if (current?.key !== still.key) {
      const frame = await decodeStill(still.config, still.packet);
      if (abort.signal.aborted) {
        frame.close();
        return null;
      }
      current?.frame.close();
      current = { key: still.key, frame };
    }
    return { image: current.frame, crop: source.crop(current.frame) };
  };
  return {
    async at(timeSeconds, angle) {
      if (typeof VideoDecoder !== "function") return null;
      try {
        return await find(timeSeconds, angle);
      } catch (error) {
        // The take itself says what is wrong with its footage.
        if (error instanceof FootageFailure || error instanceof DOMException) return null;
        throw error;
      }
    },
    dispose() {
      abort.abort();
      current?.frame.close();
      current = null;
    },
  };
}

const cropWhole = ({ displayWidth, displayHeight }: VideoFrame): Picture["crop"] => ({
  x: 0,
  y: 0,
  width: displayWidth,
  height: displayHeight,
});
