import { expect, it } from 'vitest';
import type { RecordId } from '../../../../app/domain/ids.ts';
import { loadOf } from '../../../../app/domain/load.ts';
import { conflicts } from '../../../../app/domain/record.ts';
import type { FamilyForm } from '../../../../app/features/roads/family/save-family.ts';
import { saveFamily, takeNameBack } from '../../../../app/features/roads/family/save-family.ts';
import type { PromiseForm } from '../../../../app/features/roads/promises/save-promise.ts';
import { savePromise } from '../../../../app/features/roads/promises/save-promise.ts';
import type { StepForm } from '../../../../app/features/roads/steps/step-form.ts';
import { firstForm, isCallDayPast, saveStep } from '../../../../app/features/roads/steps/step-form.ts';
import { createClock } from '../../../../app/hooks/clock.ts';
import { createDraftForm } from '../../../../app/hooks/draft-form.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import type { Act } from '../../../../app/hooks/undo.ts';
import type { Services } from '../../../../app/services.ts';
import type { Change } from '../../../../app/vault/changes.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

const FAMILY = id('family');
const ROAD = id('road');

/** Saturday 21 November 2026: one family on its road, whose mother said yes to her name and number. */
async function setup() {
  const device = await setupDevice();
  const vault = await device.openTab();
  const acts: Act[] = [];
  const services = { vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now), undo: { offer: (act: Act) => acts.push(act) } } as unknown as Services;
  /** As another device of hers would have it: nothing of it is known to a form that was begun before. */
  const elsewhere = async (change: Change): Promise<void> => opened(await vault.write([change]));
  await elsewhere({ id: FAMILY, kind: 'contact', set: { nickname: 'Boot', safeTimes: ['evening'], nameYesOn: day('2026-11-01'), firstName: 'Amal', phone: '0612345678' } });
  await elsewhere({ id: ROAD, kind: 'road', set: { contactId: FAMILY, lineId: id('sanne'), wish: 'know', startedOn: day('2026-11-01'), touchedOn: day('2026-11-01') } });
  await elsewhere({ id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', replyDays: 2 } });
  const open = async <Form extends object>(draftKey: string, initial: () => Form, record: RecordId | undefined) => {
    const draft = createDraftForm<Form>({ drafts: vault.drafts, draftKey, initial, state: () => (record ? vault.records.state(record) : undefined) });
    await draft.load();
    return draft;
  };
  const family = () => vault.records.get('contact', FAMILY)!;
  const openFamily = () => open<FamilyForm>(`family/${FAMILY}`, () => { const { id: _, emblem: __, createdOn: ___, ...form } = family(); return form; }, FAMILY);
  const later = (days: number): void => { device.clock.now += days * 86_400_000; };
  const twoVersions = (record: RecordId): readonly string[] => conflicts(vault.records.state(record)!);
  return { vault, services, acts, elsewhere, open, openFamily, family, later, twoVersions };
}

const TAKEN_BACK = { nameYesOn: undefined, firstName: undefined, phone: undefined } as const;

it('a form that lay half open brings nothing back of what a parent took back elsewhere', async () => {
  const { services, elsewhere, openFamily, family, twoVersions } = await setup();
  const begun = await openFamily();
  begun.change({ interpreter: 'yes' });
  begun.flush();
  await elsewhere({ id: FAMILY, kind: 'contact', set: { ...TAKEN_BACK, safeTimes: ['morning'] } });
  const again = await openFamily();
  again.change({ ageBands: ['4-12'] });
  opened(await saveFamily(services, FAMILY, again));
  expect(family()).toMatchObject({ ...TAKEN_BACK, safeTimes: ['morning'], interpreter: 'yes', ageBands: ['4-12'] });
  expect(twoVersions(FAMILY)).toEqual([]);
});

it('what an older version let her tap about a child that is not born yet is neither read nor written again', async () => {
  const { vault, services, elsewhere, openFamily, family } = await setup();
  await elsewhere({ id: FAMILY, kind: 'contact', set: { ageBands: ['expecting', '0-1'] as never } });
  expect(family().ageBands).toEqual(['0-1']);
  const form = await openFamily();
  form.change({ ageBands: ['expecting', '4-12'] as never });
  opened(await saveFamily(services, FAMILY, form));
  expect(vault.records.state(FAMILY)?.fields.get('ageBands')?.map(({ value }) => value)).toEqual([['4-12']]);
});

it('the same field changed here and elsewhere stands there in two versions', async () => {
  const { services, elsewhere, openFamily, twoVersions } = await setup();
  const begun = await openFamily();
  begun.change({ safeTimes: ['evening', 'weekend'] });
  begun.flush();
  await elsewhere({ id: FAMILY, kind: 'contact', set: { safeTimes: ['morning'] } });
  opened(await saveFamily(services, FAMILY, await openFamily()));
  expect(twoVersions(FAMILY)).toEqual(['safeTimes']);
});

it('what a parent takes back is gone at once, and can be put back as long as it is offered', async () => {
  const { vault, services, acts, family } = await setup();
  opened(await takeNameBack(services, FAMILY));
  expect(family()).toMatchObject(TAKEN_BACK);
  opened(await vault.write([acts[0]!.back]));
  expect(family()).toMatchObject({ firstName: 'Amal', phone: '0612345678', nameYesOn: '2026-11-01' });
});

it('a promise begun on Saturday and kept on Tuesday is for Tuesday', async () => {
  const { vault, services, open, later } = await setup();
  const form = () => open<PromiseForm>(`promise/${ROAD}`, () => ({ words: '', who: 'me', by: services.clock.today() }), undefined);
  const begun = await form();
  begun.change({ kind: 'call' });
  begun.flush();
  later(3);
  opened(await savePromise(services, { id: id('promise'), under: { roadId: ROAD }, draft: await form() }));
  expect(vault.records.get('commitment', id('promise'))).toMatchObject({ kind: 'call', by: '2026-11-24', roadId: ROAD });
});

it('a promise to a fixed face is kept under that face', async () => {
  const { vault, services, open } = await setup();
  const draft = await open<PromiseForm>('promise/x', () => ({ words: '', who: 'me', by: services.clock.today(), kind: 'visit' }), undefined);
  opened(await savePromise(services, { id: id('coffee'), under: { lineId: id('sanne') }, draft }));
  expect(vault.records.get('commitment', id('coffee'))).toMatchObject({ kind: 'visit', lineId: id('sanne'), roadId: undefined });
});

it('a handover begun on Saturday counts the days until the call from the day it is saved', async () => {
  const { vault, services, open, later } = await setup();
  const form = () => open<StepForm>(`step/handover/${ROAD}`, () => firstForm(services, ROAD, 'handover'), ROAD);
  const begun = await form();
  begun.change({ doors: ['cjg'] });
  begun.flush();
  later(4);
  const again = await form();
  opened(await saveStep(services, again.form.value, { id: id('step'), roadId: ROAD, kind: 'handover', draft: again }));
  expect(vault.records.get('step', id('step'))).toMatchObject({ on: '2026-11-25', callBackBy: '2026-11-27', doors: ['cjg'], lineId: id('sanne') });
});

it('a day for the call that she chose and that has passed since is not kept: it asks for another, and one that was only proposed does not', async () => {
  const { services, open, later } = await setup();
  const form = () => open<StepForm>(`step/handover/${ROAD}`, () => firstForm(services, ROAD, 'handover'), ROAD);
  const begun = await form();
  begun.change({ doors: ['cjg'] });
  begun.change({ callBackBy: day('2026-11-24') });
  begun.flush();
  later(3);
  expect(isCallDayPast(services, ROAD, (await form()).form.value)).toBe(false);
  later(1);
  expect(isCallDayPast(services, ROAD, (await form()).form.value)).toBe(true);
  expect(isCallDayPast(services, ROAD, { ...(await form()).form.value, callBackBy: undefined })).toBe(false);
});

it('answers of a preparation that lay half open do not take the place of what was answered elsewhere since', async () => {
  const { services, elsewhere, open, twoVersions } = await setup();
  const form = () => open<StepForm>(`step/prepare/${ROAD}`, () => ({ hats: [], doors: [], road: {} }), ROAD);
  const begun = await form();
  begun.change({ road: { wish: 'sleep' } });
  begun.flush();
  await elsewhere({ id: ROAD, kind: 'road', set: { wish: 'calm' } });
  const again = await form();
  opened(await saveStep(services, again.form.value, { id: id('step'), roadId: ROAD, kind: 'prepare', draft: again }));
  expect(twoVersions(ROAD)).toEqual(['wish']);
});

it.each(['acquaint', 'accompany', 'aftercare', 'prepare'] as const)('an evening that went to "%s" counts beside the limits she set herself, and one that she did not say so of does not', async (kind) => {
  const { vault, services, open, later } = await setup();
  const save = async (answers: Partial<StepForm>, step: string): Promise<number> => {
    const draft = await open<StepForm>(`step/${kind}/${step}`, () => firstForm(services, ROAD, kind), ROAD);
    draft.change(answers);
    opened(await saveStep(services, draft.form.value, { id: id(step), roadId: ROAD, kind, draft }));
    return loadOf({ roads: [], steps: vault.records.list('step'), profile: undefined }, services.clock.today()).eveningsThisWeek;
  };
  later(2);
  expect(await save({ minutes: 30 }, 'noon')).toBe(0);
  expect(await save({ minutes: 90, evening: true }, 'evening')).toBe(1);
  later(1);
  expect(await save({ evening: true }, 'tuesday')).toBe(2);
});
