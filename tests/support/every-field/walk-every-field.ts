import type { Phone } from '../line-pair.ts';
import type { Volunteer } from '../volunteer.ts';
import { walkCards } from './card-fields.ts';
import { walkEveryForm } from './every-form.ts';
import { type LineWalk, walkLines } from './line-fields.ts';
import { changeLocks, takeBackup, walkAtLock } from './lock-fields.ts';
import { walkOwn } from './own-fields.ts';

export interface Walked { readonly other: Phone; readonly words: string }

/**
 * Past every text field of the opened app, and on to the lock and what lies in front of it; nothing is opened any more.
 * Begins with her own sentence as a lock (`startWithOwnSentence`) on a phone that knows her finger. Which fields there
 * are `fieldUses` reads from the source, so that none is left out unseen.
 */
export async function walkEveryField(volunteer: Volunteer, walk: LineWalk & { readonly beforeLocks?: (other: Phone) => Promise<void> }): Promise<Walked> {
  await walkEveryForm(volunteer, walk);
  const other = await walkLines(volunteer, walk);
  await walkOwn(volunteer, walk);
  const backup = await takeBackup(volunteer);
  await walk.beforeLocks?.(other);
  const words = await changeLocks(volunteer, walk);
  await walkCards(volunteer, walk);
  await walkAtLock(volunteer, walk, backup);
  return { other, words };
}
