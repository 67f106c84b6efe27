import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import { deviceIdOf } from '../crypto/device-identity.ts';
import { drawSeed, type SpacePrimitives } from '../crypto/space-primitives.ts';
import { utf8 } from '../crypto/text-bytes.ts';
import { TOKEN_BYTES } from '../../wire/ids.ts';
import { NO_KEY } from '../../wire/member-entry.ts';
import type { LetterDevice, PaperLetter, PaperPlace } from './paper-letter.ts';
import type { Newcomer, PaperPost, SpaceState } from './space-state.ts';

/** A new member without a key, for the code whose letter lies there. */
export async function createPaperPost(primitives: SpacePrimitives, { who }: PaperPlace): Promise<PaperPost> {
  const signSeed = drawSeed(primitives.random);
  const { publicKey } = await primitives.signer(signSeed);
  return {
    device: await deviceIdOf(primitives, publicKey), signSeed: toBase64url(signSeed), token: toBase64url(primitives.random(TOKEN_BYTES)),
    letter: { space: who.space, device: who.device, token: toBase64url(who.token) },
  };
}

/** As it is let into the space: under her own person, as one more that may take a device out. */
export async function paperNewcomer(primitives: SpacePrimitives, { device, signSeed, token }: PaperPost, person: string): Promise<Newcomer> {
  const { publicKey } = await primitives.signer(fromBase64url(signSeed)!);
  return { device, sign: toBase64url(publicKey), dh: NO_KEY, token: toBase64url(await primitives.hash(fromBase64url(token)!)), person, role: 'admin', name: '' };
}

export const letterOf = ({ space }: SpaceState, { device, signSeed, token }: PaperPost, devices: readonly LetterDevice[], at: number): PaperLetter => ({ v: 1, space, device, signSeed, token, at, devices });

const DAY_MS = 24 * 3_600_000;

/** Changes when the letter has to say something else; of when a device was last heard, the day. */
export const hashOfLetter = async (primitives: SpacePrimitives, { space, device, devices }: PaperLetter): Promise<string> =>
  toBase64url(await primitives.hash(utf8(JSON.stringify([space, device, devices.map(({ device: id, name, heardAt, formerly = [] }) => [id, name, heardAt === undefined ? null : Math.floor(heardAt / DAY_MS), ...formerly])]))));
