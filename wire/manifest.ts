import { fromBase64url } from './bytes.ts';
import { isU32 } from './counts.ts';
import { HASH_BYTES, isSpaceDevice, isSpaceId, type SpaceDevice, type SpaceId } from './ids.ts';
import { LIMITS } from './limits.ts';

export interface SnapshotManifest {
  readonly v: 1;
  readonly space: SpaceId;
  /** 16 random bytes. */
  readonly snapshot: string;
  readonly by: SpaceDevice;
  readonly mseq: number;
  readonly epoch: number;
  /** Per device the last commit that is in it, removed devices included. */
  readonly covers: readonly (readonly [device: SpaceDevice, dseq: number, hash: string])[];
  /** Hash of each part as it is sent, in order. */
  readonly parts: readonly string[];
  /** Hash of the whole state, to compare with one's own. */
  readonly state: string;
  /** The snapshot that stood at the hub when this one was made; '' or nothing for none. */
  readonly base?: string;
  /** It may hold what no commit at this hub says: to be taken in as a whole. */
  readonly repair?: boolean;
}

/** More than the devices that a space can have at one time: removed ones count on. */
const MAX_COVERS = 1024;
const MAX_PARTS = 1024;

const isHash = (value: unknown): boolean => typeof value === 'string' && fromBase64url(value)?.length === HASH_BYTES;
const isCover = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 3 && isSpaceDevice(value[0]) && isU32(value[1]) && isHash(value[2]);
/** A device that stood in it twice would be covered up to two places. */
const namesEachOnce = (covers: readonly (readonly unknown[])[]): boolean => new Set(covers.map(([device]) => device)).size === covers.length;

/** The body of a manifest, or undefined when it is not one. Says nothing about who signed it. */
export function parseManifest(body: unknown): SnapshotManifest | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const fields = body as Readonly<Record<string, unknown>>;
  const { covers, parts } = fields;
  const known = fields['v'] === 1 && isSpaceId(fields['space']) && isSpaceId(fields['snapshot']) && isSpaceDevice(fields['by'])
    && (fields['base'] === undefined || fields['base'] === '' || isSpaceId(fields['base'])) && (fields['repair'] === undefined || typeof fields['repair'] === 'boolean');
  const fits = isU32(fields['mseq']) && isU32(fields['epoch']) && isHash(fields['state'])
    && Array.isArray(covers) && covers.length <= MAX_COVERS && covers.every(isCover) && namesEachOnce(covers)
    && Array.isArray(parts) && parts.length <= MAX_PARTS && parts.every(isHash);
  return known && fits ? (fields as unknown as SnapshotManifest) : undefined;
}

const PART_START = [0x44, 0x50];
export const PART_HEADER_BYTES = 2 + 16 + 16 + 4 + 4 + 8 + 12;

/** Whether this can be a part of that snapshot of that space: all that the hub looks at. */
export function readPartPlace(bytes: Uint8Array): { readonly space: Uint8Array; readonly snapshot: Uint8Array; readonly index: number } | undefined {
  if (bytes.length < PART_HEADER_BYTES + 16 || bytes[0] !== PART_START[0] || bytes[1] !== PART_START[1] || bytes.length > LIMITS.part) return undefined;
  const index = new DataView(bytes.buffer, bytes.byteOffset).getUint32(34);
  return index < MAX_PARTS ? { space: bytes.slice(2, 18), snapshot: bytes.slice(18, 34), index } : undefined;
}
