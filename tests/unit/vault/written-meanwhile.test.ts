import { expect, it } from 'vitest';
import { sharedRecordId } from '../../../app/domain/ids.ts';
import { eraseFamily } from '../../../app/vault/erase-family.ts';
import { followHandovers } from '../../../app/vault/follow-handovers.ts';
import { runRetention } from '../../../app/vault/run-retention.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import { opened } from '../crypto/fixtures.ts';
import { day, id, setupDevice } from './vault-fixture.ts';

const TODAY = day('2026-11-21');
const [FAMILY, ROAD, PROMISE] = [id('family'), id('road'), id('promise')];

async function setupFamily() {
  const device = await setupDevice();
  const vault = await device.openTab();
  opened(await vault.write([
    { id: FAMILY, kind: 'contact', set: { nickname: 'Citroen', createdOn: TODAY } },
    { id: ROAD, kind: 'road', set: { contactId: FAMILY, startedOn: TODAY } },
    { id: PROMISE, kind: 'commitment', set: { roadId: ROAD, kind: 'own-words', words: 'Iets afgesproken', who: 'me', by: TODAY } },
  ]));
  return { device, vault };
}

const tidyings = [
  ['the next sync', (vault: Vault) => followHandovers(vault, TODAY)],
  ['the next opening', (vault: Vault) => runRetention(vault, { today: TODAY, lastSeenDay: TODAY, newId: () => id('made') })],
] as const;

it.each(tidyings)('of a family that is erased while another device or tab writes something of it nothing is left after %s', async (_when, tidy) => {
  const { device, vault } = await setupFamily();
  const [family, promise] = [vault.records.state(FAMILY)!, vault.records.state(PROMISE)!];
  opened(await eraseFamily({ vault }, FAMILY, TODAY));
  // As they come from who had not heard of it: a name and a number, other words of a promise, a new promise, a step.
  opened(await vault.write([
    { id: FAMILY, kind: 'contact', set: { nameYesOn: TODAY, firstName: 'Fatma', phone: '0612345678' }, seen: family },
    { id: PROMISE, kind: 'commitment', set: { words: 'Met Fatma naar school' }, seen: promise },
    { id: id('new'), kind: 'commitment', set: { roadId: ROAD, kind: 'own-words', words: 'Fatma bellen', who: 'me', by: TODAY } },
    { id: id('step'), kind: 'step', set: { roadId: ROAD, kind: 'acquaint', on: TODAY, done: true } },
  ]));
  await tidy(vault);
  for (const kind of ['contact', 'commitment', 'step'] as const) expect(vault.records.list(kind)).toEqual([]);
  const other = await device.openTab();
  expect(JSON.stringify(other.records.all().map((state) => [...state.fields]))).not.toMatch(/Fatma|0612345678/);
});

it.each(tidyings)('an answer that was given while its question went is gone after %s', async (_when, tidy) => {
  const vault = await (await setupDevice()).openTab();
  const question = sharedRecordId('S'.repeat(22), id('question'));
  opened(await vault.write([{ id: question, kind: 'advice', set: { from: 'formal', question: 'Hoe?', askedOn: TODAY } }]));
  const seen = vault.records.state(question)!;
  opened(await vault.erase([{ id: question, kind: 'advice', erase: true }]));
  opened(await vault.write([{ id: question, kind: 'advice', set: { answer: 'Bel de school', answeredOn: TODAY }, seen }]));
  await tidy(vault);
  expect([...vault.records.state(question)!.fields.keys()]).toEqual(['_del']);
});

it.each(tidyings)('a promise that was taken away and put back, one of no road, and a family that has not begun stay after %s', async (_when, tidy) => {
  const { vault } = await setupFamily();
  const before = vault.records.state(PROMISE)!;
  opened(await vault.erase([{ id: PROMISE, kind: 'commitment', erase: true }]));
  opened(await vault.write([{ id: PROMISE, kind: 'commitment', before, after: vault.records.state(PROMISE)!, under: ROAD }]));
  opened(await vault.write([
    { id: id('own'), kind: 'commitment', set: { kind: 'call', who: 'me', by: TODAY } },
    { id: id('begun'), kind: 'contact', set: { nickname: 'Boot', createdOn: TODAY } },
  ]));
  await tidy(vault);
  expect(vault.records.list('commitment').map((one) => one.id).sort()).toEqual([id('own'), PROMISE].sort());
  expect(vault.records.list('contact')).toHaveLength(2);
});

it('what another tab writes at the very moment of erasing, in a browser where tabs take no turns, goes too', async () => {
  const device = await setupDevice();
  const other = await device.openTab({ exclusive: (work) => work() });
  const log = device.openLog();
  let between = async (): Promise<void> => undefined;
  const vault = await device.openTab({
    exclusive: (work) => work(),
    log: { ...log, append: async (entry) => {
      const write = between;
      between = async () => undefined;
      await write();
      return log.append(entry);
    } },
  });
  opened(await vault.write([
    { id: FAMILY, kind: 'contact', set: { nickname: 'Citroen', createdOn: TODAY } },
    { id: ROAD, kind: 'road', set: { contactId: FAMILY, startedOn: TODAY } },
  ]));
  opened(await other.catchUp());
  between = async () => {
    opened(await other.write([{ id: PROMISE, kind: 'commitment', set: { roadId: ROAD, kind: 'own-words', words: 'Fatma bellen', who: 'me', by: TODAY } }]));
  };
  opened(await eraseFamily({ vault }, FAMILY, TODAY));
  expect(vault.records.list('commitment')).toEqual([]);
});
