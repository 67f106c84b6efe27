import { fromBase64url } from './bytes.ts';
import { isU32 } from './counts.ts';
import { HASH_BYTES, isSpaceDevice, type SpaceDevice } from './ids.ts';
import { LIMITS } from './limits.ts';

export type SpaceType = 'mine' | 'line' | 'team';
export type Role = 'admin' | 'member';

export interface AddedDevice {
  readonly device: SpaceDevice;
  /** Ed25519 public key. */
  readonly sign: string;
  /** X25519 public key. */
  readonly dh: string;
  /** Hash of its token. */
  readonly token: string;
  /** Whose device this is: 16 random bytes, the same for all devices of one person in this space. */
  readonly person: string;
  readonly role: Role;
}

/** Stands where the X25519 public key of a member would: nothing can be sealed for it. */
export const NO_KEY = 'A'.repeat(43);

/**
 * A member that never gets a key of the space and writes nothing in it. All it can do is take a device out: that is what
 * her paper code is good for when every phone of hers is out of reach.
 */
export const isKeyless = ({ dh }: Pick<AddedDevice, 'dh'>): boolean => dh === NO_KEY;

export interface RemovedDevice {
  readonly device: SpaceDevice;
  /** What it wrote up to here counts; 0 for nothing. */
  readonly dseq: number;
  readonly hash: string;
}

export interface MemberEntry {
  readonly v: 1;
  readonly type: SpaceType;
  readonly mseq: number;
  readonly prev: string;
  /** Milliseconds since 1970, by the author's clock: shown, never relied upon. */
  readonly at: number;
  readonly by: SpaceDevice;
  readonly add: readonly AddedDevice[];
  readonly remove: readonly RemovedDevice[];
  readonly epoch: number;
  readonly kid: string;
  readonly keys: readonly { readonly device: SpaceDevice; readonly box: string }[];
  readonly sealed: string;
}

type Unknowns = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unknowns => typeof value === 'object' && value !== null && !Array.isArray(value);
const isBytes = (value: unknown, length?: number): value is string => {
  const bytes = typeof value === 'string' ? fromBase64url(value) : undefined;
  return bytes !== undefined && (length === undefined || bytes.length === length);
};

const isAdded = (value: unknown): value is AddedDevice => isObject(value) && isSpaceDevice(value['device']) && isBytes(value['sign'], 32)
  && isBytes(value['dh'], 32) && isBytes(value['token'], HASH_BYTES) && isBytes(value['person'], 16) && (value['role'] === 'admin' || value['role'] === 'member');
const isRemoved = (value: unknown): value is RemovedDevice => isObject(value) && isSpaceDevice(value['device']) && isU32(value['dseq']) && isBytes(value['hash'], HASH_BYTES);
const isWrapped = (value: unknown): boolean => isObject(value) && isSpaceDevice(value['device']) && isBytes(value['box']);

/** One device twice in a list would be two answers to one question. */
const namesEachOnce = (list: readonly unknown[]): boolean => new Set(list.map((item) => (item as { device: unknown }).device)).size === list.length;
const isList = (value: unknown, isItem: (item: unknown) => boolean): boolean => Array.isArray(value) && value.length <= LIMITS.devices && value.every(isItem) && namesEachOnce(value);

/** The body of an entry, or undefined when it is not one. Says nothing about who signed it or whether it follows on the last. */
export function parseMemberEntry(body: unknown): MemberEntry | undefined {
  if (!isObject(body) || body['v'] !== 1 || !['mine', 'line', 'team'].includes(body['type'] as string)) return undefined;
  const numbersFit = isU32(body['mseq']) && isU32(body['epoch']) && Number.isSafeInteger(body['at']) && Number(body['at']) >= 0;
  const listsFit = isList(body['add'], isAdded) && isList(body['remove'], isRemoved) && isList(body['keys'], isWrapped);
  const textsFit = isSpaceDevice(body['by']) && isBytes(body['kid'], 8) && isBytes(body['sealed']) && isBytes(body['prev'], body['mseq'] === 0 ? 0 : HASH_BYTES);
  return numbersFit && listsFit && textsFit ? (body as unknown as MemberEntry) : undefined;
}
