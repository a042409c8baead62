/**
 * Plates: the set without anything that moves, drawn once per camera position and light state and reused for every
 * picture in which the camera rests. A plate keeps its depth, so that the puppet still goes behind the table.
 * Depth of field is laid on plates only; the puppet is what is in focus.
 */
import { DepthTexture, HalfFloatType, LinearFilter, Mesh, NearestFilter, OrthographicCamera, PlaneGeometry, Scene, ShaderMaterial, Vector2, WebGLRenderTarget } from "three";

const NEAR = 0.05;
const FAR = 80;
const vertexShader = "varying vec2 at; void main() { at = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }";

const focusShader = `
  varying vec2 at; uniform sampler2D source; uniform sampler2D depth; uniform vec2 pixel; uniform float focus; uniform float aperture; uniform float most;
  const float near = ${NEAR}; const float far = ${FAR}.0;
  float metres(vec2 p) { float d = texture2D(depth, p).x; return near * far / (far - d * (far - near)); }
  float confusion(vec2 p) { return clamp(abs(1.0 / focus - 1.0 / metres(p)) * aperture, 0.0, most); }
  void main() {
    float own = confusion(at);
    vec3 sum = texture2D(source, at).rgb; float total = 1.0;
    if (own > 0.5) {
      for (int i = 1; i <= TAPS; i++) {
        float r = sqrt(float(i) / float(TAPS)) * own; float a = float(i) * 2.39996;
        vec2 p = at + vec2(cos(a), sin(a)) * r * pixel;
        vec3 tap = texture2D(source, p).rgb;
        float w = (confusion(p) + 1.0 >= r ? 1.0 : 0.1) * (1.0 + dot(tap, vec3(0.5)));
        sum += tap * w; total += w;
      }
    }
    gl_FragColor = vec4(sum / total, 1.0);
  }`;

const layShader = `
  varying vec2 at; uniform sampler2D on; uniform sampler2D dark; uniform sampler2D flame; uniform sampler2D depth; uniform float lamp; uniform float match; uniform bool mixed;
  void main() {
    vec3 c = vec3(0.0);
    if (!mixed || lamp > 0.0) c = texture2D(on, at).rgb * (mixed ? lamp : 1.0);
    if (mixed && (lamp < 1.0 || match > 0.0)) {
      vec3 d = texture2D(dark, at).rgb;
      c += d * (1.0 - lamp);
      if (match > 0.0) c += (texture2D(flame, at).rgb - d) * match * (1.0 - 0.55 * lamp);
    }
    c = max(c, 0.0);
    gl_FragColor = vec4(mix(c * 12.92, 1.055 * pow(c, vec3(0.41666)) - 0.055, step(0.0031308, c)), 1.0);
    gl_FragDepth = texture2D(depth, at).x;
  }`;

/** @param set draws the set alone. @param states sets the light of the baked surfaces. */
export function createPlates({ renderer, scene, width, height, states, showOnly }) {
  const target = (depth) => {
    const made = new WebGLRenderTarget(width, height, { type: HalfFloatType, minFilter: LinearFilter, magFilter: LinearFilter, depthBuffer: depth, samples: depth ? 4 : 0 });
    if (depth) {
      made.depthTexture = new DepthTexture(width, height);
      made.depthTexture.minFilter = NearestFilter;
      made.depthTexture.magFilter = NearestFilter;
    }
    return made;
  };
  const rough = target(true);
  const depth = rough.depthTexture;
  const plates = { on: target(false), dark: target(false), flame: target(false), live: target(false) };
  const eye = new OrthographicCamera();
  const stage = new Scene();
  const sheet = new Mesh(new PlaneGeometry(2, 2));
  sheet.frustumCulled = false;
  stage.add(sheet);
  const focus = new ShaderMaterial({ vertexShader, fragmentShader: focusShader, defines: { TAPS: 28 }, depthTest: false, depthWrite: false, uniforms: { source: { value: rough.texture }, depth: { value: depth }, pixel: { value: new Vector2(1 / width, 1 / height) }, focus: { value: 5 }, aperture: { value: 0 }, most: { value: 9 } } });
  const lay = new ShaderMaterial({ vertexShader, fragmentShader: layShader, depthTest: true, depthWrite: true, uniforms: { on: { value: null }, dark: { value: plates.dark.texture }, flame: { value: plates.flame.texture }, depth: { value: depth }, lamp: { value: 1 }, match: { value: 0 }, mixed: { value: true } } });
  lay.depthFunc = 519; // always
  let key = "";
  let made = new Set();

  function draw(camera, plate, lamp, match, look) {
    states.set(lamp, match);
    showOnly("set");
    renderer.setRenderTarget(rough);
    renderer.clear();
    renderer.render(scene, camera);
    focus.uniforms.focus.value = look.focus;
    focus.uniforms.aperture.value = look.aperture;
    sheet.material = focus;
    renderer.setRenderTarget(plate);
    renderer.render(stage, eye);
  }

  /** Lays the set's picture, with depth, on the canvas. `resting`: the camera stays for a while, all states are worth keeping. */
  return (camera, light, look, resting) => {
    const now = camera.matrixWorld.elements.map((value) => value.toFixed(5)).join() + look.focus.toFixed(3);
    if (now !== key) made = new Set();
    key = now;
    const needed = resting ? [["on", 1, 0, light.lamp > 0], ["dark", 0, 0, light.lamp < 1 || light.match > 0], ["flame", 0, 1, light.match > 0]] : [["live", light.lamp, light.match, true]];
    for (const [name, lamp, match, wanted] of needed) {
      if (!wanted || (made.has(name) && name !== "live")) continue;
      draw(camera, plates[name], lamp, match, look);
      made.add(name);
    }
    lay.uniforms.on.value = resting ? plates.on.texture : plates.live.texture;
    lay.uniforms.mixed.value = resting;
    lay.uniforms.lamp.value = light.lamp;
    lay.uniforms.match.value = light.match;
    sheet.material = lay;
    renderer.setRenderTarget(null);
    renderer.clear();
    renderer.render(stage, eye);
    states.set(light.lamp, light.match);
    showOnly("moving");
    renderer.render(scene, camera);
  };
}
