import { afterEach, describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../app/domain/day.ts';
import { lineItems } from '../../app/domain/line-items.ts';
import { sharedRecordId } from '../../app/domain/ids.ts';
import { createClock } from '../../app/hooks/clock.ts';
import { planWithdrawal } from '../../app/vault/withdraw-consent.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { createPhone, newId, type Phone, stopPhones } from '../support/hub/create-phone.ts';
import { everything, FAMILY, handOver, lineAt, TODAY, WORDS } from '../support/hand-over.ts';
import { connect, LINE, openLine, seats, SOON, spaceOf } from '../support/line-phones.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { id } from '../unit/vault/vault-fixture.ts';

afterEach(stopPhones);

describe.each(STORES)('the ends of a short line, with a hub on %s', (store) => {
  const used = useHubs(store);
  const origin = (n = 0): string => used.hubs[n % used.hubs.length]!.origin;
  const pairOf = async (): Promise<readonly [Phone, Phone]> => {
    const phones = [await createPhone(origin()), await createPhone(origin(1))] as const;
    await connect(...phones, used.code);
    return phones;
  };

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

  it('a line that the professional ends while she holds the pen gives it back, and the volunteer reads on Today that it stopped instead of a talk that nobody there knows of', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = await pairOf();
    const { records } = volunteer.vault;
    const handover = await handOver(volunteer);
    await expect.poll(() => professional.vault.records.get('handover', handover)?.sentences, SOON).toEqual(WORDS);
    opened(await professional.vault.write([{ id: handover, kind: 'handover', set: { receivedOn: TODAY, penOn: TODAY, dateOn: '2099-12-10' as Day } }]));
    await expect.poll(() => records.get('road', FAMILY.road)?.pen, SOON).toBe('professional');
    const waits = (): readonly string[] => lineItems({ lines: records.list('line'), handovers: records.list('handover'), withdrawals: [], advice: [], seats: [], side: 'informal' }, TODAY).map(({ what }) => what);
    expect(waits()).toEqual(['date']);
    opened(await professional.spaces.lines.end(professional.vault.records.list('line')[0]!.id));
    volunteer.spaces.look();
    await expect.poll(() => [waits(), records.get('road', FAMILY.road)?.pen], SOON).toEqual([['stopped'], 'me']);
    expect(records.get('handover', handover)?.sentences).toEqual(WORDS);
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
      expect(lineAt(volunteer)?.unreadOn).toBeUndefined();
      expect((await volunteer.vault.space(space).read()).ok).toBe(false);
    });

    it('is closed after thirty days without a reader, and what was sent then counts as still there', { timeout: 60_000 }, async () => {
      const { volunteer, professional, space } = await sent();
      opened(await volunteer.spaces.lines.end(LINE));
      const own = volunteer.vault.records.list('seat').find(({ side }) => side === 'informal')!;
      const ago = (days: number): Day => addDays(createClock().today(), -days);
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
      // Her line says so itself, for the families that she has erased since.
      expect(lineAt(volunteer)?.unreadOn).toBe(ago(0));
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
