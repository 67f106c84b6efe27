declare const recordBrand: unique symbol;
declare const deviceBrand: unique symbol;

/** 16 random bytes as 22 characters of base64url: says nothing about what it names. */
export type RecordId = string & { readonly [recordBrand]: true };
/** 8 random bytes as 11 characters of base64url, one per browser profile. */
export type DeviceId = string & { readonly [deviceBrand]: true };

const RECORD_ID = /^[\w-]{22}$/;
const DEVICE_ID = /^[\w-]{11}$/;

export const isRecordId = (value: unknown): value is RecordId => typeof value === 'string' && RECORD_ID.test(value);
export const isDeviceId = (value: unknown): value is DeviceId => typeof value === 'string' && DEVICE_ID.test(value);
