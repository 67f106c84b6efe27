import type { LockedServices } from '../../services.ts';

/** Whether this app keeps somebody's families behind a lock. */
export const isSomebodys = ({ sentinel, locksAtStart }: Pick<LockedServices, 'sentinel' | 'locksAtStart'>): boolean => sentinel.read() !== undefined || locksAtStart.value !== undefined;

/**
 * The end of looking on a phone that is not hers. Where there was nothing of the app before, nothing stays; a colleague's own
 * families are never touched: there the page starts anew, at her lock. What cannot be read is taken for hers.
 */
export async function leaveBorrowed(locked: Pick<LockedServices, 'sentinel' | 'locksAtStart' | 'keyRing' | 'wipeDevice'>, startAnew: () => void): Promise<void> {
  const holds = isSomebodys(locked) || await locked.keyRing.read().then((locks) => locks !== undefined, () => true);
  // What could not be taken away holds nothing of anybody; her code is still not to stay in the memory of the page.
  if (holds || !(await locked.wipeDevice('leave'))) startAnew();
}
