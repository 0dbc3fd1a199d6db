/** What this computer can draw with. */
export interface Graphics {
  readonly available: boolean;
  /** No graphics card: every pixel is drawn by the processor. */
  readonly software: boolean;
}

/** Asks once, with a context that is given back at once. */
export function probeGraphics(): Graphics {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (!gl) return { available: false, software: false };
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return {
      available: true,
      software: /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name),
    };
  } catch {
    return { available: false, software: false };
  }
}
