declare const recordBrand: unique symbol;
declare const deviceBrand: unique symbol;

/**
 * 16 random bytes as 22 characters of base64url: says nothing about what it names. What is shared with somebody else has the
 * id of its space and a dot before that, so that it can be in one space only, whatever is written into it.
 */
export type RecordId = string & { readonly [recordBrand]: true };
/** 8 random bytes as 11 characters of base64url, one per browser profile. */
export type DeviceId = string & { readonly [deviceBrand]: true };

const RECORD_ID = /^(?:[\w-]{22}\.)?[\w-]{22}$/;
const DEVICE_ID = /^[\w-]{11}$/;

export const isRecordId = (value: unknown): value is RecordId => typeof value === 'string' && RECORD_ID.test(value);
/** The space that a record is shared in; undefined for what is her own. */
export const spaceOfRecord = (id: string): string | undefined => (id.includes('.') ? id.slice(0, id.indexOf('.')) : undefined);
export const sharedRecordId = (space: string, id: RecordId): RecordId => `${space}.${id}` as RecordId;

/** One record per device, whoever of her devices writes it. `device` is an id of the same form as ours. */
export const deviceRecordId = (device: string): RecordId => `${device}${'A'.repeat(11)}` as RecordId;

export const isDeviceId = (value: unknown): value is DeviceId => typeof value === 'string' && DEVICE_ID.test(value);
