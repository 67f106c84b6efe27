import { expect, it } from 'vitest';
import { planHandover } from '../../../app/domain/consented-handover.ts';
import { nextIdOf, sharedRecordId } from '../../../app/domain/ids.ts';
import { eraseFamily } from '../../../app/vault/erase-family.ts';
import { followHandovers } from '../../../app/vault/follow-handovers.ts';
import { runRetention } from '../../../app/vault/run-retention.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import { opened } from '../crypto/fixtures.ts';
import { day, id, setupDevice } from './vault-fixture.ts';

const SPACE = 'S'.repeat(22);
const TODAY = day('2026-11-21');
const HANDOVER = sharedRecordId(SPACE, id('yes'));
const OTHERS = sharedRecordId(SPACE, id('others-yes'));
const NOTICE = { id: nextIdOf(HANDOVER), on: TODAY, why: 'erased', informalReadOn: TODAY };

const tidyings = [
  ['the next sync', (vault: Vault) => followHandovers(vault, TODAY)],
  ['the next opening', (vault: Vault) => runRetention(vault, { today: TODAY, lastSeenDay: TODAY, newId: () => id('made') })],
] as const;

const familyWithYes = (name: string) => [
  { id: id(`${name}family`), kind: 'contact', set: { nickname: 'Citroen', createdOn: TODAY } },
  { id: id(`${name}road`), kind: 'road', set: { contactId: id(`${name}family`), startedOn: TODAY, touchedOn: TODAY, pen: 'me', penSince: TODAY } },
  { id: id(`${name}yes`), kind: 'consent', set: { roadId: id(`${name}road`), lineId: id('sanne'), receiver: 'Sanne', sentences: ['Mijn zoon slaapt slecht.'], version: 1, givenOn: TODAY, until: day('2027-02-19') } },
] as const;

const planned = (vault: Vault, yes: string) =>
  opened(planHandover(vault.records.get('consent', id(yes))!, { id: id('sanne'), firstName: 'Sanne' }, { caller: 'professional', callBy: day('2026-11-24') }, TODAY));

/** One family of which a yes was sent, and one whose yes was not sent yet. */
async function setupYes() {
  const vault = await (await setupDevice()).openTab();
  opened(await vault.write([{ id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', space: SPACE } }, ...familyWithYes(''), ...familyWithYes('others-')]));
  opened(await vault.write([{ id: OTHERS, kind: 'handover', set: planned(vault, 'others-yes') }, { id: id('others-yes'), kind: 'consent', set: { handoverId: OTHERS } }]));
  const [handover, yes, road] = [planned(vault, 'yes'), vault.records.state(id('yes'))!, vault.records.state(id('road'))!];
  opened(await eraseFamily({ vault }, id('family'), TODAY));
  // As it comes from her other device, which had not heard of it.
  const sent = { id: HANDOVER, kind: 'handover', set: handover } as const;
  const noted = [
    { id: id('yes'), kind: 'consent', set: { handoverId: HANDOVER }, seen: yes },
    { id: id('road'), kind: 'road', set: { touchedOn: day('2026-11-22'), lineId: id('sanne') }, seen: road },
  ] as const;
  return { vault, sent, noted, yes };
}

const isGone = (vault: Vault): void => {
  for (const at of [HANDOVER, id('yes'), id('road')]) expect([...vault.records.state(at)!.fields.keys()]).toEqual(['_del']);
  expect(vault.records.list('withdrawal')).toEqual([NOTICE]);
  expect(vault.records.list('handover').map((one) => one.id)).toEqual([OTHERS]);
  expect(vault.records.list('consent').map((one) => one.id)).toEqual([id('others-yes')]);
};

it.each(tidyings)('what another device sent while the family was being erased is taken back after %s, with a word to who had it', async (_when, tidy) => {
  const { vault, sent, noted } = await setupYes();
  opened(await vault.write([sent, ...noted]));
  await tidy(vault);
  isGone(vault);
});

it.each(tidyings)('so it is after %s where it came in later than the word that it went', async (_when, tidy) => {
  const { vault, sent, noted } = await setupYes();
  opened(await vault.write(noted));
  await tidy(vault);
  opened(await vault.write([sent]));
  await tidy(vault);
  await tidy(vault);
  isGone(vault);
});

it.each(tidyings)('a piece of an erased yes that names what another family sent takes nothing of theirs along after %s', async (_when, tidy) => {
  const { vault, yes } = await setupYes();
  opened(await vault.write([{ id: id('yes'), kind: 'consent', set: { handoverId: OTHERS }, seen: yes }]));
  await tidy(vault);
  expect([...vault.records.state(id('yes'))!.fields.keys()]).toEqual(['_del']);
  expect(vault.records.list('handover').map((one) => one.id)).toEqual([OTHERS]);
  expect(vault.records.list('withdrawal')).toEqual([]);
});

it('at the end of the professional, where there is no yes, nothing goes', async () => {
  const { sent } = await setupYes();
  const professional = await (await setupDevice('professional')).openTab();
  opened(await professional.write([sent]));
  for (const [, tidy] of tidyings) await tidy(professional);
  expect(professional.records.list('handover').map((one) => one.id)).toEqual([HANDOVER]);
});
