/** As much of a glTF file's JSON as the checks read; anything may be missing or wrong in a file from elsewhere. */
export interface GltfJson {
  readonly scene?: number;
  readonly scenes?: readonly { readonly nodes?: readonly number[] }[];
  readonly nodes?: readonly GltfNode[];
  readonly meshes?: readonly { readonly primitives?: readonly GltfPrimitive[] }[];
  readonly accessors?: readonly GltfAccessor[];
  readonly bufferViews?: readonly GltfBufferView[];
  readonly buffers?: readonly { readonly uri?: string; readonly byteLength?: number }[];
  readonly images?: readonly {
    readonly uri?: string;
    readonly bufferView?: number;
    readonly mimeType?: string;
    readonly name?: string;
  }[];
  readonly cameras?: readonly { readonly type?: string }[];
}

interface GltfNode {
  readonly name?: string;
  readonly children?: readonly number[];
  readonly mesh?: number;
  readonly camera?: number;
  readonly extensions?: {
    readonly EXT_mesh_gpu_instancing?: { readonly attributes?: Readonly<Record<string, number>> };
  };
}

export interface GltfPrimitive {
  readonly mode?: number;
  readonly indices?: number;
  readonly attributes?: Readonly<Record<string, number>>;
}

interface GltfAccessor {
  readonly count?: number;
  readonly componentType?: number;
  readonly type?: string;
  readonly bufferView?: number;
  readonly byteOffset?: number;
}

interface GltfBufferView {
  readonly buffer?: number;
  readonly byteOffset?: number;
  readonly byteLength?: number;
  readonly byteStride?: number;
  readonly extensions?: {
    readonly EXT_meshopt_compression?: { readonly count?: number; readonly byteStride?: number };
  };
}
