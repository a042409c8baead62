import {
  Extension,
  ExtensionProperty,
  PropertyType,
  RefList,
  TextureInfo,
  type IProperty,
  type Nullable,
  type ReaderContext,
  type Texture,
  type WriterContext,
  type vec3,
} from "@gltf-transform/core";
import {
  LIGHT_STATES_EXTENSION,
  parseLightRatios,
  parseModelLightStates,
  type ModelLightState,
} from "../tour/light-states-format.ts";

interface IModelLight extends IProperty {
  /** In an object, because lists of objects are no values of a property. */
  light: { readonly states: readonly ModelLightState[] };
}

/** The states of light of a whole model; stands on the document's root. */
export class ModelLight extends ExtensionProperty<IModelLight> {
  declare public extensionName: typeof LIGHT_STATES_EXTENSION;
  declare public propertyType: "ModelLight";
  declare public parentTypes: [PropertyType.ROOT];

  protected init(): void {
    this.extensionName = LIGHT_STATES_EXTENSION;
    this.propertyType = "ModelLight";
    this.parentTypes = [PropertyType.ROOT];
  }

  protected override getDefaults(): Nullable<IModelLight> {
    return Object.assign(super.getDefaults() as IProperty, { light: { states: [] } });
  }

  getStates(): readonly ModelLightState[] {
    return this.get("light").states;
  }

  /** The first is the state that the model's own colours show. */
  setStates(states: readonly ModelLightState[]): this {
    return this.set("light", { states });
  }
}

interface ILightRatio extends IProperty {
  state: string;
  factor: vec3;
  texture: Texture;
  textureInfo: TextureInfo;
}

/** What one material's colour is multiplied with in one state. */
export class MaterialLightRatio extends ExtensionProperty<ILightRatio> {
  declare public extensionName: typeof LIGHT_STATES_EXTENSION;
  declare public propertyType: "MaterialLightRatio";
  declare public parentTypes: ["MaterialLight"];

  protected init(): void {
    this.extensionName = LIGHT_STATES_EXTENSION;
    this.propertyType = "MaterialLightRatio";
    this.parentTypes = ["MaterialLight"];
  }

  protected override getDefaults(): Nullable<ILightRatio> {
    return Object.assign(super.getDefaults() as IProperty, {
      state: "",
      factor: [1, 1, 1] as vec3,
      texture: null,
      textureInfo: new TextureInfo(this.graph, "textureInfo"),
    });
  }

  getState(): string {
    return this.get("state");
  }

  setState(state: string): this {
    return this.set("state", state);
  }

  getFactor(): vec3 {
    return this.get("factor");
  }

  /** Linear; may exceed 1. */
  setFactor(factor: vec3): this {
    return this.set("factor", factor);
  }

  getTexture(): Texture | null {
    return this.getRef("texture");
  }

  /** Coded as sRGB, on the coordinates of the base colour's texture. */
  setTexture(texture: Texture | null): this {
    return this.setRef("texture", texture, { channels: 0x1110, isColor: true });
  }

  getTextureInfo(): TextureInfo | null {
    return this.getTexture() === null ? null : this.getRef("textureInfo");
  }
}

interface IMaterialLight extends IProperty {
  ratios: RefList<MaterialLightRatio>;
}

/** The ratios of a material. */
export class MaterialLight extends ExtensionProperty<IMaterialLight> {
  declare public extensionName: typeof LIGHT_STATES_EXTENSION;
  declare public propertyType: "MaterialLight";
  declare public parentTypes: [PropertyType.MATERIAL];

  protected init(): void {
    this.extensionName = LIGHT_STATES_EXTENSION;
    this.propertyType = "MaterialLight";
    this.parentTypes = [PropertyType.MATERIAL];
  }

  protected override getDefaults(): Nullable<IMaterialLight> {
    return Object.assign(super.getDefaults() as IProperty, { ratios: new RefList<MaterialLightRatio>() });
  }

  addRatio(ratio: MaterialLightRatio): this {
    return this.addRef("ratios", ratio);
  }

  listRatios(): MaterialLightRatio[] {
    return this.listRefs("ratios");
  }
}

/**
 * States of light in a model, see docs/adr/0006.
 *
 * @example
 * const light = document.createExtension(HotsetLightStates);
 * const states = [{ name: "on", circuits: { base: 1, lamp: 1 } }, { name: "out", circuits: { base: 1 } }];
 * document.getRoot().setExtension(LIGHT_STATES_EXTENSION, light.createModelLight().setStates(states));
 * const dark = light.createRatio().setState("out").setTexture(map).setFactor([2, 2, 2]);
 * material.setExtension(LIGHT_STATES_EXTENSION, light.createMaterialLight().addRatio(dark));
 */
export class HotsetLightStates extends Extension {
  static override readonly EXTENSION_NAME = LIGHT_STATES_EXTENSION;
  override readonly extensionName = LIGHT_STATES_EXTENSION;
  // Before other extensions look at the textures that are used.
  override readonly prewriteTypes = [PropertyType.MESH];

  createModelLight(): ModelLight {
    return new ModelLight(this.document.getGraph());
  }

  createMaterialLight(): MaterialLight {
    return new MaterialLight(this.document.getGraph());
  }

  createRatio(): MaterialLightRatio {
    return new MaterialLightRatio(this.document.getGraph());
  }

  read(context: ReaderContext): this {
    const { json } = context.jsonDoc;
    const states = parseModelLightStates(json.extensions?.[LIGHT_STATES_EXTENSION]);
    if (states.length > 0)
      this.document.getRoot().setExtension(LIGHT_STATES_EXTENSION, this.createModelLight().setStates(states));
    for (const [index, definition] of (json.materials ?? []).entries()) {
      const ratios = parseLightRatios(definition.extensions?.[LIGHT_STATES_EXTENSION]);
      if (ratios.length === 0) continue;
      const light = this.createMaterialLight();
      for (const { state, factor, texture } of ratios) {
        const ratio = this.createRatio()
          .setState(state)
          .setFactor([...factor]);
        light.addRatio(ratio);
        const image = texture === null ? undefined : json.textures?.[texture.index]?.source;
        const found = image === undefined ? undefined : context.textures[image];
        if (texture === null || found === undefined) continue;
        const info = ratio.setTexture(found).getTextureInfo();
        if (info !== null) context.setTextureInfo(info, texture);
      }
      context.materials[index]?.setExtension(LIGHT_STATES_EXTENSION, light);
    }
    return this;
  }

  override prewrite(context: WriterContext): this {
    const { json } = context.jsonDoc;
    for (const material of this.document.getRoot().listMaterials()) {
      const light = material.getExtension<MaterialLight>(LIGHT_STATES_EXTENSION);
      const definition = json.materials?.[context.materialIndexMap.get(material) ?? -1];
      if (light === null || definition === undefined) continue;
      const ratios = light.listRatios().map((ratio) => {
        const texture = ratio.getTexture();
        const info = ratio.getTextureInfo();
        return {
          state: ratio.getState(),
          factor: ratio.getFactor(),
          ...(texture && info ? { texture: context.createTextureInfoDef(texture, info) } : {}),
        };
      });
      definition.extensions = { ...definition.extensions, [LIGHT_STATES_EXTENSION]: { ratios } };
    }
    return this;
  }

  write(context: WriterContext): this {
    const states =
      this.document.getRoot().getExtension<ModelLight>(LIGHT_STATES_EXTENSION)?.getStates() ?? [];
    const { json } = context.jsonDoc;
    if (states.length > 0) json.extensions = { ...json.extensions, [LIGHT_STATES_EXTENSION]: { states } };
    return this;
  }
}
