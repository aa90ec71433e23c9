// What every answer to a page says about itself, whichever face sends it. One place, so that no face is weaker than another.

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

const everyFeatureOff = [
  'accelerometer',
  'autoplay',
  'camera',
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
  .join(', ');

/** Headers of the program's own files. `mediaOrigin`: where pictures come from when that is another origin than the page. */
export function pageHeaders(mediaOrigin?: string): Readonly<Record<string, string>> {
  const sources = mediaOrigin === undefined ? "'self'" : `'self' ${mediaOrigin}`;
  return {
    'Content-Security-Policy': [
      ...contentSecurityPolicy,
      `img-src ${sources} blob: data:`,
      `connect-src ${sources}`,
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': everyFeatureOff,
    'Cache-Control': 'no-store',
  };
}

/** Headers of evidence: even a file that is a page in disguise runs nothing and reaches nothing. */
export function mediaHeaders(isOtherOrigin: boolean): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': isOtherOrigin ? 'cross-origin' : 'same-origin',
    'Cache-Control': 'no-store',
  };
}
