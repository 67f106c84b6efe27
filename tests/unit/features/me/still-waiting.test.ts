import { expect, it } from 'vitest';
import { err, ok } from '../../../../app/domain/result.ts';
import { stillWaiting } from '../../../../app/features/me/still-waiting.ts';
import type { Services } from '../../../../app/services.ts';

const [OPEN, FORMER, OFF_LIST, MINE] = ['O', 'F', 'L', 'M'].map((letter) => letter.repeat(22));
const known: Readonly<Record<string, readonly object[]>> = {
  line: [{ firstName: 'Sanne', space: OPEN }, { firstName: 'Noor', former: [FORMER] }],
  seat: [{ id: `${OFF_LIST}.x`, side: 'formal', firstName: 'Karim' }, { id: `${OFF_LIST}.y`, side: 'informal', firstName: 'Fatma' }],
};
const asked = (sent: Awaited<ReturnType<Services['lines']['sendWaiting']>>) =>
  stillWaiting({ lines: { sendWaiting: () => Promise.resolve(sent) }, records: { list: (kind: string) => known[kind] ?? [] }, vault: { mine: MINE } } as unknown as Services);

it('stillWaiting() names nobody when all was sent', async () => {
  expect(await asked(ok([]))).toEqual({ names: [], ownDevices: false });
});

it('stillWaiting() names who has not heard, also at a line that is over or off the list, and her own devices', async () => {
  expect(await asked(ok([OPEN!, FORMER!, OFF_LIST!, MINE!]))).toEqual({ names: ['Sanne', 'Noor', 'Karim'], ownDevices: true });
});

it('stillWaiting() names everybody when it cannot be known', async () => {
  expect(await asked(err({ type: 'offline' }))).toEqual({ names: ['Sanne', 'Noor'], ownDevices: false });
});
