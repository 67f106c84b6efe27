import { err, ok } from '../domain/result.ts';
import { publicIdentity } from '../crypto/device-identity.ts';
import { admitEntry, isActive } from './membership.ts';
import { credentials, type Step, stopRemoved, type Work } from './space-work.ts';
import { storeEntries } from './take-entries.ts';
import { nameIn } from './read-members.ts';
import type { LostChange } from './space-state.ts';
import { writeEntry } from './write-entry.ts';

/** Entries that the hub does not have any more. */
export async function pushMissingEntries(work: Work, who = credentials(work)): Step {
  const { entries } = work.stored;
  const mhead = work.hub?.mhead ?? entries.length - 1;
  const missing = entries.slice(mhead + 1);
  if (missing.length === 0) return ok(undefined);
  const pushed = await work.deps.transport.push(who, missing.map((bytes) => ({ type: 'entry', bytes })));
  if (!pushed.ok) return pushed;
  // Something else stands there.
  work.strayed ||= !pushed.value.every(({ r }) => r === 'stored' || r === 'dup');
  return ok(undefined);
}

/**
 * Adds an entry of one's own. 'again' when somebody else's came first: to be read, and thought over anew.
 * The hub has it before this device counts on it; when the answer is lost, the next pull brings it.
 */
export async function pushChange(work: Work, change: LostChange): Step<'done' | 'again'> {
  const { membership, deps, stored, acting } = work;
  if (!membership) return err({ type: 'broken' });
  const written = await writeEntry({ primitives: deps.primitives, own: acting, membership, epochKeys: stored.state.epochKeys, now: deps.now() }, change, { ...stored.state.heads, ...change.ends });
  const admitted = written && (await admitEntry(deps.primitives, membership, membership.space, written.bytes));
  if (!written || !admitted?.ok) return err({ type: 'broken' });
  const pushed = await deps.transport.push(credentials(work), [{ type: 'entry', bytes: written.bytes }]);
  if (!pushed.ok) return pushed;
  const [result] = pushed.value;
  work.strayed ||= result?.r === 'fork';
  if (result?.r === 'gap' || result?.r === 'fork') return ok('again');
  if (result?.r !== 'stored' && result?.r !== 'dup') return err({ type: result?.r === 'denied' ? 'refused' : 'broken' });
  const kept = await storeEntries(work, admitted.value, [written.bytes]);
  return kept.ok ? ok('done') : kept;
}

/** While this device changes its name: has the old name admit the new one. */
export async function admitNewName(work: Work): Step<'done' | 'again'> {
  const { identity, former } = work.stored.state;
  const member = former && work.membership?.members.get(former.device);
  if (!former) return ok('done');
  if (!member || member.removed || !work.membership || !isActive(work.membership, former.device)) return stopRemoved(work);
  // To her it is the same device: a nameless one in her list would look like a stranger's, to be taken out.
  const name = await nameIn(work.deps.primitives, work.stored, work.membership, former.device);
  return pushChange(work, { add: [{ ...(await publicIdentity(work.deps.primitives, identity)), role: member.role, name }], remove: [] });
}
