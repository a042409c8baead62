/**
 * Paints pictures of the set in plain JavaScript, so that a render needs neither browser nor GPU and comes out the same on
 * every machine. What rests is painted once per camera position and light state (a plate, with depth of field); what
 * moves is painted over it with four samples per pixel, behind whatever is nearer.
 */
import { readdirSync } from "node:fs";
import { Matrix4, Vector3 } from "three";
import { makeChannels } from "../performance/moves.mjs";
import { LIGHTS } from "../steps/finish-set.mjs";
import { loadScene, poseScene } from "./load-scene.mjs";
import { clearRaster, createRaster, drawParts, projectionOf } from "./rasterise.mjs";
import { shade } from "./shade.mjs";

const linear = (code) => [1, 3, 5].map((at) => (parseInt(code.slice(at, at + 2), 16) / 255) ** 2.2);
/** Where there is nothing: the far dark of the stage. */
const DARK = [0.003, 0.0028, 0.0027, 1];
/** What somebody off the set switches on when a take is over: white, frontal, from everywhere. For the puppet; the set is lifted. */
const HOUSE = { at: [-0.4, 3.6, 3.4], colour: [1, 0.96, 0.9], intensity: 46 };

export async function createPainter({ cache, take, width = 1280, height = 720 }) {
  const states = new Set(readdirSync(`${cache}/pictures`).map((name) => name.replace(".png", "")));
  const scene = await loadScene({ model: `${cache}/finished.glb`, pictures: `${cache}/pictures`, states });
  const channels = makeChannels(take);
  const [w, h] = [width * 2, height * 2];
  const still = createRaster(w, h);
  const live = createRaster(w, h);
  const spot = new Float32Array(4);
  let key = "";
  let plates = new Map();

  function cameraOf(view) {
    if (view.camera) {
      const node = scene.nodes.get(view.camera);
      const holder = node.camera
        ? node
        : [...scene.nodes.values()].find((other) => other.parent === node && other.camera);
      return {
        world: new Matrix4().copy(holder.world),
        fovDegrees: (holder.camera.getYFov() * 180) / Math.PI,
      };
    }
    const world = new Matrix4()
      .lookAt(new Vector3(...view.at), new Vector3(...view.aim), new Vector3(0, 1, 0))
      .setPosition(...view.at);
    return { world, fovDegrees: view.fov };
  }

  function makeFrame(camera, { lamp, match, house = 0, dark = 0 }) {
    const e = camera.world.elements;
    const high = Math.tan((camera.fovDegrees * Math.PI) / 360);
    const wide = (high * w) / h;
    const point = [0, 0, 0];
    const flame =
      [...scene.nodes.values()].find(({ name, scale }) => name === "LANTERN_FLAME" && scale.x > 0.01) ??
      scene.nodes.get("K_MATCH_FLAME");
    const flameAt = flame.world.elements.slice(12, 15);
    const lights = LIGHTS.map(({ at, colour, intensity, circuit }) => ({
      at,
      colour: linear(colour),
      // The moon on his face is helped a little while the room is dark.
      intensity: intensity * (circuit === "lamp" ? lamp : 1 + 0.7 * dark),
    }));
    if (house > 0) lights.push({ ...HOUSE, intensity: HOUSE.intensity * house });
    lights.push({
      at: [flameAt[0], flameAt[1] + 0.06, flameAt[2] + 0.14],
      colour: linear("#ff9a45"),
      intensity: match * 1.6,
    });
    return {
      surfaces: scene.surfaces,
      lamp,
      match,
      lights,
      eye: e.slice(12, 15),
      toWorld(x, y, far) {
        const cx = ((x / w) * 2 - 1) * wide * far,
          cy = (1 - (y / h) * 2) * high * far,
          cz = -far;
        point[0] = e[0] * cx + e[4] * cy + e[8] * cz + e[12];
        point[1] = e[1] * cx + e[5] * cy + e[9] * cz + e[13];
        point[2] = e[2] * cx + e[6] * cy + e[10] * cz + e[14];
        return point;
      },
    };
  }

  /** `every`: all four samples of a pixel; else two on a diagonal, for plates that serve a single picture. */
  function paintPlate(frame, look, every = true) {
    const plate = new Float32Array(width * height * 3);
    const share = every ? 0.25 : 0.5;
    for (let y = 0; y < h; y += 1) {
      for (let x = every ? 0 : y & 1; x < w; x += every ? 1 : 2) {
        const id = still.triangle[y * w + x];
        const to = ((y >> 1) * width + (x >> 1)) * 3;
        if (id >= 0) shade(still, id, x + 0.5, y + 0.5, frame, spot);
        else spot.set(DARK);
        plate[to] += spot[0] * share;
        plate[to + 1] += spot[1] * share;
        plate[to + 2] += spot[2] * share;
      }
    }
    return look.aperture > 0 ? focusPlate(plate, look) : plate;
  }

  /** Circles of confusion up to nine pixels; what is nearer does not smear over what is sharp behind it. */
  function focusPlate(plate, { focus, aperture, taps = 40 }) {
    const confusion = new Float32Array(width * height);
    for (let i = 0; i < confusion.length; i += 1) {
      const near = still.depth[((i / width) | 0) * 2 * w + (i % width) * 2];
      confusion[i] = Math.min(9, Math.abs(1 / focus - near) * aperture);
    }
    const out = plate.slice();
    const [across, down, reach] = [0, 1, 2].map(() => new Float32Array(taps));
    for (let k = 0; k < taps; k += 1) {
      reach[k] = Math.sqrt((k + 1) / taps);
      across[k] = Math.cos((k + 1) * 2.39996) * reach[k];
      down[k] = Math.sin((k + 1) * 2.39996) * reach[k];
    }
    for (let y = 0, i = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1, i += 1) {
        const own = confusion[i];
        if (own < 0.6) continue;
        let r = plate[i * 3],
          g = plate[i * 3 + 1],
          b = plate[i * 3 + 2],
          sum = 1;
        for (let k = 0; k < taps; k += 1) {
          const wishX = (x + across[k] * own + 0.5) | 0;
          const wishY = (y + down[k] * own + 0.5) | 0;
          const tx = wishX < 0 ? 0 : wishX >= width ? width - 1 : wishX;
          const ty = wishY < 0 ? 0 : wishY >= height ? height - 1 : wishY;
          const other = ty * width + tx;
          const weight = confusion[other] + 1 >= reach[k] * own ? 1 : 0.1;
          r += plate[other * 3] * weight;
          g += plate[other * 3 + 1] * weight;
          b += plate[other * 3 + 2] * weight;
          sum += weight;
        }
        out[i * 3] = r / sum;
        out[i * 3 + 1] = g / sum;
        out[i * 3 + 2] = b / sum;
      }
    }
    return out;
  }

  /** The picture of what rests: kept per light state while the camera rests, mixed by the levels of the moment. */
  function layPlate(camera, light, look, rests) {
    const now =
      camera.world.elements.map((value) => value.toFixed(5)).join() +
      camera.fovDegrees +
      look.focus.toFixed(3);
    if (now !== key) {
      key = now;
      plates = new Map();
      clearRaster(still);
      drawParts(still, scene.resting, projectionOf(camera, w / h));
    }
    const get = (name, lamp, match) => {
      if (!plates.has(name)) plates.set(name, paintPlate(makeFrame(camera, { lamp, match }), look));
      return plates.get(name);
    };
    if (!rests) return paintPlate(makeFrame(camera, light), { ...look, taps: 9 }, false);
    if (light.lamp === 1 && light.match === 0) return get("on", 1, 0).slice();
    const out = get("out", 0, 0);
    const on = light.lamp > 0 ? get("on", 1, 0) : out;
    const match = light.match > 0 ? get("match", 0, 1) : out;
    const flame = light.match * (1 - 0.55 * light.lamp);
    const mixed = new Float32Array(out.length);
    for (let i = 0; i < mixed.length; i += 1) {
      const value = out[i];
      mixed[i] = Math.max(0, value + (on[i] - value) * light.lamp + (match[i] - value) * flame);
    }
    return mixed;
  }

  function paintMoving(camera, light, picture) {
    live.depth.set(still.depth);
    live.triangle.fill(-1);
    live.count = 0;
    live.bounds = { left: w, right: 0, top: h, bottom: 0 };
    drawParts(live, scene.moving, projectionOf(camera, w / h));
    const frame = makeFrame(camera, light);
    const { left, right, top, bottom } = live.bounds;
    for (let y = top >> 1; y <= bottom >> 1; y += 1) {
      for (let x = left >> 1; x <= right >> 1; x += 1) {
        const to = (y * width + x) * 3;
        const first = y * 2 * w + x * 2;
        const [ids, row] = [live.triangle, first + w];
        if (ids[first] < 0 && ids[first + 1] < 0 && ids[row] < 0 && ids[row + 1] < 0) continue;
        let r = 0,
          g = 0,
          b = 0,
          behind = 0;
        const whole = ids[first] === ids[first + 1] && ids[first] === ids[row] && ids[first] === ids[row + 1];
        // Where one triangle fills the pixel, its middle speaks for it.
        for (let k = 0; k < (whole ? 1 : 4); k += 1) {
          const id = ids[k < 2 ? first + k : row + k - 2];
          const sx = x * 2 + (whole ? 1 : (k & 1) + 0.5);
          const sy = y * 2 + (whole ? 1 : (k >> 1) + 0.5);
          const share = whole ? 1 : 0.25;
          const cover = id < 0 ? 0 : shade(live, id, sx, sy, frame, spot);
          behind += (1 - cover) * share;
          if (cover === 0) continue;
          r += spot[0] * cover * share;
          g += spot[1] * cover * share;
          b += spot[2] * cover * share;
        }
        if (behind === 1) continue;
        picture[to] = picture[to] * behind + r;
        picture[to + 1] = picture[to + 1] * behind + g;
        picture[to + 2] = picture[to + 2] * behind + b;
      }
    }
  }

  /** House light on the set: everything a stop up, and the shadows milky. */
  function liftHouse(picture, house) {
    for (let i = 0; i < picture.length; i += 1) picture[i] = picture[i] * (1 + 0.75 * house) + 0.012 * house;
  }

  /**
   * @param view { camera: node name } or { at, aim, fov } @param pose number of the pose @param light { lamp, match, house, dark }, 0 to 1
   * @param look { focus in metres, aperture; 0 is sharp everywhere } @param rests whether the camera stays for the next pictures
   * @returns {Float32Array} linear red, green, blue, rows from the top
   */
  return (view, pose, light, look, rests = true) => {
    poseScene(scene, channels, pose);
    const camera = cameraOf(view);
    const picture = layPlate(camera, light, look, rests);
    if (light.house > 0) liftHouse(picture, light.house);
    paintMoving(camera, light, picture);
    return picture;
  };
}
