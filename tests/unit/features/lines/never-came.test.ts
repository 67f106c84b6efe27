import { expect, it } from 'vitest';
import { PROFILE_ID, sharedRecordId } from '../../../../app/domain/ids.ts';
import { neverCame } from '../../../../app/features/lines/never-came.ts';
import { opened } from '../../crypto/fixtures.ts';
import { id, setupDevice } from '../../vault/vault-fixture.ts';

const SPACE = 'S'.repeat(22);
const LINE = { space: SPACE };

it('of whom nothing ever came over the line the volunteer is told what to do when she did not get in', async () => {
  const vault = await (await setupDevice()).openTab();
  opened(await vault.write([{ id: sharedRecordId(SPACE, id('own')), kind: 'seat', set: { side: 'informal', firstName: 'Fatma' } }]));
  expect(neverCame(vault.records, LINE, {})).toBe(true);
  expect(neverCame(vault.records, LINE, { heardAt: 1 })).toBe(false);
  opened(await vault.write([{ id: sharedRecordId(SPACE, id('other')), kind: 'seat', set: { side: 'formal', firstName: 'Sanne' } }]));
  expect(neverCame(vault.records, LINE, {})).toBe(false);
});

it('a professional, who can invite nobody, is not told so', async () => {
  const vault = await (await setupDevice()).openTab();
  opened(await vault.write([{ id: PROFILE_ID, kind: 'profile', set: { side: 'formal' } }]));
  expect(neverCame(vault.records, LINE, {})).toBe(false);
});
