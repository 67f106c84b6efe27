import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { fromBase64url, joinBytes } from '../../wire/bytes.ts';
import { entryIsAllowed, epochFits } from '../../wire/entry-rules.ts';
import { isKeyless, type MemberEntry } from '../../wire/member-entry.ts';
import { hasSigned, isGenuine } from './entry-signature.ts';
import { chainAfter, type KnownChain, type KnownMember } from './known-chain.ts';
import type { SignedEntry } from './read-entry.ts';
import { SPACE_LIMITS } from './space-limits.ts';

const SPKI_START = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x03, 0x21, 0x00];
const ANYBODY = createPrivateKey(generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));

/** Whether anything can be sealed for that member at all. Some public keys are none: with them every secret is zero. */
function canBeSealedFor({ dh }: KnownMember): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(joinBytes([SPKI_START, fromBase64url(dh)!])), format: 'der', type: 'spki' });
    return diffieHellman({ privateKey: ANYBODY, publicKey }).some((byte) => byte !== 0);
  } catch {
    return false;
  }
}

/**
 * Who begins an epoch hands its key to everybody who stays, or nobody could write any more. What is in the boxes the hub cannot
 * see. A new key alone, because somebody left, is an admin's to make, and not of who has none herself.
 */
function handsOnKey(chain: KnownChain, entry: MemberEntry, author: KnownMember): boolean {
  if (entry.epoch === chain.epoch) return true;
  if (entry.add.length + entry.remove.length === 0 && (author.role !== 'admin' || isKeyless(author))) return false;
  const boxes = new Set(entry.keys.map(({ device }) => device));
  const missing = [...chainAfter(chain, entry).members.values()].filter((member) => !member.removed && !boxes.has(member.device));
  return missing.every((member) => isKeyless(member) || !canBeSealedFor(member));
}

/**
 * Whether its author may write it: by the same rules and the same signature as the devices check, because what they set aside
 * must not shut anybody out here. And not what would shut out everybody, which they only notice when it is too late.
 */
export function mayFollow(chain: KnownChain | undefined, { entry, signed }: SignedEntry): boolean {
  const author = chain?.members.get(entry.by);
  if (!chain || !author || author.removed || entry.type !== chain.type) return false;
  if (!entry.add.every(isGenuine) || !entryIsAllowed(chain, entry) || !epochFits(chain, entry) || !hasSigned(author.sign, signed)) return false;
  return handsOnKey(chain, entry, author);
}

/** No member can use up what a space has for all: the last entries are for taking somebody out, and each person has a share of the devices. */
export function leavesRoom({ type, members }: KnownChain, { by, mseq, add, remove }: MemberEntry): boolean {
  const author = members.get(by)!;
  const isLast = mseq >= SPACE_LIMITS.entries - SPACE_LIMITS.entriesForRemovals;
  if (isLast && (add.length > 0 || remove.length === 0 || author.role !== 'admin')) return false;
  if (type === 'mine') return true;
  const devicesOf = (person: string): number => [...members.values(), ...add].filter((member) => member.person === person).length;
  return add.every(({ person }) => devicesOf(person) <= SPACE_LIMITS.devicesOfPerson);
}
