import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import type { Bytes } from '../crypto/bytes.ts';
import { openEpochKey } from '../crypto/epoch-key.ts';
import { openPart, sealPart } from '../crypto/snapshot-part.ts';
import type { SpacePrimitives } from '../crypto/space-primitives.ts';
import { fromUtf8, utf8 } from '../crypto/text-bytes.ts';
import { DEVICE_BYTES, isSpaceDevice, isSpaceId, SPACE_BYTES, type SpaceDevice, type SpaceId, TOKEN_BYTES } from '../../wire/ids.ts';
import { parseManifest, type SnapshotManifest } from '../../wire/manifest.ts';
import type { MemberEntry } from '../../wire/member-entry.ts';
import { encodeBody, splitSignedBody, withSignature } from '../../wire/signed-body.ts';
import type { Credentials, PulledPage, PushedFrame } from './transport.ts';

// What the paper code opens at the hub: a space of its own, whose id, token and key all come from the code, with one letter
// in it. To the hub it is a small space like any other. Nobody but the holder of the code reads it, and the seal alone
// proves it: what looks like public keys and signatures in it are just more bytes from the code.

/** One of her devices, as it was known when the letter was written. */
export interface LetterDevice {
  readonly device: SpaceDevice;
  readonly name: string;
  /** When something was last heard of it, in milliseconds. */
  readonly heardAt?: number;
  /** Which of the others go with it: it was copied from these. */
  readonly formerly?: readonly SpaceDevice[];
}

export interface PaperLetter {
  readonly v: 1;
  /** The space of her devices, and the member without a key as whom the holder can take one out. */
  readonly space: SpaceId;
  readonly device: SpaceDevice;
  readonly signSeed: string;
  readonly token: string;
  readonly at: number;
  readonly devices: readonly LetterDevice[];
}

export interface PaperPlace {
  readonly who: Credentials;
  /** Its first and only entry: always the same, so the hub makes the space once. */
  readonly entry: Bytes;
  readonly seal: (letter: PaperLetter) => Promise<readonly PushedFrame[]>;
  readonly open: (page: PulledPage) => Promise<PaperLetter | undefined>;
}

type Unknowns = Readonly<Record<string, unknown>>;
const LONGEST_NAME = 60;
const SIGNATURE_BYTES = 64;
const ENTRY_SEALED_BYTES = 284;
const EPOCH = 1;

const hasBytes = (value: unknown, length: number): boolean => typeof value === 'string' && fromBase64url(value)?.length === length;
const isLetterDevice = (value: unknown): boolean => {
  const { device, name, heardAt, formerly } = (value ?? {}) as Unknowns;
  return isSpaceDevice(device) && typeof name === 'string' && name.length <= LONGEST_NAME && (heardAt === undefined || Number.isFinite(heardAt))
    && (formerly === undefined || (Array.isArray(formerly) && formerly.every(isSpaceDevice)));
};

function parseLetter(plain: Uint8Array): PaperLetter | undefined {
  try {
    const letter = (JSON.parse(fromUtf8(plain) ?? '') ?? {}) as Unknowns;
    const isWhole = letter['v'] === 1 && isSpaceId(letter['space']) && isSpaceDevice(letter['device']) && hasBytes(letter['signSeed'], 32) && hasBytes(letter['token'], TOKEN_BYTES)
      && Number.isFinite(letter['at']) && Array.isArray(letter['devices']) && letter['devices'].every(isLetterDevice);
    return isWhole ? (letter as unknown as PaperLetter) : undefined;
  } catch {
    return undefined;
  }
}

/** The same bytes in the same order for the same code, for ever: they decide where the letter lies. */
async function drawFrom(primitives: SpacePrimitives, root: Uint8Array) {
  const length = DEVICE_BYTES + 32 + 32 + TOKEN_BYTES + 16 + 32 + ENTRY_SEALED_BYTES + SIGNATURE_BYTES;
  const stream = await primitives.derive(root, 'drempel.v1.paper.space', length);
  let at = 0;
  return (count: number): Bytes => stream.slice(at, (at += count));
}

export async function openPaperPlace(primitives: SpacePrimitives, root: Uint8Array): Promise<PaperPlace> {
  const draw = await drawFrom(primitives, root);
  const text = (length: number): string => toBase64url(draw(length));
  // 8 bytes as base64url are a device id by definition, 16 the id of a space.
  const device = text(DEVICE_BYTES) as SpaceDevice;
  const [sign, dh, token, person] = [text(32), text(32), draw(TOKEN_BYTES), text(16)];
  const key = await openEpochKey(primitives, draw(32));
  const body: MemberEntry = {
    v: 1, type: 'mine', mseq: 0, prev: '', at: 0, by: device, add: [{ device, sign, dh, token: toBase64url(await primitives.hash(token)), person, role: 'admin' }], remove: [],
    epoch: EPOCH, kid: toBase64url(key.kid), keys: [], sealed: text(ENTRY_SEALED_BYTES),
  };
  const entry = withSignature(encodeBody(body), draw(SIGNATURE_BYTES));
  const space = toBase64url((await primitives.hash(entry)).subarray(0, SPACE_BYTES)) as SpaceId;
  const seal = async (letter: PaperLetter): Promise<readonly PushedFrame[]> => {
    const snapshot = toBase64url(primitives.random(16));
    const part = await sealPart(primitives, { space, snapshot, index: 0, epoch: EPOCH }, utf8(JSON.stringify(letter)), key);
    const manifest: SnapshotManifest = {
      v: 1, space, snapshot, by: device, mseq: 0, epoch: EPOCH, covers: [], parts: [toBase64url(await primitives.hash(part))], state: toBase64url(primitives.random(32)), base: '', repair: false,
    };
    return [{ type: 'part', bytes: part }, { type: 'manifest', bytes: withSignature(encodeBody(manifest), primitives.random(SIGNATURE_BYTES)) }];
  };
  const open = async ({ items }: PulledPage): Promise<PaperLetter | undefined> => {
    const newest = items.findLast(({ type }) => type === 'manifest');
    const manifest = newest && parseManifest(splitSignedBody(newest.bytes)?.body);
    for (const { type, bytes } of items) {
      if (type !== 'part' || !manifest || toBase64url(await primitives.hash(bytes)) !== manifest.parts[0]) continue;
      const plain = await openPart(primitives, bytes, { space, snapshot: manifest.snapshot, index: 0 }, async () => key);
      if (plain.ok) return parseLetter(plain.value);
    }
    return undefined;
  };
  return { who: { space, device, token }, entry, seal, open };
}
