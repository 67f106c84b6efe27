import { openIdentity } from '../crypto/device-identity.ts';
import { err, ok } from '../domain/result.ts';
import { pushMissingEntries } from './push-entries.ts';
import { type Step, type Stop, stopRemoved, type Work } from './space-work.ts';
import { takeEntries } from './take-entries.ts';

/** A hub with another database that does not know this space lost it; whoever may, puts it back. */
export async function putBack(work: Work, error: Stop): Step<'again'> {
  const { entries, state: { cursor } } = work.stored;
  const code = work.deps.code?.();
  const isNewHub = error.type === 'refused' && (cursor.store === '' || (error.store !== undefined && error.store !== cursor.store));
  if (error.type !== 'refused' || entries.length === 0) return err(error);
  if (isNewHub && code !== undefined) {
    const made = await work.deps.transport.createSpace(entries, code);
    if (!made.ok) return made;
    if (made.value) return ok('again');
  }
  return underOtherName(work, error);
}

/**
 * The hub may have lost the entry that admitted this device under its present name, with nobody else to know it. Or it has let
 * in the name that this device is changing to, without its hearing of that, and the one before it was taken out since.
 */
async function underOtherName(work: Work, error: Stop): Step<'again'> {
  const { state } = work.stored;
  for (const identity of state.former ? [state.identity] : state.earlier ?? []) {
    const { device, token } = await openIdentity(work.deps.primitives, identity);
    const who = { space: state.space, device, token };
    const pulled = await work.deps.transport.pull(who, { after: state.cursor.seq, entries: 0 });
    if (!pulled.ok || pulled.value.end === 'cut') continue;
    work.hub = pulled.value.end;
    const taken = await takeEntries(work, pulled.value.entries);
    if (!taken.ok) return taken;
    // That name lives on in a copy of this profile. This device is out all the same.
    if (work.membership?.members.get(state.identity.device)?.removed) return stopRemoved(work);
    const pushed = await pushMissingEntries(work, who);
    return pushed.ok ? ok('again') : pushed;
  }
  return err(error);
}
