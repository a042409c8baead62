import { createPlayback } from "../../../../src/playback/create-playback.ts";
import type { Picture, Playback, PlaybackOptions } from "../../../../src/playback/playback.ts";
import type { Contestant, OpenOptions, ShownPicture } from "../contestant.ts";

const LARGE_HEIGHT = 720;

/**
 * Our engine.
 *
 * @param atlas Without: the take is opened as if it had none.
 * @param engine `codecs`: the one that decodes by itself. null is returned when `<video>` elements play all the same.
 */
export async function openHotset(
  options: OpenOptions,
  { atlas, engine }: { readonly atlas: boolean; readonly engine?: "codecs" },
): Promise<Contestant | null> {
  const { atlas: _atlas, ...plain } = options.take;
  const wishes: PlaybackOptions = {
    take: atlas ? options.take : plain,
    baseUrl: options.baseUrl,
    startSeconds: options.startSeconds,
    startAngle: options.angle,
    muted: true,
  };
  // A build without that engine does not know the option and ignores it.
  const playback = createPlayback(engine === undefined ? wishes : Object.assign(wishes, { engine }));
  playback.setFocusHeight(LARGE_HEIGHT);
  await untilReady(playback);
  if (engine === "codecs" && playback.getState().videoElements > 0) {
    playback.dispose();
    return null;
  }
  const show = ({ source, image, crop }: Picture): ShownPicture => ({ source, image, crop });
  return {
    play: () => playback.play(),
    pause: () => playback.pause(),
    seek: (timeSeconds) => playback.seek(timeSeconds),
    setRate: (rate) => playback.setRate(rate),
    select: (angle) => playback.selectAngle(angle),
    announce: (angle) => playback.warmAngle(angle),
    screen(frameTimeMs) {
      const pictures = playback.sample(frameTimeMs);
      const { angles } = playback.getState();
      const { picture, sharp } = pictures.focus;
      return {
        large: picture === null ? null : show(picture),
        sharp,
        small: angles.map(({ id, state }) => {
          const tile = pictures.tile(id);
          return {
            picture: tile === null ? null : show(tile),
            moving: state !== "still",
          };
        }),
      };
    },
    dispose: () => playback.dispose(),
  };
}

function untilReady(playback: Playback): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { phase, errors } = playback.getState();
      if (phase === "loading") return;
      stop();
      if (phase === "ready") resolve();
      else reject(new Error(JSON.stringify(errors)));
    };
    const stop = playback.subscribe(look);
    look();
  });
}
