import { webcrypto } from 'node:crypto';
import { expect, it } from 'vitest';
import { askedOf, eraseInstead, familiesToAsk, goesOnWith, takesItBack } from '../../../../app/features/me/stop/family-answers.ts';
import { eraseGiven, packFamilies } from '../../../../app/features/me/stop/hand-families.ts';
import { bringsNew, openFamilies, takeFamilies } from '../../../../app/features/me/stop/take-over.ts';
import { changeSide, whatHolds } from '../../../../app/features/me/change-side.ts';
import { createClock } from '../../../../app/hooks/clock.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import { PROFILE_ID, type RecordId } from '../../../../app/domain/ids.ts';
import type { Services } from '../../../../app/services.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

async function setupHer(name = 'phone') {
  const device = await setupDevice(name);
  const vault = await device.openTab();
  let count = 0;
  const services = {
    vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now), undo: { offer: () => undefined },
    random: (length: number) => webcrypto.getRandomValues(new Uint8Array(length)), newId: (): RecordId => id(`${name}-${count++}`),
  } as unknown as Services;
  const family = async (family: string): Promise<void> => {
    opened(await vault.write([
      { id: id(`c-${family}`), kind: 'contact', set: { nickname: family, createdOn: day('2026-11-01') } },
      { id: id(`r-${family}`), kind: 'road', set: { contactId: id(`c-${family}`), startedOn: day('2026-11-01'), touchedOn: day('2026-11-20'), pen: 'me' } },
      { id: id(`s-${family}`), kind: 'step', set: { roadId: id(`r-${family}`), kind: 'accompany', on: day('2026-11-01'), done: true, minutes: 60, hats: ['companion'] } },
    ]));
  };
  return { vault, services, family };
}

const TODAY = day('2026-11-21');
const contactOf = ({ records }: Services, family: string) => records.get('contact', id(`c-${family}`))!;
const nicknames = ({ records }: Services): readonly string[] => records.list('contact').map(({ nickname }) => nickname).sort();
const YES = { colleague: 'Amina', sentences: ['Amina gaat met ons verder.'], how: 'spoken' as const, until: day('2027-02-19') };

it('a family whose parent said yes goes to the colleague with that yes, and is erased here uncounted; one who said no is only counted', async () => {
  const [fatma, amina] = [await setupHer('fatma'), await setupHer('amina')];
  for (const family of ['Citroen', 'Boot', 'Maan']) await fatma.family(family);
  opened(await goesOnWith(fatma.services, contactOf(fatma.services, 'Citroen'), YES));
  opened(await eraseInstead(fatma.services, contactOf(fatma.services, 'Boot')));
  const counted = JSON.stringify(fatma.services.records.list('tally').map(({ counts }) => counts));
  expect(counted).not.toBe('[]');
  expect(familiesToAsk(fatma.services, 'Amina').map(({ contact, saidYes }) => [contact.nickname, saidYes]).sort()).toEqual([['Citroen', true], ['Maan', false]]);
  expect(familiesToAsk(fatma.services, 'Bo').some(({ saidYes }) => saidYes)).toBe(false);

  const made = opened(await packFamilies(fatma.services, 'Amina'));
  expect(new TextDecoder('latin1').decode(await made.file.arrayBuffer())).not.toContain('Citroen');
  const wrong = opened(await packFamilies(fatma.services, 'Amina')).code;
  expect(await openFamilies(made.file, wrong, TODAY)).toEqual({ ok: false, error: 'wrong-code' });
  expect(await openFamilies(new File(['x'], 'x'), made.code, TODAY)).toEqual({ ok: false, error: 'not-a-parcel' });

  const found = opened(await openFamilies(made.file, made.code, TODAY));
  expect(found.families.map(({ contact }) => contact.nickname)).toEqual(['Citroen']);
  expect(bringsNew(amina.services, found)).toBe(true);
  opened(await takeFamilies(amina.services, found));
  expect(bringsNew(amina.services, found)).toBe(false);
  opened(await takeFamilies(amina.services, found));
  expect(nicknames(amina.services)).toEqual(['Citroen']);
  expect(amina.services.records.list('step')).toHaveLength(1);
  expect(amina.services.records.list('consent')).toMatchObject([{ receiver: 'Amina', whole: true, sentences: YES.sentences, roadId: id('r-Citroen') }]);

  opened(await eraseGiven(fatma.services, made));
  expect(nicknames(fatma.services)).toEqual(['Maan']);
  expect(fatma.services.records.list('consent')).toEqual([]);
  expect(JSON.stringify(fatma.services.records.list('tally').map(({ counts }) => counts))).toBe(counted);
});

const comesBack = async (from: Services, to: Services, colleague: string) => {
  for (const contact of from.records.list('contact')) opened(await goesOnWith(from, contact, { ...YES, colleague }));
  const made = opened(await packFamilies(from, colleague));
  const found = opened(await openFamilies(made.file, made.code, TODAY));
  opened(await takeFamilies(to, found));
  opened(await eraseGiven(from, made));
  return found;
};

it('a family that was given away comes back when its parent says yes to that, as often as it goes to and fro', async () => {
  const [fatma, amina] = [await setupHer('fatma'), await setupHer('amina')];
  await fatma.family('Citroen');
  for (let times = 0; times < 3; times += 1) {
    await comesBack(fatma.services, amina.services, 'Amina');
    expect([nicknames(fatma.services), nicknames(amina.services)]).toEqual([[], ['Citroen']]);
    await comesBack(amina.services, fatma.services, 'Fatma');
    expect([nicknames(fatma.services), nicknames(amina.services)]).toEqual([['Citroen'], []]);
  }
  const [contact] = fatma.services.records.list('contact');
  const [road] = fatma.services.records.list('road');
  expect(road?.contactId).toBe(contact?.id);
  expect([fatma.services.records.list('step'), fatma.services.records.list('consent')].map((items) => items.map(({ roadId }) => roadId))).toEqual([[road?.id], [road?.id]]);
});

it('a family that came back and was erased does not come out of the same file again', async () => {
  const [fatma, amina] = [await setupHer('fatma'), await setupHer('amina')];
  await fatma.family('Citroen');
  const first = await comesBack(fatma.services, amina.services, 'Amina');
  const back = await comesBack(amina.services, fatma.services, 'Fatma');
  opened(await takeFamilies(fatma.services, back));
  expect(nicknames(fatma.services)).toEqual(['Citroen']);
  opened(await eraseInstead(fatma.services, fatma.services.records.list('contact')[0]!));
  for (const file of [back, first]) opened(await takeFamilies(fatma.services, file));
  expect([nicknames(fatma.services), fatma.services.records.list('road')]).toEqual([[], []]);
});

it('a file never writes over what is on the phone already', async () => {
  const [fatma, amina] = [await setupHer('fatma'), await setupHer('amina')];
  await fatma.family('Citroen');
  opened(await amina.vault.write([{ id: id('s-Citroen'), kind: 'commitment', set: { words: 'Van Amina zelf', by: day('2026-12-01') } }]));
  opened(await goesOnWith(fatma.services, contactOf(fatma.services, 'Citroen'), YES));
  const made = opened(await packFamilies(fatma.services, 'Amina'));
  opened(await takeFamilies(amina.services, opened(await openFamilies(made.file, made.code, TODAY))));
  expect(nicknames(amina.services)).toEqual(['Citroen']);
  expect([...amina.vault.records.state(id('s-Citroen'))!.fields.keys()].sort()).toEqual(['by', 'words']);
});

it('her yes to a colleague ends on the day that she heard, though midnight passed meanwhile', async () => {
  const { services, vault, family } = await setupHer();
  await family('Citroen');
  const contact = contactOf(services, 'Citroen');
  const { until } = askedOf(services, contact, 'Amina');
  const tomorrow = { ...services, clock: { ...services.clock, today: () => day('2026-11-22') } };
  opened(await goesOnWith(tomorrow, contact, { ...YES, until }));
  expect(vault.records.list('consent')).toMatchObject([{ givenOn: '2026-11-22', until: '2027-02-19' }]);
});

it('a yes that two devices wrote down is taken back with one tap, and nothing of the family goes any more', async () => {
  const { services, family } = await setupHer();
  await family('Citroen');
  const contact = contactOf(services, 'Citroen');
  for (const _ of ['phone', 'tablet']) opened(await goesOnWith(services, contact, YES));
  opened(await takesItBack(services, contact, 'Amina'));
  expect(familiesToAsk(services, 'Amina').map(({ saidYes }) => saidYes)).toEqual([false]);
  expect(await packFamilies(services, 'Amina')).toEqual({ ok: false, error: 'not-made' });
});

it('an empty file is not made for somebody to whom nobody said yes', async () => {
  const { services, family } = await setupHer();
  await family('Citroen');
  opened(await goesOnWith(services, contactOf(services, 'Citroen'), YES));
  expect(await packFamilies(services, 'Bo')).toEqual({ ok: false, error: 'not-made' });
});

it('a role that came by accident goes back while no line stands against it', async () => {
  const { services, vault } = await setupHer();
  opened(await vault.write([{ id: PROFILE_ID, kind: 'profile', set: { side: 'formal' } }, { id: id('line'), kind: 'line', set: { firstName: 'Fatma' } }]));
  const side = () => services.records.list('profile')[0]?.side;
  expect(whatHolds(services, 'informal')).toBe('lines');
  opened(await changeSide(services, 'informal'));
  expect(side()).toBe('formal');
  opened(await vault.erase([{ id: id('line'), kind: 'line', erase: true }]));
  opened(await changeSide(services, 'informal'));
  expect(side()).toBeUndefined();
  opened(await changeSide(services, 'formal'));
  expect(side()).toBe('formal');
});

it('who has families of her own does not become a professional', async () => {
  const { services, family } = await setupHer();
  await family('Citroen');
  expect(whatHolds(services, 'formal')).toBe('families');
  opened(await changeSide(services, 'formal'));
  expect(services.records.list('profile')[0]?.side).toBeUndefined();
});

it('the parent is shown word for word what goes to the colleague and until when, and what she strikes out does not go', async () => {
  const { services, vault, family } = await setupHer();
  await family('Citroen');
  opened(await vault.write([
    { id: id('c-Citroen'), kind: 'contact', set: { nameYesOn: day('2026-11-02'), firstName: 'Layla', phone: '+31612345678' } },
    { id: id('r-Citroen'), kind: 'road', set: { wishWords: 'Iemand die luistert', question: 'Hoe slaapt hij door?' } },
    { id: id('p-Citroen'), kind: 'commitment', set: { roadId: id('r-Citroen'), kind: 'own-words', words: 'Samen naar de bieb', who: 'me', by: day('2026-12-01') } },
  ]));
  const asked = askedOf(services, contactOf(services, 'Citroen'), 'Amina');
  expect(asked).toMatchObject({ receiver: 'Amina', until: '2027-02-19' });
  expect(asked.sentences.filter(({ isAsked }) => !isAsked).map(({ kept }) => kept)).toEqual(['Layla', '+31612345678', 'Iemand die luistert', 'Hoe slaapt hij door?', 'Samen naar de bieb']);
  expect(asked.sentences.filter(({ isAsked }) => isAsked)).toHaveLength(2);

  const kept = asked.sentences.map((sentence) => sentence.kept).filter((words) => !['+31612345678', 'Hoe slaapt hij door?', 'Samen naar de bieb'].includes(words));
  opened(await goesOnWith(services, contactOf(services, 'Citroen'), { colleague: 'Amina', sentences: kept, how: 'tapped', until: day('2027-02-19') }));
  const made = opened(await packFamilies(services, 'Amina'));
  const [handed] = opened(await openFamilies(made.file, made.code, TODAY)).families;
  expect(handed).toMatchObject({ contact: { firstName: 'Layla', phone: undefined }, roads: [{ wishWords: 'Iemand die luistert', question: undefined }], commitments: [] });
  expect(JSON.stringify(handed)).not.toMatch(/612345678|slaapt|bieb/);
});

it('takesItBack() takes every yes to this colleague back, with its words', async () => {
  const { services, vault, family } = await setupHer();
  await family('Citroen');
  opened(await vault.write([{ id: id('second'), kind: 'road', set: { contactId: id('c-Citroen'), startedOn: day('2026-11-03'), pen: 'me' } }]));
  opened(await goesOnWith(services, contactOf(services, 'Citroen'), YES));
  opened(await takesItBack(services, contactOf(services, 'Citroen'), 'Bo'));
  expect(familiesToAsk(services, 'Amina')[0]?.saidYes).toBe(true);
  opened(await takesItBack(services, contactOf(services, 'Citroen'), 'Amina'));
  expect(familiesToAsk(services, 'Amina')[0]?.saidYes).toBe(false);
  expect(services.records.list('consent')).toMatchObject([{ sentences: [], withdrawnOn: '2026-11-21' }, { sentences: [], withdrawnOn: '2026-11-21' }]);
  expect(await packFamilies(services, 'Amina')).toEqual({ ok: false, error: 'not-made' });
});
