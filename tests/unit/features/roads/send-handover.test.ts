import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isSent, sentHandovers } from '../../../../app/hooks/handover-reading.ts';
import { withdrawSent } from '../../../../app/features/roads/steps/save-consent.ts';
import { sendHandover } from '../../../../app/features/roads/steps/send-handover.ts';
import { isAsked } from '../../../../app/hooks/two-versions/version-words.ts';
import { EMPTY_STEP, saveStep } from '../../../../app/features/roads/steps/step-form.ts';
import { createClock } from '../../../../app/hooks/clock.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import type { Services } from '../../../../app/services.ts';
import { repositoryPath } from '../../../support/paths.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

const SPACE = 'S'.repeat(22);
const SENDING = { consentId: id('yes'), lineId: id('sanne'), plan: { caller: 'professional', callBy: day('2026-11-24') } } as const;

/** Saturday 21 November 2026: one road, a shared line with Sanne, and a yes for her that may be altered. */
async function setupRoad(consent: Readonly<Record<string, unknown>> = {}, space: string | undefined = SPACE) {
  const device = await setupDevice();
  const vault = await device.openTab();
  let count = 0;
  const services = { vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now), newId: () => id(`new-${count += 1}`) } as unknown as Services;
  opened(await vault.write([
    { id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', space } },
    { id: id('road'), kind: 'road', set: { contactId: id('family'), startedOn: day('2026-11-01') } },
    { id: id('yes'), kind: 'consent', set: { roadId: id('road'), lineId: id('sanne'), receiver: 'Sanne', sentences: ['Mijn zoon slaapt slecht.'], version: 1, givenOn: day('2026-11-20'), until: day('2026-12-20'), ...consent } },
  ]));
  return { vault, services };
}

it('sendHandover() writes the very words of the yes, once, and ties them to the road on her side only', async () => {
  const { vault, services } = await setupRoad();
  await Promise.all([sendHandover(services, SENDING), sendHandover(services, SENDING)]);
  opened(await sendHandover(services, SENDING));
  const [sent, ...more] = vault.records.list('handover');
  expect(more).toEqual([]);
  expect(sent).toMatchObject({ sentences: ['Mijn zoon slaapt slecht.'], caller: 'professional', callBy: '2026-11-24', sentOn: '2026-11-21' });
  expect(JSON.stringify(sent)).not.toContain(id('road'));
  expect(vault.records.get('consent', id('yes'))?.handoverId).toBe(sent?.id);
  expect(vault.records.get('road', id('road'))?.lineId).toBe(id('sanne'));
  expect(isSent(services, id('road'))).toBe(true);
  expect(sentHandovers(services, id('road')).map(({ line }) => line.firstName)).toEqual(['Sanne']);
});

it.each([
  ['it was withdrawn', { withdrawnOn: '2026-11-20' }],
  ['it has ended', { until: '2026-11-20' }],
  ['it is for somebody else', { lineId: id('noor') }],
  ['all its words were struck out', { sentences: [] }],
])('sendHandover() writes nothing when %s', async (_why, consent) => {
  const { vault, services } = await setupRoad(consent);
  opened(await sendHandover(services, SENDING));
  expect(vault.records.list('handover')).toEqual([]);
  expect(vault.records.get('consent', id('yes'))?.handoverId).toBeUndefined();
});

it('sendHandover() writes nothing over a line that nobody shares', async () => {
  const { vault, services } = await setupRoad({}, '');
  opened(await sendHandover(services, SENDING));
  expect(vault.records.list('handover')).toEqual([]);
});

it('sendHandover() writes nothing with a day for the call that has passed while the form lay', async () => {
  const { vault, services } = await setupRoad();
  opened(await sendHandover(services, { ...SENDING, plan: { caller: 'professional', callBy: day('2026-11-20') } }));
  expect(vault.records.list('handover')).toEqual([]);
  opened(await sendHandover(services, { ...SENDING, plan: { caller: 'professional', callBy: day('2026-11-21') } }));
  expect(vault.records.list('handover')).toHaveLength(1);
});

it('withdrawSent() takes it back, and the same yes sends nothing any more', async () => {
  const { vault, services } = await setupRoad();
  opened(await sendHandover(services, SENDING));
  opened(await withdrawSent(services, id('yes')));
  opened(await sendHandover(services, SENDING));
  expect(vault.records.list('handover')).toEqual([]);
  expect(vault.records.list('withdrawal')).toHaveLength(1);
});

it.each([
  ['over a shared line with nothing sent the pen stays: her app knows of nothing yet', SPACE, false, 'me'],
  ['over a shared line it waits for her answer', SPACE, true, 'me'],
  ['without a shared line it passes when the two have agreed so', undefined, false, 'professional'],
] as const)('saving a handover: %s', async (_why, space, isFirstSent, pen) => {
  const { vault, services } = await setupRoad({}, space ?? '');
  if (isFirstSent) opened(await sendHandover(services, SENDING));
  const form = { ...EMPTY_STEP, lineId: id('sanne'), callBackBy: day('2026-11-24') };
  opened(await saveStep(services, form, { id: id('step'), roadId: id('road'), kind: 'handover', draft: { before: () => EMPTY_STEP, seen: () => undefined, draftKey: 'step' } }));
  expect(vault.records.get('road', id('road'))).toMatchObject({ pen, lineId: id('sanne') });
  // Nobody promised to call by a day who does not know that she should.
  expect(vault.records.get('step', id('step'))?.callBackBy).toBe(pen === 'me' ? undefined : '2026-11-24');
});

const filesOfApp = readdirSync(repositoryPath('app'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).map((file) => file.replaceAll('\\', '/'));
const filesWith = (pattern: RegExp): string[] => filesOfApp.filter((file) => pattern.test(readFileSync(join(repositoryPath('app'), file), 'utf8'))).sort();

it('one file plans a handover, one carries it to a next face, and only one more writes into it: the answers', () => {
  expect(filesWith(/\bplanCarried\(/)).toEqual(['domain/consented-handover.ts', 'features/lines/send-carried.ts']);
  expect(filesWith(/\bplanHandover\(/)).toEqual(['domain/consented-handover.ts', 'features/roads/steps/send-handover.ts']);
  expect(filesWith(/kind: 'handover', set\b/)).toEqual(['features/lines/answer-handover.ts', 'features/lines/send-carried.ts', 'features/roads/steps/send-handover.ts']);
});

it('nothing is declared to be what a parent said yes to but by the rule itself', () => {
  expect(filesWith(/\bas (unknown as )?(readonly )?(ConsentedWords|SendableHandover)\b/)).toEqual(['domain/consented-handover.ts']);
  // Whatever a change is made of: by a cast anything could be written into it.
  const types = ['Change', 'Erasure', 'SharedRecordId', 'TeamRecordId', 'WritablePartner', 'SharedCard', 'HandableFamily'];
  const casts = Object.fromEntries(types.map((type) => [type, filesWith(new RegExp(`\\bas (unknown as )?(readonly )?${type}\\b`))]));
  // Of two versions the one that she chose is written again, and of a handover nobody is asked.
  expect(isAsked('handover', 'words')).toBe(false);
  expect(casts).toEqual({ Change: ['hooks/two-versions/keep-version.ts'], Erasure: [], SharedRecordId: ['domain/ids.ts'], TeamRecordId: ['domain/ids.ts'], WritablePartner: [], SharedCard: ['domain/shared-card.ts'], HandableFamily: ['domain/handed-family.ts'] });
  for (const type of types) expect(filesWith(new RegExp(`export (type|interface) ${type}\\b`))).toHaveLength(1);
});
