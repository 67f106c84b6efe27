/**
 * What the page may do, closed first and opened one need at a time. `drempel` is the one Trusted Types policy: it
 * admits the app's own worker scripts and nothing else. There is no upgrade-insecure-requests, because the hub also
 * serves plain http on the own machine.
 */
const contentSecurityPolicy = (styleHashes: readonly string[]): string => [
  "default-src 'none'",
  // Argon2id is WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  ['style-src', "'self'", ...styleHashes].join(' '),
  // Pictures that are drawn on the phone (a QR code, a photo of a card) are data: or blob: addresses.
  "img-src 'self' data: blob:",
  // A recorded voice is unsealed in memory and played from there.
  'media-src blob:',
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types drempel',
].join('; ');

/**
 * Features that this page may use, and those it never needs. Left out are names that not every browser knows
 * (web-share, bluetooth): they are for the own origin only anyway, and naming them fills the console with warnings.
 */
const ALLOWED_HERE = [
  'clipboard-write',
  // Reading a card aloud for parents.
  'microphone',
  'publickey-credentials-create',
  'publickey-credentials-get',
];

const NOT_NEEDED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const PERMISSIONS_POLICY = [
  ...ALLOWED_HERE.map((feature) => `${feature}=(self)`),
  ...NOT_NEEDED.map((feature) => `${feature}=()`),
].join(', ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy([]),
  'permissions-policy': PERMISSIONS_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'x-dns-prefetch-control': 'off',
  // Browsers ignore this over plain http; behind TLS it holds for a year.
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};

/** Puts the headers on a response of any kind, refusals and failures included; `styleHashes` are those of the page served. */
export function withSecurityHeaders(response: Response, styleHashes: readonly string[] = []): Response {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  if (styleHashes.length > 0) response.headers.set('content-security-policy', contentSecurityPolicy(styleHashes));
  return response;
}
