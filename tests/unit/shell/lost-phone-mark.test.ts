import { expect, it } from 'vitest';
import { phaseAfter } from '../../../app/boot-storage.ts';
import { planLostPhone, takeLostPhone } from '../../../app/shell/lost-phone-mark.ts';
import { memoryStorage } from '../features/lock/memory-storage.ts';

it('what a page is asked to begin with after locking is there once, and says nothing about anybody', () => {
  const places = memoryStorage();
  const before: (string | null)[] = [];
  expect(takeLostPhone(places)).toBe(false);
  planLostPhone(places, () => { before.push(places.getItem('drempel.lost-phone')); });
  expect(before).toEqual(['1']);
  expect([takeLostPhone(places), takeLostPhone(places), places.length]).toEqual([true, false, 0]);
});

it('locks where nothing can be kept, too', () => {
  let locked = 0;
  planLostPhone({ ...memoryStorage(), setItem: () => { throw new Error('blocked'); } }, () => { locked += 1; });
  expect(locked).toBe(1);
});

it('locks that are found later do not take the paper code from under her hands, and other findings do', () => {
  expect(phaseAfter('lost-phone', 'locked')).toBe('lost-phone');
  expect([phaseAfter('locked', 'locked'), phaseAfter('lost-phone', 'gone'), phaseAfter('start', 'locked')]).toEqual(['locked', 'gone', 'locked']);
});
