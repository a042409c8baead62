import type { EngineName } from "../../../../src/playback/decide-engine.ts";
import { openPlayback } from "../../../../src/playback/open-playback.ts";
import type { Picture, Playback } from "../../../../src/playback/playback.ts";
import type { Contestant, OpenOptions, ShownPicture } from "../contestant.ts";

const LARGE_HEIGHT = 720;

/**
 * Our engine.
 *
 * @param atlas Without: the take is opened as if it had none.
 * @param engine `frame-exact`: the one that decodes by itself. null is returned when elements play all the same.
 */
export async function openHotset(
  options: OpenOptions,
  { atlas, engine = "elements" }: { readonly atlas: boolean; readonly engine?: EngineName },
): Promise<Contestant | null> {
  const { atlas: _atlas, ...plain } = options.take;
  const playback = await openPlayback({
    take: atlas ? options.take : plain,
    baseUrl: options.baseUrl,
    startSeconds: options.startSeconds,
    startAngle: options.angle,
    muted: true,
    engine,
  });
  playback.setFocusHeight(LARGE_HEIGHT);
  await untilReady(playback);
  if (playback.getState().engine !== engine) {
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
