import { afterEach, describe, expect, it } from 'vitest';
import { stateOfHandover } from '../../app/domain/consented-handover.ts';
import type { Day } from '../../app/domain/day.ts';
import { err } from '../../app/domain/result.ts';
import { nextIdOf, sharedRecordId } from '../../app/domain/ids.ts';
import { eraseFamily } from '../../app/vault/erase-family.ts';
import type { Change } from '../../app/vault/changes.ts';
import { planWithdrawal } from '../../app/vault/withdraw-consent.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { createPhone, newId, type Phone, stopPhones } from '../support/hub/create-phone.ts';
import { FAMILY, handOver, TODAY, WORDS } from '../support/hand-over.ts';
import { connect, LINE, seats, SOON, spaceOf } from '../support/line-phones.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { id } from '../unit/vault/vault-fixture.ts';

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

  it('a lock takes no answer away either: who is let in meanwhile goes on with the same code, and it is used up after that', { timeout: 60_000 }, async () => {
    const [volunteer, professional] = [await createPhone(origin()), await createPhone(origin(1))];
    opened(await volunteer.vault.write([{ id: LINE, kind: 'line', set: { firstName: 'Sanne' } }]));
    const invitation = opened(await volunteer.spaces.lines.invite(LINE, { firstName: 'Fatma' }, used.code));
    const before = opened(await professional.spaces.lines.join(invitation.link, { firstName: 'Sanne' }));
    // Her phone rings, and locks.
    professional.spaces.stop();
    const after = professional.backOn();
    await expect.poll(() => invitation.guest.value?.name, SOON).toBe('Sanne');
    opened(await invitation.confirm());
    const again = opened(await after.spaces.lines.join(invitation.code, { firstName: 'Sanne' }));
    expect(again.words).toEqual(before.words);
    opened(await again.admitted);
    await expect.poll(() => seats(after), SOON).toEqual(['formal Sanne', 'informal Fatma']);
    expect(await after.spaces.lines.join(invitation.code, { firstName: 'Sanne' })).toMatchObject({ ok: false });
  });

  it('a volunteer who was given the code of another one stays who she is, and the code still lets the professional in', { timeout: 60_000 }, async () => {
    const [volunteer, colleague, professional] = [await createPhone(origin()), await createPhone(origin()), await createPhone(origin(1))];
    opened(await volunteer.vault.write([{ id: LINE, kind: 'line', set: { firstName: 'Sanne' } }]));
    opened(await colleague.vault.write([{ id: id('face'), kind: 'line', set: { firstName: 'Noor' } }]));
    const invitation = opened(await volunteer.spaces.lines.invite(LINE, { firstName: 'Fatma' }, used.code));
    expect(await colleague.spaces.lines.join(invitation.link, { firstName: 'Amal' })).toEqual(err({ type: 'for-formal' }));
    expect(colleague.vault.records.list('profile')).toEqual([]);
    const joining = opened(await professional.spaces.lines.join(invitation.link, { firstName: 'Sanne' }));
    await expect.poll(() => invitation.guest.value?.name, SOON).toBe('Sanne');
    opened(await invitation.confirm());
    opened(await joining.admitted);
    expect(professional.vault.records.list('profile')[0]?.side).toBe('formal');
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
});
