import { ok } from '../domain/result.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { isKeyless } from '../../wire/member-entry.ts';
import { activeMembers, type Membership } from './membership.ts';
import { pushChange } from './push-entries.ts';
import type { Step, Work } from './space-work.ts';

/** Members without a key that have been used: who used one made the key of the epoch that followed, and knows it. */
export function usedPapers(membership: Membership): readonly SpaceDevice[] {
  const authors = new Set(membership.entries.map(({ by }) => by));
  return activeMembers(membership).filter((member) => isKeyless(member) && authors.has(member.device)).map(({ device }) => device);
}

/** Takes them out before anything is sealed under that key, which starts an epoch that only her devices know. */
export async function expelUsedPapers(work: Work): Step<'done' | 'again'> {
  const remove = work.membership ? usedPapers(work.membership) : [];
  return remove.length > 0 ? pushChange(work, { add: [], remove }) : ok('done');
}
