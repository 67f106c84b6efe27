import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import { fromUtf8 } from '../crypto/text-bytes.ts';
import { type EpochKey, openEntrySecret, openEpochKey, unwrapEpochSecret } from '../crypto/epoch-key.ts';
import type { OpenedIdentity } from '../crypto/device-identity.ts';
import type { SpacePrimitives } from '../crypto/space-primitives.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import type { MemberEntry } from '../../wire/member-entry.ts';
import type { Membership } from './membership.ts';

export type EpochKeys = Readonly<Record<number, string>>;

/** What only members may know of an entry. */
export interface EntrySecret {
  /** What each added device is called. */
  readonly names?: Readonly<Record<SpaceDevice, string>>;
  /** Keys of all earlier epochs, so that who comes later can read what was before. */
  readonly keys?: Readonly<Record<number, unknown>>;
}

export async function readEntrySecret(primitives: SpacePrimitives, key: EpochKey, entry: MemberEntry): Promise<EntrySecret | undefined> {
  const plain = await openEntrySecret(primitives, key, fromBase64url(entry.sealed)!, entry);
  try {
    const secret: unknown = plain && JSON.parse(fromUtf8(plain) ?? '');
    return typeof secret === 'object' && secret !== null ? secret : undefined;
  } catch {
    return undefined;
  }
}

/** The key that an entry's `kid` names, or undefined: a key under a wrong name is no key. */
async function genuineKey(primitives: SpacePrimitives, secret: Uint8Array | undefined, kid: string): Promise<EpochKey | undefined> {
  const key = secret && (await openEpochKey(primitives, secret));
  return key && toBase64url(key.kid) === kid ? key : undefined;
}

async function unwrapOwn(primitives: SpacePrimitives, own: OpenedIdentity, { space }: Membership, entry: MemberEntry): Promise<EpochKey | undefined> {
  const box = fromBase64url(entry.keys.find(({ device }) => device === own.device)?.box ?? '');
  const { publicKey, agree } = own.agreement;
  const secret = box?.length ? await unwrapEpochSecret(primitives, box, { publicKey, agree }, { space, epoch: entry.epoch, device: own.device }) : undefined;
  return genuineKey(primitives, secret, entry.kid);
}

/** Every epoch's key that this device can get at, from what it knows already, its own boxes, and what those open. */
export async function learnKeys(primitives: SpacePrimitives, own: OpenedIdentity, membership: Membership, known: EpochKeys): Promise<EpochKeys> {
  const learnt: Record<number, string> = { ...known };
  const starts = new Map<number, MemberEntry>();
  for (const entry of membership.entries) {
    if (!starts.has(entry.epoch)) starts.set(entry.epoch, entry);
    const key = learnt[entry.epoch] === undefined ? await unwrapOwn(primitives, own, membership, entry) : undefined;
    if (key) learnt[entry.epoch] = toBase64url(key.secret);
  }
  for (let epoch = membership.epoch; epoch > 1; epoch -= 1) await learnEarlier(primitives, starts, epoch, learnt);
  return learnt;
}

async function learnEarlier(primitives: SpacePrimitives, starts: ReadonlyMap<number, MemberEntry>, epoch: number, learnt: Record<number, string>): Promise<void> {
  const entry = starts.get(epoch);
  const knowsAll = Array.from({ length: epoch - 1 }, (_, n) => n + 1).every((earlier) => learnt[earlier] !== undefined);
  const key = entry && !knowsAll ? await genuineKey(primitives, fromBase64url(learnt[epoch] ?? ''), entry.kid) : undefined;
  const secret = key && (await readEntrySecret(primitives, key, entry!));
  for (const [number, text] of Object.entries(secret?.keys ?? {})) {
    const earlier = starts.get(Number(number));
    // Only who wrote the entry knows what stands there: it may be anything.
    if (!earlier || typeof text !== 'string' || learnt[Number(number)] !== undefined) continue;
    const bytes = fromBase64url(text);
    if (bytes?.length && (await genuineKey(primitives, bytes, earlier.kid))) learnt[Number(number)] = text;
  }
}
