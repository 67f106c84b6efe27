import { type Bytes, createReader, fromBase64url, joinBytes, toBase64url, u32 } from './bytes.ts';
import { DEVICE_BYTES, HASH_BYTES, SIGNATURE_BYTES, SPACE_BYTES, type SpaceDevice, type SpaceId } from './ids.ts';

/** What everybody may read of a commit, the hub included. See README.md. */
export interface CommitHeader {
  readonly space: SpaceId;
  readonly epoch: number;
  /** 8 bytes: names the epoch's key. */
  readonly kid: Bytes;
  readonly device: SpaceDevice;
  readonly dseq: number;
  readonly prev: Bytes;
  readonly mseq: number;
  /** What of other devices was applied since this device's own last commit. */
  readonly deps: readonly (readonly [device: SpaceDevice, dseq: number])[];
  readonly iv: Bytes;
}

export interface SplitCommit {
  readonly header: CommitHeader;
  readonly headerBytes: Bytes;
  readonly sealed: Bytes;
  readonly signature: Bytes;
}

const VERSION = 1;
const SUITE = 1;
const KID_BYTES = 8;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const MAX_DEPS = 255;
export const NO_PREVIOUS: Bytes = new Uint8Array(HASH_BYTES);

/** Throws on what could not be read back: that is a bug of the caller. */
export function encodeCommitHeader(header: CommitHeader): Bytes {
  const space = fromBase64url(header.space);
  const device = fromBase64url(header.device);
  const lengthsFit = space?.length === SPACE_BYTES && device?.length === DEVICE_BYTES && header.kid.length === KID_BYTES
    && header.prev.length === HASH_BYTES && header.iv.length === IV_BYTES && header.deps.length <= MAX_DEPS && header.dseq > 0;
  const deps = header.deps.map(([other, upTo]) => [fromBase64url(other), upTo] as const);
  if (!lengthsFit || deps.some(([other]) => other?.length !== DEVICE_BYTES)) throw new RangeError('not a commit header');
  return joinBytes([
    [VERSION, SUITE], space, u32(header.epoch), header.kid, device, u32(header.dseq), header.prev, u32(header.mseq),
    [header.deps.length], ...deps.flatMap(([other, upTo]) => [other!, u32(upTo)]), header.iv,
  ]);
}

/** Takes a whole commit apart. Undefined when it is none, or of a version that this code does not know. */
export function splitCommit(bytes: Uint8Array): SplitCommit | undefined {
  const reader = createReader(bytes);
  if (reader.u8() !== VERSION || reader.u8() !== SUITE) return undefined;
  const space = reader.take(SPACE_BYTES);
  const epoch = reader.u32();
  const kid = reader.take(KID_BYTES);
  const device = reader.take(DEVICE_BYTES);
  const dseq = reader.u32();
  const prev = reader.take(HASH_BYTES);
  const mseq = reader.u32();
  const count = reader.u8();
  const deps: (readonly [SpaceDevice, number])[] = [];
  for (let n = 0; n < (count ?? 0); n += 1) {
    const other = reader.take(DEVICE_BYTES);
    const upTo = reader.u32();
    if (!other || upTo === undefined) return undefined;
    deps.push([toBase64url(other) as SpaceDevice, upTo]);
  }
  const iv = reader.take(IV_BYTES);
  const headerBytes = new Uint8Array(bytes.subarray(0, bytes.length - reader.left()));
  const sealed = reader.take(reader.left() - SIGNATURE_BYTES);
  const signature = reader.take(SIGNATURE_BYTES);
  if (!space || epoch === undefined || !kid || !device || !dseq || !prev || mseq === undefined || !iv || !sealed || !signature || sealed.length < TAG_BYTES) return undefined;
  return {
    header: { space: toBase64url(space) as SpaceId, epoch, kid, device: toBase64url(device) as SpaceDevice, dseq, prev, mseq, deps, iv },
    headerBytes, sealed, signature,
  };
}
