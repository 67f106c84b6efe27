// Keeps at the hub what her paper code opens when she has no phone at all: which devices she has, and the means to take one out.
import { fromBase64url } from './crypto/base64url.ts';
import type { OwnDevice } from './hooks/own-devices.ts';
import { profileOf, type SharedParts } from './shared-parts.ts';
import { type LetterDevice, openPaperPlace, type PaperLetter, type PaperPlace } from './sync/paper-letter.ts';
import { createPaperPost, hashOfLetter, letterOf, paperNewcomer } from './sync/paper-post.ts';
import { readPapers } from './sync/read-members.ts';
import type { PaperPost, SpaceState } from './sync/space-state.ts';
import type { SpaceDevice } from '../wire/ids.ts';

/** After the hub did not take it. */
const TRY_AGAIN_MS = 10 * 60_000;

export interface PaperEscrow {
  /** What cannot be done now is done the next time. */
  readonly tend: (devices: readonly OwnDevice[]) => Promise<void>;
}

const lettered = (devices: readonly OwnDevice[], at: number): readonly LetterDevice[] => devices.map(({ id, name, isThis, heardAt, formerly }) => {
  const heard = isThis ? at : heardAt;
  // What the screen shows are devices of the space, each under its own id.
  return { device: id as SpaceDevice, name, ...(heard !== undefined && { heardAt: heard }), ...(formerly && { formerly: formerly as readonly string[] as readonly SpaceDevice[] }) };
});

/** Writes letters, and takes them away. */
function createLetters(parts: SharedParts) {
  const { vault, transport, now } = parts;
  let notBefore = 0;
  return {
    /** Another code has come: what the old one opened goes. */
    closeOld: async ({ letter, device }: PaperPost, isActive: boolean): Promise<boolean> => {
      const gone = await transport.deleteSpace({ ...letter, token: fromBase64url(letter.token)! });
      if (!gone.ok && gone.error.type !== 'refused' && gone.error.type !== 'not-found') return false;
      return !isActive || (await parts.change(vault.mine, { add: [], remove: [device] })).ok;
    },

    write: async (place: PaperPlace, letter: PaperLetter): Promise<boolean> => {
      // A new device hears of the organisation's code from the others, a little later.
      const code = profileOf(parts)?.hubCode;
      if (code === undefined || now() < notBefore) return false;
      const frames = await place.seal(letter);
      let pushed = await transport.push(place.who, frames);
      if (!pushed.ok && pushed.error.type === 'refused') {
        const made = await transport.createSpace([place.entry], code);
        if (made.ok) pushed = await transport.push(place.who, frames);
      }
      const last = pushed.ok ? pushed.value.at(-1) : undefined;
      if (last?.r !== 'stored') {
        notBefore = now() + TRY_AGAIN_MS;
        return false;
      }
      // The hub throws the letter before this one away as soon as it hears that this one is here.
      await transport.pull(place.who, { after: last.seq ?? 0, entries: 1 });
      return true;
    },
  };
}

export function createPaperEscrow(parts: SharedParts): PaperEscrow {
  const { vault, primitives, now } = parts;
  const { closeOld, write } = createLetters(parts);
  let tending: Promise<void> | undefined;

  /** Between two syncs, never during one: that would have to begin again. */
  const store = (change: (known: PaperPost | undefined) => PaperPost | undefined): Promise<SpaceState | undefined> => parts.exclusive(async () => {
    const read = await parts.stored(vault.mine);
    const paper = read.ok ? change(read.value.state.paper) : undefined;
    if (!read.ok || !paper) return undefined;
    const state = { ...read.value.state, paper };
    const stored = await vault.space(state.space).commit({ expected: read.value.version, state });
    return stored.ok ? state : undefined;
  });

  /** What was said of it before, or a new one: the first time, with another code, and when another device took it out. */
  const postFor = async (place: PaperPlace): Promise<{ readonly state: SpaceState; readonly paper: PaperPost; readonly isIn: boolean } | undefined> => {
    const read = await parts.stored(vault.mine);
    if (!read.ok) return undefined;
    const { paper: old } = read.value.state;
    const { own } = await readPapers(primitives, read.value);
    const isSame = old?.letter.space === place.who.space;
    if (old && isSame && own !== 'removed') return { state: read.value.state, paper: old, isIn: own === 'active' };
    if (old && !isSame && !(await closeOld(old, own === 'active'))) return undefined;
    const paper = await createPaperPost(primitives, place);
    // Kept before the hub hears of it: a kill in between goes on with the same one. Another tab may have been first.
    const state = await store((known) => (known?.device === old?.device ? paper : undefined));
    return state && { state, paper, isIn: false };
  };

  const tendOnce = async (devices: readonly OwnDevice[]): Promise<void> => {
    const root = await parts.paperRoot();
    if (!root || devices.length === 0) return;
    const place = await openPaperPlace(primitives, root);
    const post = await postFor(place);
    if (!post) return;
    const { state, paper, isIn } = post;
    const at = now();
    const letter = letterOf(state, paper, lettered(devices, at), at);
    const hash = await hashOfLetter(primitives, letter);
    const isDue = paper.written !== hash;
    if (isDue && !(await write(place, letter))) return;
    const isMember = isIn || (await parts.change(vault.mine, { add: [await paperNewcomer(primitives, paper, state.identity.person)], remove: [] })).ok;
    if (isMember && isDue) await store((known) => (known?.device === paper.device ? { ...paper, written: hash } : undefined));
  };

  return {
    tend: (devices) => (tending ??= tendOnce(devices).finally(() => { tending = undefined; })),
  };
}
