/** One exposure: what the painter draws, through the lens, the iris and the film of a camera. */
import { makeChannels, posesOf } from "../performance/moves.mjs";
import { POSES_PER_SECOND } from "../performance/tracks.mjs";
import { createPainter } from "./create-painter.mjs";
import { develop } from "./develop.mjs";
import { FILM_STOCKS } from "./film-stocks.mjs";
import { darkAt } from "./iris.mjs";
import { LOOKS } from "./looks.mjs";

/** @returns a function of camera letter and pose that gives the bytes of a picture, red, green, blue. */
export async function createShoot({ cache, take, width = 1280, height = 720 }) {
  const paint = await createPainter({ cache, take, width, height });
  const channels = makeChannels(take);
  const last = posesOf(take) - 1;

  /** Whether a camera stays where it is for the next picture, so that plates are worth keeping. */
  function rests(camera, pose) {
    const next = Math.min(last, pose + 1);
    const moves = channels.filter(({ node }) => node === `CAM_${camera}`);
    const still = moves.every(({ values }) =>
      values[pose].every((value, axis) => Math.abs(value - values[next][axis]) < 1e-6),
    );
    const focus = (at) => LOOKS[camera](take, at / POSES_PER_SECOND).focus;
    return still && focus(next) === focus(pose);
  }

  return (camera, pose) => {
    const t = pose / POSES_PER_SECOND;
    const dark = darkAt(take, t);
    const light = { ...take.lightAt(t), dark };
    const stock = FILM_STOCKS[camera];
    const picture = paint(
      { camera: `CAM_${camera}` },
      pose,
      light,
      LOOKS[camera](take, t),
      rests(camera, pose),
    );
    const words = `${take.id} ${camera} ${pose}`;
    return develop({ picture, width, height, stock, exposure: 1 + stock.open * dark, words });
  };
}
