declare const spaceBrand: unique symbol;
declare const deviceBrand: unique symbol;

/** 16 bytes as 22 characters of base64url. */
export type SpaceId = string & { readonly [spaceBrand]: true };
/** 8 bytes as 11 characters of base64url. */
export type SpaceDevice = string & { readonly [deviceBrand]: true };

export const SPACE_BYTES = 16;
export const DEVICE_BYTES = 8;
export const TOKEN_BYTES = 16;
export const HASH_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/** base64url leaves spare bits in the last character; only one way of writing counts, or one space had two names. */
const LAST_OF_16 = 'AQgw';
const LAST_OF_8 = 'AEIMQUYcgkosw048';

export const isSpaceId = (value: unknown): value is SpaceId =>
  typeof value === 'string' && /^[\w-]{22}$/.test(value) && LAST_OF_16.includes(value[21]!);
export const isSpaceDevice = (value: unknown): value is SpaceDevice =>
  typeof value === 'string' && /^[\w-]{11}$/.test(value) && LAST_OF_8.includes(value[10]!);
