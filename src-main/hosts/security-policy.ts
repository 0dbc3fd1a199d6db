/** Where besides its own origin a page may open a connection: the wire of the Node host, nothing in Electron. */
export function contentSecurityPolicy(connect: readonly string[] = []): string {
  return [
    "default-src 'self'",
    // The voice activity and face models run as WebAssembly; nothing may be evaluated.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    // Dialogs lock the page's scrolling through a style element. No style can load anything from elsewhere.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // The avatar's textures lie inside its file and are read through blob: addresses.
    ['connect-src', "'self'", 'blob:', ...connect].join(' '),
    "font-src 'self'",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Headers of every answer of both hosts. There is no Cross-Origin-Embedder-Policy on purpose: in an
 * isolated page the face model picks a threaded WebAssembly whose workers this policy refuses.
 */
export function securityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy':
      'microphone=(self), camera=(self), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), midi=(), payment=()',
  };
}
