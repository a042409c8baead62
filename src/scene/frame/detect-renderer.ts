/** What this browser draws with. */
export interface RendererFacts {
  readonly available: boolean;
  /** No graphics card: every pixel costs processor time. */
  readonly software: boolean;
}

/** Asked of a throw-away context: antialiasing must be decided before the real one is made. */
export function detectRenderer(page: Document): RendererFacts {
  const gl = page.createElement("canvas").getContext("webgl2");
  if (!gl) return { available: false, software: false };
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return { available: true, software: isSoftwareRenderer(String(name)) };
}

export function isSoftwareRenderer(name: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}
