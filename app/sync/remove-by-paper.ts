import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import { commitIsSignedBy } from '../crypto/space-commit.ts';
import type { SpacePrimitives } from '../crypto/space-primitives.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { splitCommit } from '../../wire/commit-header.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { parseManifest } from '../../wire/manifest.ts';
import { splitSignedBody } from '../../wire/signed-body.ts';
import { isKeyless } from '../../wire/member-entry.ts';
import { activeMembers, admitEntry, type Membership } from './membership.ts';
import { type LetterDevice, openPaperPlace, type PaperLetter } from './paper-letter.ts';
import { readManifest } from './read-snapshot.ts';
import { headOf, type Heads } from './space-state.ts';
import type { Credentials, PulledItem, PullQuestion, Transport, TransportError } from './transport.ts';
import { writeEntry } from './write-entry.ts';

// Everything that the holder of a paper code can do without a device: see which devices there are, and take one out.

export interface PaperDeps {
  readonly transport: Pick<Transport, 'pull' | 'push'>;
  readonly primitives: SpacePrimitives;
  readonly now: () => number;
}

/** `nothing`: no letter lies where this code points. `spent`: there is one, but it serves no more. */
export type PaperError = TransportError | { readonly type: 'nothing' | 'spent' };

export interface PaperView {
  /** When the letter was written. */
  readonly at: number;
  readonly devices: readonly LetterDevice[];
  readonly remove: (device: SpaceDevice) => Promise<Result<void, PaperError>>;
}

interface Chain { readonly membership: Membership; readonly heads: Heads }
const OFFLINE = { type: 'offline' } as const;
const MAX_PAGES = 10_000;
const TRIES = 4;

/** How far each device got, from the outside of what the hub has: what is sealed stays sealed. */
async function raiseHeads({ primitives }: PaperDeps, membership: Membership, items: readonly PulledItem[], heads: Heads): Promise<Heads> {
  const raised: Record<SpaceDevice, Heads[SpaceDevice]> = { ...heads };
  const raise = (device: SpaceDevice, dseq: number, hash: string): void => { if (dseq > headOf(raised, device).dseq) raised[device] = { dseq, hash }; };
  for (const { type, bytes } of items) {
    const manifest = type === 'manifest' ? await readManifest({ primitives, membership }, bytes) : undefined;
    for (const covered of manifest?.covers ?? []) raise(...covered);
    const split = type === 'commit' ? splitCommit(bytes) : undefined;
    const author = split && membership.members.get(split.header.device);
    if (split && author && await commitIsSignedBy(primitives, fromBase64url(author.sign)!, split)) raise(author.device, split.header.dseq, toBase64url(await primitives.hash(bytes)));
  }
  return raised;
}

/** What to ask for after a page: the rest of a snapshot that takes several, or what follows on seq. */
function nextQuestion(before: PullQuestion, items: readonly PulledItem[], entries: number): PullQuestion {
  const after = items.reduce((seq, item) => (item.type === 'commit' ? Math.max(seq, item.seq) : seq), before.after);
  const parts = items.filter(({ type }) => type === 'part').length;
  const [first] = items;
  const snapshot = first?.type === 'manifest' && (parts > 0 || before.have) ? parseManifest(splitSignedBody(first.bytes)?.body)?.snapshot : undefined;
  if (snapshot === undefined) return { after, entries };
  return { after, entries, have: { snapshot, parts: parts + (before.have?.snapshot === snapshot ? before.have.parts : 0) } };
}

async function readChain(deps: PaperDeps, who: Credentials): Promise<Result<Chain, PaperError>> {
  let membership: Membership | undefined;
  let heads: Heads = {};
  let question: PullQuestion = { after: 0, entries: 0 };
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const pulled = await deps.transport.pull(who, question);
    if (!pulled.ok) return pulled.error.type === 'refused' ? err({ type: 'spent' }) : pulled;
    const { entries, items, end } = pulled.value;
    for (const bytes of entries) {
      const admitted = await admitEntry(deps.primitives, membership, who.space, bytes);
      if (!admitted.ok) return err(OFFLINE);
      membership = admitted.value;
    }
    if (end === 'cut' || !membership) return err(OFFLINE);
    heads = await raiseHeads(deps, membership, items, heads);
    if (!end.more) return ok({ membership, heads });
    const next = nextQuestion(question, items, membership.entries.length);
    if (JSON.stringify(next) === JSON.stringify(question)) return err(OFFLINE);
    question = next;
  }
  return err(OFFLINE);
}

/** The entry that takes her lost device out, and every other paper with it: the lost one knows its own. */
async function removeOnce(deps: PaperDeps, who: Credentials, letter: PaperLetter, { device, formerly = [] }: LetterDevice): Promise<Result<'done' | 'again', PaperError>> {
  const { primitives } = deps;
  const read = await readChain(deps, who);
  if (!read.ok) return read;
  const { membership, heads } = read.value;
  const active = activeMembers(membership);
  if (!active.some((member) => member.device === device)) return ok('done');
  const goes = active.filter((member) => member.device === device || formerly.includes(member.device) || (isKeyless(member) && member.device !== who.device)).map((member) => member.device);
  const own = { device: who.device, signer: await primitives.signer(fromBase64url(letter.signSeed)!) };
  const written = await writeEntry({ primitives, own, membership, epochKeys: {}, now: deps.now() }, { add: [], remove: goes }, heads);
  if (!written) return err({ type: 'spent' });
  const pushed = await deps.transport.push(who, [{ type: 'entry', bytes: written.bytes }]);
  if (!pushed.ok) return pushed.error.type === 'refused' ? err({ type: 'spent' }) : pushed;
  const r = pushed.value[0]?.r;
  if (r === 'stored' || r === 'dup') return ok('done');
  if (r === 'gap' || r === 'fork') return ok('again');
  return err(r === 'full' ? { type: 'no-room' } : { type: 'spent' });
}

export async function openByPaper(deps: PaperDeps, root: Uint8Array): Promise<Result<PaperView, PaperError>> {
  const place = await openPaperPlace(deps.primitives, root);
  const found = await deps.transport.pull(place.who, { after: 0, entries: 0 });
  if (!found.ok) return found.error.type === 'refused' ? err({ type: 'nothing' }) : found;
  if (found.value.end === 'cut') return err(OFFLINE);
  const letter = await place.open(found.value);
  if (!letter) return err({ type: 'nothing' });
  const who: Credentials = { space: letter.space, device: letter.device, token: fromBase64url(letter.token)! };
  const chain = await readChain(deps, who);
  if (!chain.ok) return chain;
  const known = new Map(letter.devices.map((device) => [device.device, device]));
  return ok({
    at: letter.at,
    devices: activeMembers(chain.value.membership).filter((member) => !isKeyless(member)).map(({ device }) => known.get(device) ?? { device, name: '' }),
    remove: async (device) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const done = await removeOnce(deps, who, letter, known.get(device) ?? { device, name: '' });
        if (!done.ok) return done;
        if (done.value === 'done') return ok(undefined);
      }
      return err(OFFLINE);
    },
  });
}
