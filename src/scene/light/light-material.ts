import type { IUniform, Material, Texture, Vector3 } from "three";

/** What a material's colour becomes in one state, as uniforms that its program reads. */
export interface MaterialRatio {
  /** Shared by all materials: how much of the state there is, 0 to 1. */
  readonly level: IUniform<number>;
  readonly factor: Vector3;
  /** On the coordinates of the material's colour map; null: the factor alone. */
  readonly texture: Texture | null;
}

/**
 * Lets a material follow levels of light: its colour is multiplied with the mix of its ratios; what they leave of 1 shows
 * the colour as it is. Everything is in the program from the first frame on, so that nothing is compiled or uploaded when
 * the light first changes.
 */
export function lightMaterial(material: Material, ratios: readonly MaterialRatio[]): void {
  const names = ratios.map(({ texture }, index) => ({
    level: `lightLevel${index}`,
    factor: `lightFactor${index}`,
    texture: texture && `lightRatio${index}`,
  }));
  const declarations = names.map(
    ({ level, factor, texture }) =>
      `uniform float ${level};\nuniform vec3 ${factor};\n${texture ? `uniform sampler2D ${texture};\n` : ""}`,
  );
  const usual = ["1.0", ...names.map(({ level }) => level)].join(" - ");
  const mixed = names.map(
    ({ level, factor, texture }) =>
      `if (${level} > 0.0) stateLight += ${level} * ${factor}${texture ? ` * texture2D(${texture}, vMapUv).rgb` : ""};`,
  );
  material.onBeforeCompile = (shader) => {
    for (const [index, { level, factor, texture }] of ratios.entries()) {
      shader.uniforms[`lightLevel${index}`] = level;
      shader.uniforms[`lightFactor${index}`] = { value: factor };
      if (texture) shader.uniforms[`lightRatio${index}`] = { value: texture };
    }
    shader.fragmentShader = `${declarations.join("")}${shader.fragmentShader.replace(
      "#include <map_fragment>",
      `#include <map_fragment>
	vec3 stateLight = vec3(${usual});
	${mixed.join("\n\t")}
	diffuseColor.rgb *= stateLight;`,
    )}`;
  };
  // Materials with as many ratios of the same kinds share a program.
  material.customProgramCacheKey = () =>
    `light ${names.map(({ texture }) => (texture ? "t" : "f")).join("")}`;
}
