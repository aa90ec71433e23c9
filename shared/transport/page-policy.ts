// What every answer to a page says about itself, whichever face sends it. One place, so that no face is weaker than another.

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // One name, for the address of the thread that reads codes; see `threadPolicy`.
  'trusted-types code-thread',
].join('; ');

/**
 * A thread of the page runs an engine of its own making and may do nothing beside it: it loads no script, asks for nothing and begins no
 * further thread. What it works on is handed to it. The page itself compiles no such engine.
 */
const threadPolicy = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The camera is for the program's own page, to read labels with; nothing embedded gets it, and every other feature is off. */
const features = [
  'accelerometer',
  'autoplay',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .concat('camera=(self)')
  .join(', ');

/** Headers of the program's own files. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': features,
  'Cache-Control': 'no-store',
};

/** Where the built page has its threads. */
export const threadFolder = '/threads/';

const threadHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'Content-Security-Policy': threadPolicy,
};

/** Headers of one of the program's own files. @param path  from the page's root, as it was asked. */
export function headersOfPageFile(path: string): Readonly<Record<string, string>> {
  return path.startsWith(threadFolder) ? threadHeaders : pageHeaders;
}

/** Headers of evidence: even a file that is a page in disguise runs nothing, reaches nothing, and belongs to no origin. */
export const mediaHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Permissions-Policy': 'camera=(), microphone=()',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
