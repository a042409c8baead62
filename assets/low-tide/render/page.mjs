/** The page that draws the take: the shipped model and its baked light states. Driven by `window.draw`. */
import { AnimationMixer, Color, LoopOnce, NeutralToneMapping, PerspectiveCamera, PointLight, Scene, TextureLoader, Vector3, WebGLRenderer } from "three";
import { MeshoptDecoder } from "three/addons/libs/meshopt_decoder.module.js";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import { createStates } from "/render/light-states.mjs";
import { createPlates } from "/render/plates.mjs";

const HOUSE_LIGHTS = new Set(["LIGHT_PENDANT", "LIGHT_WARM_FRONT"]);
const MOVING = /^(KEEPER$|SLATE$|DOLLY$|LANTERN_FLAME$)/;
const query = new URLSearchParams(location.search);
const [width, height] = [Number(query.get("w") ?? 1280), Number(query.get("h") ?? 720)];
const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.setPixelRatio(1);
renderer.setSize(width, height);
renderer.toneMapping = NeutralToneMapping;
renderer.autoClear = false;
document.body.append(renderer.domElement);

const gltf = await new GLTFLoader().setMeshoptDecoder(MeshoptDecoder).loadAsync("/set/set.glb");
const scene = new Scene();
scene.add(gltf.scene);
const black = new Color(0x030303);
const nodes = new Map();
const lamps = [];
gltf.scene.traverse((node) => {
  nodes.set(node.name, node);
  // As the viewer does it: baked colours are shown as they are, only lit surfaces are tone mapped.
  for (const material of [node.material ?? []].flat()) if (material.isMeshBasicMaterial) material.toneMapped = false;
  if (node.isLight) lamps.push({ light: node, full: node.intensity, house: HOUSE_LIGHTS.has(node.name) || HOUSE_LIGHTS.has(node.parent?.name) });
});

/** Shows what rests, what moves, or everything. */
function showOnly(which) {
  scene.background = which === "moving" ? null : black;
  for (const node of gltf.scene.children) {
    const moves = MOVING.test(node.name);
    if (node.name.startsWith("WALK")) node.visible = false;
    else if (!node.name.startsWith("LIGHT")) node.visible = which === "all" || moves === (which === "moving");
  }
}

const mixer = new AnimationMixer(gltf.scene);
const actions = gltf.animations.map((clip) => {
  const action = mixer.clipAction(clip).setLoop(LoopOnce, 1);
  action.clampWhenFinished = true;
  return action.play();
});
const states = await createStates(gltf.scene, new TextureLoader(), query.get("states") ?? "");
const match = new PointLight(0xff9a45, 0, 0, 2);
scene.add(match);
const layPlate = createPlates({ renderer, scene, width, height, states, showOnly });

function pose(seconds) {
  for (const action of actions) {
    action.paused = false;
    action.enabled = true;
    action.time = Math.min(seconds, action.getClip().duration);
  }
  mixer.update(0);
  gltf.scene.updateMatrixWorld(true);
}

function viewFrom(view) {
  const camera = new PerspectiveCamera(view.fov ?? 40, width / height, 0.05, 80);
  if (view.camera) {
    let source = null;
    nodes.get(view.camera).traverse((node) => {
      if (node.isPerspectiveCamera) source = node;
    });
    camera.fov = source.fov;
    source.matrixWorld.decompose(camera.position, camera.quaternion, camera.scale);
    camera.scale.set(1, 1, 1);
  } else {
    camera.position.set(...view.at);
    camera.lookAt(...view.aim);
  }
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld(true);
  return camera;
}

const flameAt = new Vector3();

/**
 * Draws one picture.
 *
 * @param view { camera: node name } or { at, aim, fov } @param light { lamp, match }, 0 to 1
 * @param look { focus in metres, aperture } or null: everything sharp @param resting the camera does not move soon
 */
window.draw = (view, seconds, light, look = null, resting = false) => {
  pose(seconds);
  const camera = viewFrom(view);
  states.set(light.lamp, light.match);
  for (const { light: lamp, full, house } of lamps) lamp.intensity = house ? full * light.lamp : full;
  match.intensity = light.match * 1.3;
  nodes.get(nodes.get("LANTERN_FLAME").scale.x > 0.01 ? "LANTERN_FLAME" : "K_MATCH_FLAME").getWorldPosition(flameAt);
  match.position.copy(flameAt).add(new Vector3(0, 0.06, 0.05));
  if (look) {
    layPlate(camera, light, look, resting);
    return;
  }
  showOnly("all");
  renderer.setRenderTarget(null);
  renderer.clear();
  renderer.render(scene, camera);
};
window.ready = true;
