import { Color, ShaderMaterial, Vector2, Vector4 } from "three";
import type { ShownPicture } from "./picture-store.ts";

/**
 * Footage as it left the grading suite: BT.709 limited range to full-range display values, which are written out as they
 * are (no tone mapping, no second encoding). Read half a texel inside its own tile: the neighbour in the atlas must not
 * bleed in. (What is said inside the quotes would be sent to every visitor.)
 * @see https://www.itu.int/rec/R-REC-BT.709
 */
export const SAMPLE_FOOTAGE = /* glsl */ `
uniform sampler2D plane0;
uniform sampler2D plane1;
uniform sampler2D plane2;
uniform int planes;
uniform vec4 crop;
vec3 sampleFootage(vec2 at) {
  vec2 uv = crop.xy + clamp(at, vec2(0.003), vec2(0.997)) * crop.zw;
  if (planes == 1) return texture2D(plane0, uv).rgb;
  float y = (texture2D(plane0, uv).r - 0.0627451) * 1.1643836;
  vec2 c = (planes == 3 ? texture2D(plane1, uv).rg : vec2(texture2D(plane1, uv).r, texture2D(plane2, uv).r)) - 0.5019608;
  return clamp(vec3(y + 1.7927411 * c.y, y - 0.2132486 * c.x - 0.5329093 * c.y, y + 2.1124018 * c.x), 0.0, 1.0);
}
`;

const SCREEN_VERTEX = /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`;

/** Switched off it is dark glass with the stage's faint light on it. */
const SCREEN_FRAGMENT = /* glsl */ `
varying vec2 vAt;
uniform float brightness;
uniform float glassAspect;
uniform float pictureAspect;
uniform vec3 tally;
${SAMPLE_FOOTAGE}
void main() {
  vec2 fit = pictureAspect > glassAspect ? vec2(1.0, pictureAspect / glassAspect) : vec2(glassAspect / pictureAspect, 1.0);
  vec2 at = (vAt - 0.5) * fit + 0.5;
  vec2 edge = min(vAt, 1.0 - vAt) * vec2(glassAspect, 1.0);
  float inside = step(0.0, min(min(at.x, 1.0 - at.x), min(at.y, 1.0 - at.y)));
  vec3 glass = mix(vec3(0.030, 0.032, 0.036), vec3(0.085, 0.088, 0.094), smoothstep(0.25, -0.15, vAt.x * 0.55 + vAt.y - 0.35));
  vec3 colour = planes == 0 ? glass : mix(vec3(0.012), sampleFootage(at), inside) * brightness;
  float rim = 1.0 - smoothstep(0.0, 0.022, min(edge.x, edge.y));
  colour = mix(colour, max(colour * 0.35, tally), rim);
  gl_FragColor = vec4(colour, 1.0);
}
`;

/** What a shader needs to draw footage; filled by `applyPicture`. */
export interface FootageUniforms {
  plane0: { value: unknown };
  plane1: { value: unknown };
  plane2: { value: unknown };
  planes: { value: number };
  crop: { value: Vector4 };
}

export function createFootageUniforms(): FootageUniforms {
  return {
    plane0: { value: null },
    plane1: { value: null },
    plane2: { value: null },
    planes: { value: 0 },
    crop: { value: new Vector4(0, 0, 1, 1) },
  };
}

/** Points a shader at a picture; null: nothing to show. */
export function applyPicture(uniforms: FootageUniforms, picture: ShownPicture | null): void {
  uniforms.planes.value = picture?.texture.planes ?? 0;
  if (!picture) return;
  const [plane0, plane1, plane2] = picture.texture.textures;
  uniforms.plane0.value = plane0;
  uniforms.plane1.value = plane1;
  uniforms.plane2.value = plane2;
  uniforms.crop.value.copy(picture.crop);
}

/** The glass of a monitor. `glassAspect`: its width by its height. */
export interface ScreenMaterial {
  readonly material: ShaderMaterial;
  show(picture: ShownPicture | null): void;
  /** A coloured rim on the live angle's screen; null: none. */
  setTally(colour: string | null): void;
}

export function createScreenMaterial(glassAspect: number): ScreenMaterial {
  const uniforms = {
    ...createFootageUniforms(),
    brightness: { value: 1 },
    glassAspect: { value: glassAspect },
    pictureAspect: { value: 16 / 9 },
    tally: { value: new Color(0) },
  };
  const material = new ShaderMaterial({
    uniforms,
    vertexShader: SCREEN_VERTEX,
    fragmentShader: SCREEN_FRAGMENT,
  });
  material.toneMapped = false;
  return {
    material,
    show(picture) {
      applyPicture(uniforms, picture);
      if (picture) uniforms.pictureAspect.value = picture.aspect;
    },
    setTally(colour) {
      // Written to the screen unconverted, like the footage.
      if (colour === null) uniforms.tally.value.setRGB(0, 0, 0);
      else uniforms.tally.value.setStyle(colour, "").convertLinearToSRGB();
    },
  };
}

const OVERLAY_VERTEX = /* glsl */ `
varying vec2 vNdc;
void main() {
  vNdc = position.xy;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`;

const OVERLAY_FRAGMENT = /* glsl */ `
varying vec2 vNdc;
uniform vec2 frame;
uniform float footage;
uniform float dim;
uniform float line;
uniform vec2 pixel;
uniform vec3 lineColour;
${SAMPLE_FOOTAGE}
void main() {
  vec2 at = vNdc / frame;
  vec2 beyond = (abs(vNdc) - frame) / pixel;
  float outside = max(beyond.x, beyond.y);
  if (outside > 0.0) {
    float hair = (1.0 - smoothstep(1.0, 2.0, outside)) * line;
    gl_FragColor = vec4(mix(vec3(0.02), lineColour, hair), max(dim, hair));
    return;
  }
  if (planes == 0) discard;
  gl_FragColor = vec4(sampleFootage(vec2(at.x, -at.y) * 0.5 + 0.5), footage);
}
`;

/** The frame of a lens laid over the whole view: footage inside, the set dimmed around it. */
export function createFrameMaterial() {
  const uniforms = {
    ...createFootageUniforms(),
    /** Half width and height of the frame, in units of the viewport's half. */
    frame: { value: new Vector2(1, 1) },
    /** 0 shows the set, 1 the footage. */
    footage: { value: 0 },
    dim: { value: 0 },
    line: { value: 0 },
    /** Size of one pixel in the same units. */
    pixel: { value: new Vector2(0.002, 0.002) },
    lineColour: { value: new Color(1, 1, 1) },
  };
  const material = new ShaderMaterial({
    uniforms,
    vertexShader: OVERLAY_VERTEX,
    fragmentShader: OVERLAY_FRAGMENT,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  material.toneMapped = false;
  return { material, uniforms };
}
