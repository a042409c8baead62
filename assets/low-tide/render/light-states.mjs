import { SRGBColorSpace } from "three";

/** Lets every baked surface cross-fade between its pictures for lamp on, lamp out and match burning. */
export async function createStates(root, loader, available) {
  const have = new Set(available.split(",").filter(Boolean));
  const shared = { lampLevel: { value: 1 }, matchLevel: { value: 0 } };
  const materials = new Set();
  root.traverse((node) => {
    for (const material of [node.material ?? []].flat()) if (material.name?.startsWith("BAKED_")) materials.add(material);
  });
  await Promise.all(
    [...materials].map(async (material) => {
      const group = material.name.slice(6);
      const load = async (state) => {
        if (!have.has(`${group}-${state}`)) return null;
        const texture = await loader.loadAsync(`/pictures/${group}-${state}.png`);
        texture.flipY = false;
        texture.colorSpace = SRGBColorSpace;
        return texture;
      };
      const [out, match] = [await load("out"), await load("match")];
      if (!out) return;
      material.onBeforeCompile = (shader) => {
        Object.assign(shader.uniforms, shared, { outMap: { value: out }, matchMap: { value: match ?? out } });
        shader.fragmentShader = shader.fragmentShader
          .replace("void main() {", "uniform sampler2D outMap;\nuniform sampler2D matchMap;\nuniform float lampLevel;\nuniform float matchLevel;\nvoid main() {")
          .replace(
            "#include <map_fragment>",
            `vec3 lit = vec3(0.0);
             if (lampLevel > 0.0) lit = texture2D(map, vMapUv).rgb * lampLevel;
             if (lampLevel < 1.0 || matchLevel > 0.0) {
               vec3 dark = texture2D(outMap, vMapUv).rgb;
               lit += dark * (1.0 - lampLevel);
               if (matchLevel > 0.0) lit += (texture2D(matchMap, vMapUv).rgb - dark) * matchLevel * (1.0 - 0.55 * lampLevel);
             }
             diffuseColor.rgb *= max(lit, 0.0);`,
          );
      };
      material.needsUpdate = true;
    }),
  );
  return {
    set(lamp, match) {
      shared.lampLevel.value = lamp;
      shared.matchLevel.value = match;
    },
  };
}
