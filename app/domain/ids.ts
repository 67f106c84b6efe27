declare const recordBrand: unique symbol;
declare const sharedBrand: unique symbol;
declare const deviceBrand: unique symbol;
declare const teamBrand: unique symbol;
declare const profileBrand: unique symbol;

/**
 * 16 random bytes as 22 characters of base64url: says nothing about what it names. What is shared with somebody else has the
 * id of its space and a dot before that, so that it can be in one space only, whatever is written into it.
 */
export type RecordId = string & { readonly [recordBrand]: 'record' };
/** Of what two people share on a line. No other kind can be written under one, see `vault/changes.ts`. */
export type SharedRecordId = RecordId & { readonly [sharedBrand]: true };
/** Of what is hers alone. */
export type OwnRecordId = RecordId & { readonly [sharedBrand]?: never };
/** Of what partners share. Another type than every other id, so that nothing else can be written under one. */
export type TeamRecordId = string & { readonly [recordBrand]: 'team' };
/** Of what she set for herself: one record, the same on each of her devices. */
export type ProfileId = RecordId & { readonly [profileBrand]: true };
/** 8 random bytes as 11 characters of base64url, one per browser profile. */
export type DeviceId = string & { readonly [deviceBrand]: true };

/** The space of a team. */
export type TeamSpace = string & { readonly [teamBrand]: true };

const RECORD_ID = /^(?:[\w-]{22}\.)?[\w-]{22}$/;
const DEVICE_ID = /^[\w-]{11}$/;

export const isRecordId = (value: unknown): value is RecordId => typeof value === 'string' && RECORD_ID.test(value);
/** The space that a record is shared in; undefined for what is her own. */
export const spaceOfRecord = (id: string): string | undefined => (id.includes('.') ? id.slice(0, id.indexOf('.')) : undefined);
/** The same without its space: what was sent is called after the yes that it was sent for. */
export const withoutSpace = (id: RecordId): RecordId => id.slice(id.indexOf('.') + 1) as RecordId;
/** In a space that two people share; what is in a team has another type of id, see {@link teamRecordId}. */
export const sharedRecordId = <Space extends string>(space: Space & (Space extends TeamSpace ? never : unknown), id: RecordId): SharedRecordId => `${space}.${id}` as SharedRecordId;
/** Each person has one card in a team, under her own name there: all her devices write the same one. */
export const teamRecordId = (space: TeamSpace, person: string): TeamRecordId => `${space}.${person}` as TeamRecordId;

/** Something else that partners share. `id` is random: it leads nowhere. */
export const sharedCardId = (space: TeamSpace, id: RecordId): TeamRecordId => `${space}.${id}` as TeamRecordId;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const nextLetter = (letter: string): string => LETTERS.charAt((LETTERS.indexOf(letter) + 1) % LETTERS.length);
/**
 * Of what is written because a record goes: the same whichever device writes it, and however often. In the same space, and
 * each letter moved on by one, so that it is never the id of the record itself.
 */
export const nextIdOf = (id: RecordId): RecordId => {
  const space = spaceOfRecord(id);
  const own = Array.from(id.slice(space === undefined ? 0 : space.length + 1), nextLetter).join('');
  return (space === undefined ? own : `${space}.${own}`) as RecordId;
};

/** One record per device, whoever of her devices writes it. `device` is an id of the same form as ours. */
export const deviceRecordId = (device: string): RecordId => `${device}${'A'.repeat(11)}` as RecordId;

/** Known before any device has heard of another, so that they meet in it when she brings them together. */
export const PROFILE_ID = 'profile'.padEnd(22, 'A') as ProfileId;

const ofPeriod = (period: string): string => period.padEnd(11, 'A');
/** What one device counted in one quarter: found again at every opening, and never the record of another device. */
export const tallyId = (device: DeviceId, period: string): RecordId => `${device}${ofPeriod(period)}` as RecordId;
/** Older versions counted under random ids. */
export const isTallyId = (id: string, period: string): boolean => id.endsWith(ofPeriod(period));

export const isDeviceId = (value: unknown): value is DeviceId => typeof value === 'string' && DEVICE_ID.test(value);
