import { afterEach, describe, expect, it } from 'vitest';
import { planHandover, stateOfHandover } from '../../app/domain/consented-handover.ts';
import { addDays, type Day, dayAt } from '../../app/domain/day.ts';
import type { RecordId } from '../../app/domain/ids.ts';
import { nextIdOf, sharedRecordId } from '../../app/domain/ids.ts';
import { eraseFamily } from '../../app/vault/erase-family.ts';
import type { Change } from '../../app/vault/changes.ts';
import { planWithdrawal } from '../../app/vault/withdraw-consent.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { createPhone, newId, type Phone, stopPhones } from '../support/hub/create-phone.ts';
import { connect, LINE, openLine, seats, SOON, spaceOf } from '../support/line-phones.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { id } from '../unit/vault/vault-fixture.ts';

const TODAY = '2026-11-21' as Day;
const FAMILY = { contact: id('contact'), road: id('road'), consent: id('consent') };
const WORDS = ['Haar dochter slaapt slecht.', 'Zij wil daarover praten.'];

async function handOver({ vault }: Phone): Promise<RecordId> {
  opened(await vault.write([
    { id: FAMILY.contact, kind: 'contact', set: { nickname: 'Citroen' } },
    { id: FAMILY.road, kind: 'road', set: { contactId: FAMILY.contact, startedOn: TODAY, touchedOn: TODAY, pen: 'me', penSince: TODAY } },
    { id: FAMILY.consent, kind: 'consent', set: { roadId: FAMILY.road, lineId: LINE, receiver: 'Sanne', sentences: WORDS, version: 1, how: 'tapped', givenOn: TODAY, until: '2027-02-19' as Day } },
  ]));
  const plan = opened(planHandover(vault.records.get('consent', FAMILY.consent)!, vault.records.get('line', LINE)!, { caller: 'professional', callBy: '2026-11-24' as Day }, TODAY));
  const handoverId = sharedRecordId(vault.records.get('line', LINE)!.space!, newId());
  opened(await vault.write([{ id: handoverId, kind: 'handover', set: plan }, { id: FAMILY.consent, kind: 'consent', set: { handoverId } }]));
  return handoverId;
}

const lineAt = ({ vault }: Phone) => vault.records.get('line', LINE);
const everything = ({ vault }: Phone): string => JSON.stringify(vault.records.all().map(({ fields }) => [...fields]));

afterEach(stopPhones);

describe.each(STORES)('a short line, with a hub on %s', (store) => {
  const used = useHubs(store);
  const origin = (n = 0): string => used.hubs[n % used.hubs.length]!.origin;
  const pairOf = async (): Promise<readonly [Phone, Phone]> => {
    const phones = [await createPhone(origin()), await createPhone(origin(1))] as const;
    await connect(...phones, used.code);
    return phones;
  };

  it('two people see each other and the state of their line; the professional has no families', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = await pairOf();
    await expect.poll(() => [seats(volunteer), seats(professional)], SOON).toEqual([['formal Sanne', 'informal Fatma'], ['formal Sanne', 'informal Fatma']]);
    await expect.poll(() => [volunteer, professional].map((phone) => phone.spaces.lines.status.value.get(spaceOf(phone))?.state), SOON).toEqual(['open', 'open']);
    expect(professional.vault.records.list('line').map(({ firstName }) => firstName)).toEqual(['Fatma']);
    expect(professional.vault.records.list('profile')[0]?.side).toBe('formal');
    expect(professional.vault.records.list('contact')).toEqual([]);
    expect(volunteer.spaces.devices.status.value).toEqual({ state: 'alone' });
  });

  it('a lock takes no open door away: the guest answers meanwhile, and after unlocking the same code goes on', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = [await createPhone(origin()), await createPhone(origin(1))];
    opened(await volunteer.vault.write([{ id: LINE, kind: 'line', set: { firstName: 'Sanne' } }]));
    const invite = (phone: Phone) => phone.spaces.lines.invite(LINE, { firstName: 'Fatma' }, used.code);
    const before = opened(await invite(volunteer));
    volunteer.spaces.stop();
    const joining = opened(await professional.spaces.lines.join(before.link, { firstName: 'Sanne' }));
    const after = volunteer.backOn();
    const again = opened(await invite(after));
    expect([again.code, again.until]).toEqual([before.code, before.until]);
    await expect.poll(() => again.guest.value, SOON).toMatchObject({ name: 'Sanne', words: joining.words });
    opened(await again.confirm());
    opened(await joining.admitted);
    await expect.poll(() => seats(professional), SOON).toContain('informal Fatma');
    // Used: the next one is another.
    const next = opened(await invite(after));
    expect(next.code).not.toBe(before.code);
    next.cancel();
    // Taken back: it does not come back with the next unlocking.
    after.spaces.stop();
    const last = after.backOn();
    await expect.poll(async () => opened(await invite(last)).code, SOON).not.toBe(next.code);
  });

  it('a handover goes with the words of the parent and nothing else of the road, and the pen passes when it is taken', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = await pairOf();
    const handoverId = await handOver(volunteer);
    await expect.poll(() => professional.vault.records.get('handover', handoverId)?.sentences, SOON).toEqual(WORDS);
    expect(professional.vault.records.all().map(({ kind }) => kind).filter((kind) => ['contact', 'road', 'consent', 'step'].includes(kind))).toEqual([]);
    opened(await professional.vault.write([{ id: handoverId, kind: 'handover', set: { receivedOn: TODAY, penOn: TODAY } }]));
    await expect.poll(() => volunteer.vault.records.get('road', FAMILY.road)?.pen, SOON).toBe('professional');
    // A slip, put back.
    opened(await professional.vault.write([{ id: handoverId, kind: 'handover', set: { penOn: undefined } }]));
    await expect.poll(() => volunteer.vault.records.get('road', FAMILY.road)?.pen, SOON).toBe('me');
    opened(await professional.vault.write([{ id: handoverId, kind: 'handover', set: { penOn: TODAY } }]));
    await expect.poll(() => volunteer.vault.records.get('road', FAMILY.road)?.pen, SOON).toBe('professional');
    // She takes it back herself, and it stays with her.
    opened(await volunteer.vault.write([{ id: FAMILY.road, kind: 'road', set: { pen: 'me', penSince: TODAY } }]));
    opened(await professional.vault.write([{ id: handoverId, kind: 'handover', set: { dateOn: '2026-11-24' as Day, dateTime: '14:00' } }]));
    await expect.poll(() => volunteer.vault.records.get('handover', handoverId)?.dateTime, SOON).toBe('14:00');
    expect(volunteer.vault.records.get('road', FAMILY.road)?.pen).toBe('me');
  });

  it('every answer reaches the volunteer, and the pen is hers again on the day that it is given back', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = await pairOf();
    const handoverId = await handOver(volunteer);
    await expect.poll(() => professional.vault.records.get('handover', handoverId)?.sentences, SOON).toEqual(WORDS);
    const answer = async (set: Change<'handover'>['set']): Promise<void> => { opened(await professional.vault.write([{ id: handoverId, kind: 'handover', set }])); };
    const here = () => volunteer.vault.records.get('handover', handoverId)!;
    const road = () => volunteer.vault.records.get('road', FAMILY.road);
    await answer({ receivedOn: TODAY });
    await expect.poll(() => stateOfHandover(here()), SOON).toBe('received');
    expect(road()?.pen).toBe('me');
    await answer({ penOn: TODAY });
    await expect.poll(() => road()?.pen, SOON).toBe('professional');
    await answer({ dateOn: '2026-11-24' as Day, dateTime: '14:00' });
    await expect.poll(() => [stateOfHandover(here()), here().dateOn, here().dateTime], SOON).toEqual(['dated', '2026-11-24', '14:00']);
    await answer({ tookPlaceOn: TODAY });
    await expect.poll(() => [stateOfHandover(here()), here().tookPlaceOn], SOON).toEqual(['took-place', TODAY]);
    await answer({ elsewhereOn: TODAY, elsewhere: 'cjg' });
    await expect.poll(() => [stateOfHandover(here()), here().elsewhere], SOON).toEqual(['elsewhere', 'cjg']);
    expect(road()?.pen).toBe('professional');
    await answer({ returnedOn: '2026-11-23' as Day });
    await expect.poll(() => [stateOfHandover(here()), road()?.pen, road()?.penSince], SOON).toEqual(['returned', 'me', '2026-11-23']);
  });

  it('erasing the family erases what was handed over, on the other side too', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = await pairOf();
    const handoverId = await handOver(volunteer);
    await expect.poll(() => professional.vault.records.get('handover', handoverId)?.sentences, SOON).toEqual(WORDS);
    opened(await eraseFamily({ vault: volunteer.vault }, FAMILY.contact, TODAY));
    await expect.poll(() => professional.vault.records.list('handover'), SOON).toEqual([]);
    expect(JSON.stringify([...professional.vault.records.state(handoverId)!.fields])).not.toContain('slaapt');
    // She would have called: so much she reads, and nothing of whom.
    expect(professional.vault.records.list('withdrawal')).toEqual([{ id: nextIdOf(handoverId), on: TODAY, why: 'erased', informalReadOn: TODAY }]);
  });

  it('an answer that was on its way while the yes was taken back leaves no piece behind, and nobody reads of a second parent', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = await pairOf();
    const handoverId = await handOver(volunteer);
    await expect.poll(() => professional.vault.records.get('handover', handoverId)?.sentences, SOON).toEqual(WORDS);
    professional.spaces.stop();
    opened(await volunteer.vault.eraseWith((records) => planWithdrawal(records, records.get('consent', FAMILY.consent)!, TODAY)));
    opened(await professional.vault.write([{ id: handoverId, kind: 'handover', set: { receivedOn: TODAY, dateOn: '2026-11-24' as Day, dateTime: '14:00' } }]));
    const back = professional.backOn();
    for (const phone of [volunteer, back]) {
      await expect.poll(() => phone.vault.records.list('withdrawal').length, SOON).toBe(1);
      await expect.poll(() => [...phone.vault.records.state(handoverId)!.fields.keys()], SOON).toEqual(['_del']);
    }
    await expect.poll(() => back.vault.records.list('withdrawal').length, SOON).toBe(1);
  });

  it('one professional with two lines: neither volunteer reads anything of the other', { timeout: 60_000 }, async () => {
    const [first, professional] = await pairOf();
    const second = await createPhone(origin());
    await connect(second, professional, used.code, id('other'));
    await expect.poll(() => seats(professional).length, SOON).toBe(4);
    await expect.poll(() => seats(second), SOON).toEqual(['formal Sanne', 'informal Fatma']);
    const advice = sharedRecordId(spaceOf(first), newId());
    opened(await first.vault.write([{ id: advice, kind: 'advice', set: { from: 'informal', question: 'Hoe lang is de wachttijd?', askedOn: TODAY } }]));
    await expect.poll(() => professional.vault.records.get('advice', advice)?.question, SOON).toBe('Hoe lang is de wachttijd?');
    second.spaces.look();
    await expect.poll(() => second.spaces.lines.status.value.get(spaceOf(second))?.state, SOON).toBe('open');
    expect(second.vault.records.list('advice')).toEqual([]);
  });

  it('her second phone sits at her end too, and a lost one leaves the line', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = await pairOf();
    const tablet = await createPhone(origin(1));
    opened(await volunteer.spaces.devices.begin(used.code, 'Telefoon'));
    const invitation = opened(await volunteer.spaces.devices.invite());
    const joining = opened(await tablet.spaces.devices.join(invitation.link, 'Tablet'));
    await expect.poll(() => invitation.guest.value?.name, SOON).toBe('Tablet');
    opened(await invitation.confirm());
    opened(await joining.admitted);
    await expect.poll(() => tablet.vault.records.get('line', LINE)?.space, SOON).toBe(spaceOf(volunteer));
    await expect.poll(() => tablet.spaces.lines.status.value.get(spaceOf(tablet))?.state, SOON).toBe('open');
    await expect.poll(() => seats(tablet), SOON).toEqual(['formal Sanne', 'informal Fatma']);
    const asked = sharedRecordId(spaceOf(professional), newId());
    opened(await professional.vault.write([{ id: asked, kind: 'advice', set: { from: 'formal', question: 'Kent u het buurthuis?', askedOn: TODAY } }]));
    await expect.poll(() => tablet.vault.records.get('advice', asked)?.question, SOON).toBe('Kent u het buurthuis?');
    // The first phone is lost: taken out by the tablet, and out of the line with it.
    await expect.poll(() => tablet.spaces.devices.list.value.length, SOON).toBe(2);
    await expect.poll(() => tablet.vault.records.list('post').length, SOON).toBe(2);
    opened(await tablet.spaces.devices.remove(tablet.spaces.devices.list.value.find(({ isThis }) => !isThis)!.id));
    const later = sharedRecordId(spaceOf(professional), newId());
    opened(await professional.vault.write([{ id: later, kind: 'advice', set: { from: 'formal', question: 'Na het verlies', askedOn: TODAY } }]));
    await expect.poll(() => tablet.vault.records.get('advice', later)?.question, SOON).toBe('Na het verlies');
    volunteer.spaces.look();
    await expect.poll(() => volunteer.spaces.lines.status.value.get(spaceOf(volunteer)), SOON).toMatchObject({ state: 'stopped' });
    expect(volunteer.vault.records.get('advice', later)).toBeUndefined();
  });

  it('a line ended on one of her devices leaves nothing on the other', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = await pairOf();
    const tablet = await createPhone(origin(1));
    opened(await volunteer.spaces.devices.begin(used.code, 'Telefoon'));
    const invitation = opened(await volunteer.spaces.devices.invite());
    const joining = opened(await tablet.spaces.devices.join(invitation.link, 'Tablet'));
    await expect.poll(() => invitation.guest.value?.name, SOON).toBe('Tablet');
    opened(await invitation.confirm());
    opened(await joining.admitted);
    await expect.poll(() => seats(tablet), SOON).toEqual(['formal Sanne', 'informal Fatma']);
    opened(await volunteer.spaces.lines.end(LINE));
    await expect.poll(() => tablet.vault.records.get('line', LINE)?.space, SOON).toBeUndefined();
    await expect.poll(() => [seats(professional), professional.vault.records.list('line')[0]?.space], SOON).toEqual([[], undefined]);
    for (const { spaces } of [volunteer, tablet]) spaces.look();
    await expect.poll(() => [volunteer, tablet].map((phone) => [seats(phone), phone.vault.records.get('line', LINE)?.former]), SOON).toEqual([[[], undefined], [[], undefined]]);
  });

  it('a code for a line opens no families, and a code for a second device no line', { timeout: 60_000 }, async () => {
    const [volunteer, guest] = [await createPhone(origin()), await createPhone(origin(1))];
    opened(await volunteer.vault.write([{ id: LINE, kind: 'line', set: { firstName: 'Sanne' } }]));
    const toLine = opened(await volunteer.spaces.lines.invite(LINE, { firstName: 'Fatma' }, used.code));
    expect(await guest.spaces.devices.join(toLine.code, 'Telefoon')).toEqual({ ok: false, error: { type: 'wrong-code' } });
    opened(await volunteer.spaces.devices.begin(used.code, 'Eerste'));
    const toDevices = opened(await volunteer.spaces.devices.invite());
    expect(await guest.spaces.lines.join(toDevices.code, { firstName: 'Sanne' })).toEqual({ ok: false, error: { type: 'wrong-code' } });
    toLine.cancel();
    toDevices.cancel();
  });

  it('a volunteer whose only phone is lost: the professional ends the line, the lost phone gets nothing new and cannot bring it back, and a new phone gets a line of its own', { timeout: 90_000 }, async () => {
    const [lost, professional] = await pairOf();
    const handoverId = await handOver(lost);
    await expect.poll(() => professional.vault.records.get('handover', handoverId)?.sentences, SOON).toEqual(WORDS);
    const space = spaceOf(professional) as SpaceId;
    opened(await professional.spaces.lines.end(professional.vault.records.list('line')[0]!.id));
    expect(await professional.vault.space(space).read()).toEqual({ ok: false, error: { type: 'lost' } });

    // The lost phone knows the organisation's code, and is asked whether it has something to put back.
    opened(await lost.vault.write([{ id: sharedRecordId(space, newId()), kind: 'advice', set: { from: 'informal', question: 'Van de dief', askedOn: TODAY } }]));
    lost.spaces.look();
    await expect.poll(() => lost.spaces.lines.status.value.get(space), SOON).toMatchObject({ state: 'stopped', why: 'removed' });

    const renewed = await createPhone(origin());
    const again = id('again');
    opened(await renewed.vault.write([{ id: again, kind: 'line', set: { firstName: 'Sanne', team: 'CJG Noord' } }]));
    await openLine(renewed, professional, { code: used.code, lineId: again, firstName: 'Sanne' });
    const next = renewed.vault.records.get('line', again)!.space!;
    expect(next).not.toBe(space);
    const asked = sharedRecordId(next, newId());
    opened(await professional.vault.write([{ id: asked, kind: 'advice', set: { from: 'formal', question: 'Na het verlies', askedOn: TODAY } }]));
    await expect.poll(() => renewed.vault.records.get('advice', asked)?.question, SOON).toBe('Na het verlies');
    lost.spaces.look();
    await expect.poll(() => lost.spaces.lines.status.value.get(space), SOON).toMatchObject({ state: 'stopped', why: 'removed' });
    expect(lost.vault.records.list('advice').map(({ question }) => question)).toEqual(['Van de dief']);
    expect(professional.vault.records.list('advice').map(({ question }) => question)).toEqual(['Na het verlies']);
  });

  it('a line that the professional ends is gone at hers and at the hub, and the volunteer hears so', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = await pairOf();
    await expect.poll(() => seats(volunteer).length, SOON).toBe(2);
    const space = spaceOf(volunteer) as SpaceId;
    opened(await professional.spaces.lines.end(professional.vault.records.list('line')[0]!.id));
    expect(seats(professional)).toEqual([]);
    volunteer.spaces.look();
    await expect.poll(() => volunteer.spaces.lines.status.value.get(space), SOON).toMatchObject({ state: 'stopped', why: 'removed' });
    // She tidies up what the other one ended: the keys that could still open it go, too.
    opened(await volunteer.spaces.lines.end(LINE));
    volunteer.spaces.look();
    await expect.poll(() => [seats(volunteer), lineAt(volunteer)?.former, lineAt(volunteer)?.space], SOON).toEqual([[], undefined, undefined]);
    for (const { vault } of [volunteer, professional]) expect(await vault.space(space).read()).toEqual({ ok: false, error: { type: 'lost' } });
  });

  describe('a line that the volunteer ends while the professional has her app closed', () => {
    const sent = async () => {
      const [volunteer, professional] = await pairOf();
      const handoverId = await handOver(volunteer);
      await expect.poll(() => professional.vault.records.get('handover', handoverId)?.sentences, SOON).toEqual(WORDS);
      professional.spaces.stop();
      return { volunteer, professional, handoverId, space: spaceOf(volunteer) as SpaceId };
    };
    const readsAndLeaves = async (professional: Phone, space: SpaceId): Promise<void> => {
      const back = professional.backOn();
      await expect.poll(() => [back.vault.records.list('handover'), seats(back)], SOON).toEqual([[], []]);
      expect(back.vault.records.list('line')[0]).toMatchObject({ space: undefined, endedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown });
      expect(everything(back)).not.toMatch(/slaapt|daarover/);
      await expect.poll(async () => (await back.vault.space(space).read()).ok, SOON).toBe(false);
    };

    it('still takes along what was taken back before, and is gone when that has been read', { timeout: 60_000 }, async () => {
      const { volunteer, professional, space } = await sent();
      opened(await volunteer.vault.eraseWith((records) => planWithdrawal(records, records.get('consent', FAMILY.consent)!, TODAY)));
      opened(await volunteer.spaces.lines.end(LINE));
      expect([lineAt(volunteer)?.space, lineAt(volunteer)?.former]).toEqual([undefined, [space]]);
      await readsAndLeaves(professional, space);
      volunteer.spaces.look();
      await expect.poll(() => [lineAt(volunteer)?.former, seats(volunteer)], SOON).toEqual([undefined, []]);
      expect(volunteer.vault.records.get('consent', FAMILY.consent)?.goneThereOn).toBeDefined();
      expect((await volunteer.vault.space(space).read()).ok).toBe(false);
    });

    it('is closed after thirty days without a reader, and what was sent then counts as still there', { timeout: 60_000 }, async () => {
      const { volunteer, professional, space } = await sent();
      opened(await volunteer.spaces.lines.end(LINE));
      const own = volunteer.vault.records.list('seat').find(({ side }) => side === 'informal')!;
      const ago = (days: number): Day => addDays(dayAt(Date.now(), 0), -days);
      const says = async (endedOn: Day): Promise<void> => {
        opened(await volunteer.vault.write([{ id: own.id, kind: 'seat', set: { endedOn } }]));
        opened(await volunteer.spaces.lines.sendWaiting());
        volunteer.spaces.look();
      };
      await says(ago(29));
      expect(lineAt(volunteer)?.former).toEqual([space]);
      await says(ago(30));
      await expect.poll(() => [lineAt(volunteer)?.former, seats(volunteer)], SOON).toEqual([undefined, []]);
      expect(volunteer.vault.records.get('consent', FAMILY.consent)?.goneThereOn).toBeUndefined();
      const back = professional.backOn();
      await expect.poll(() => back.spaces.lines.status.value.get(space), SOON).toMatchObject({ state: 'stopped', why: 'removed' });
      expect(back.vault.records.list('handover')).toHaveLength(1);
    });

    it('takes along what nobody took back, gives the pen back, and takes the name off her list', { timeout: 60_000 }, async () => {
      const { volunteer, professional, space } = await sent();
      opened(await volunteer.vault.write([{ id: FAMILY.road, kind: 'road', set: { pen: 'professional' } }, { id: FAMILY.consent, kind: 'consent', set: { penFollowed: 'professional' } }]));
      opened(await volunteer.spaces.lines.end(LINE));
      expect(volunteer.vault.records.get('road', FAMILY.road)?.pen).toBe('me');
      opened(await volunteer.vault.erase([{ id: LINE, kind: 'line', erase: true }]));
      // The app is closed and opened before the other one looks.
      volunteer.spaces.stop();
      const again = volunteer.backOn();
      await readsAndLeaves(professional, space);
      again.spaces.look();
      await expect.poll(async () => [seats(again), (await again.vault.space(space).read()).ok], SOON).toEqual([[], false]);
    });
  });
});
