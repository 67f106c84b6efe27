import { signal } from '@preact/signals';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import { planHandover } from '../../app/domain/consented-handover.ts';
import { sharedRecordId } from '../../app/domain/ids.ts';
import { sharesWithOthers } from '../../app/domain/line-over.ts';
import { err, ok } from '../../app/domain/result.ts';
import { checkLineForm } from '../../app/features/lines/check-line-form.ts';
import { eraseLine } from '../../app/features/lines/erase-line.ts';
import { lineToForm } from '../../app/features/lines/line-form.ts';
import { askedToErase } from '../../app/features/lines/read-notice.ts';
import { replaceFace } from '../../app/features/lines/replace-face.ts';
import { neverRead, unreadEnds } from '../../app/features/lines/unread-reading.ts';
import { createClock } from '../../app/hooks/clock.ts';
import { whereSent, whoLosesIt } from '../../app/hooks/handover-reading.ts';
import { createRecordSignals } from '../../app/hooks/record-signals.ts';
import { closeFormer, endWithWord } from '../../app/line-farewell.ts';
import type { Services } from '../../app/services.ts';
import { type SharedParts, spacesOf } from '../../app/shared-parts.ts';
import { createSpace } from '../../app/sync/begin-space.ts';
import type { SyncOutcome } from '../../app/sync/sync-space.ts';
import { random } from '../support/hub/create-phone.ts';
import { opened } from './crypto/fixtures.ts';
import { day, id, setupDevice } from './vault/vault-fixture.ts';

const primitives = webPrimitives(random);
const LINE = id('line');
const [LEFT_ON, ENDS_ON] = [day('2026-11-21'), day('2027-01-20')];
const NOTHING_NEW: SyncOutcome = { reports: [], waiting: 0 };
const GONE: SyncOutcome = { reports: [{ type: 'removed' }], waiting: 0 };

/** What a parent said lies with Sanne, whose app stays closed from now on. */
async function setupSent() {
  const device = await setupDevice();
  const vault = await device.openTab();
  const begun = await createSpace(primitives, { type: 'line', name: 'Fatma', now: device.clock.now });
  const { space, identity } = begun.state;
  opened(await vault.beginShared(begun));
  const yes = { roadId: id('road'), lineId: LINE, version: 1, how: 'spoken' as const, givenOn: LEFT_ON, until: ENDS_ON, sentences: ['Mijn zoon slaapt slecht.'] };
  opened(await vault.write([
    { id: LINE, kind: 'line', set: { firstName: 'Sanne', since: day('2025-01-10'), space, person: identity.person } },
    { id: sharedRecordId(space, id('own')), kind: 'seat', set: { side: 'informal', firstName: 'Fatma' } },
    { id: sharedRecordId(space, id('other')), kind: 'seat', set: { side: 'formal', firstName: 'Sanne' } },
    { id: id('family'), kind: 'contact', set: { nickname: 'Boot', createdOn: LEFT_ON } },
    { id: id('road'), kind: 'road', set: { contactId: id('family'), startedOn: LEFT_ON, lineId: LINE } },
    { id: id('yes'), kind: 'consent', set: { ...yes, receiver: 'Sanne' } },
  ]));
  const handoverId = sharedRecordId(space, id('handover'));
  const line = () => vault.records.get('line', LINE)!;
  const plan = opened(planHandover(vault.records.get('consent', id('yes'))!, line(), { caller: 'me', callBy: day('2026-11-24') }, LEFT_ON));
  opened(await vault.write([{ id: handoverId, kind: 'handover', set: plan }, { id: id('yes'), kind: 'consent', set: { handoverId } }]));
  const services = {
    vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now), undo: { offer: () => undefined, forget: () => undefined },
    lines: { status: signal(new Map()) }, devices: { list: signal([]), status: signal({ state: 'alone' }) },
  } as unknown as Services;
  const stored: SharedParts['stored'] = async (at) => {
    const read = at && (await vault.space(at).read());
    return read?.ok ? read : err({ type: 'storage' });
  };
  const parts = { vault, primitives, stored, transport: { deleteSpace: async () => ok(undefined) }, now: () => device.clock.now, syncNow: () => undefined } as unknown as SharedParts;
  return {
    vault, services, parts, space, line,
    at: (on: string, time = '12:00'): void => { device.clock.now = Date.parse(`${on}T${time}Z`); },
    calls: (): readonly string[] => whoLosesIt(services, [id('family')]).call,
    passOn: async (): Promise<void> => {
      opened(await vault.write([{ id: LINE, kind: 'line', set: { successor: 'Karim' } }, { id: id('next'), kind: 'consent', set: { ...yes, receiver: 'Karim', renews: id('yes'), carried: { caller: 'me', callBy: day('2026-11-24') } } }]));
      const before = lineToForm(line(), true);
      opened(await replaceFace(services, { line: line(), fields: opened(checkLineForm({ ...before, firstName: 'Karim' })), before, seen: undefined }));
      expect(line().firstName).toBe('Karim');
    },
  };
}

afterEach(() => { vi.restoreAllMocks(); });

const SANNE = { name: 'Sanne', on: LEFT_ON, isEarlier: true };

describe('a face who left and never opens her app again', () => {
  it('is named on the line of the next one until she has read it, also when that one has a line by then', async () => {
    const { passOn, services, line, vault, space } = await setupSent();
    await passOn();
    expect(unreadEnds(services.records, line())).toEqual([SANNE]);
    opened(await vault.write([{ id: LINE, kind: 'line', set: { space: 'N'.repeat(22), person: 'p' } }]));
    expect(unreadEnds(services.records, line())).toEqual([SANNE]);
    // On a device of hers that has no keys, and so nobody's name.
    opened(await vault.erase(['own', 'other'].map((name) => ({ id: sharedRecordId(space, id(name)), kind: 'seat', erase: true }))));
    expect(unreadEnds(services.records, line())).toEqual([SANNE]);
  });

  it('keeps what she had until the last day of the yes as the parent read it: whoever erases the family is told to call', async () => {
    const { passOn, at, calls, services, vault } = await setupSent();
    await passOn();
    expect(vault.records.get('consent', id('yes'))?.until).toBe(LEFT_ON);
    expect(calls()).toEqual(['Sanne']);
    at('2026-11-22');
    expect(calls()).toEqual(['Sanne']);
    at(ENDS_ON);
    expect(calls()).toEqual(['Sanne']);
    at('2027-01-21');
    expect(calls()).toEqual([]);
    at('2026-11-22');
    opened(await vault.write([{ id: id('yes'), kind: 'consent', set: { goneThereOn: LEFT_ON } }]));
    expect(whereSent(services, vault.records.get('consent', id('yes'))!)).toBeUndefined();
  });

  it('has never read it after thirty days: that stands there until the volunteer says that she called', async () => {
    const { passOn, at, calls, services, line, parts, space } = await setupSent();
    await passOn();
    at('2026-12-20');
    expect(await closeFormer(parts, space, NOTHING_NEW)).toBe(false);
    at('2026-12-21');
    expect(await closeFormer(parts, space, NOTHING_NEW)).toBe(true);
    expect([line().former, unreadEnds(services.records, line()), neverRead(line()), calls()]).toEqual([undefined, [], [SANNE], ['Sanne']]);
    opened(await askedToErase(services, line(), SANNE));
    expect([neverRead(line()), line().earlier]).toEqual([[], [{ firstName: 'Sanne', until: LEFT_ON }]]);
  });

  it('counts as having read it when she took the space away', async () => {
    const { passOn, calls, line, parts, space } = await setupSent();
    await passOn();
    expect(await closeFormer(parts, space, GONE)).toBe(true);
    expect([line().former, neverRead(line()), calls()]).toEqual([undefined, [], []]);
  });

  it('is still told when the next one is taken off the list: what says so goes on running until she has read it', async () => {
    const { passOn, calls, vault, services, parts, space } = await setupSent();
    await passOn();
    opened(await eraseLine({ vault }, LINE));
    expect([vault.records.list('line'), whereSent(services, vault.records.get('consent', id('yes'))!)]).toEqual([[], 'unread']);
    expect([spacesOf(parts), sharesWithOthers(vault.records), calls()]).toEqual([[space], true, ['Sanne']]);
    expect(await closeFormer(parts, space, NOTHING_NEW)).toBe(false);
    expect(await closeFormer(parts, space, GONE)).toBe(true);
    expect([spacesOf(parts), sharesWithOthers(vault.records), calls()]).toEqual([[], false, []]);
  });

  it('does not count as having read what another device of the volunteer gave up on after thirty days', async () => {
    const { passOn, at, calls, vault, parts, space } = await setupSent();
    await passOn();
    at('2026-12-21');
    opened(await vault.write([{ id: LINE, kind: 'line', set: { former: undefined } }]));
    expect(await closeFormer(parts, space, GONE)).toBe(true);
    expect(calls()).toEqual(['Sanne']);
  });
});

it('of a line that ended and then got another face, the one who has not read it is named, and not the new one', async () => {
  const { passOn, services, line, parts, space } = await setupSent();
  opened(await endWithWord(parts, line(), space));
  expect(unreadEnds(services.records, line())).toEqual([{ ...SANNE, isEarlier: false }]);
  await passOn();
  expect(unreadEnds(services.records, line())).toEqual([SANNE]);
});

it('what ends after midnight ends on her own day, while the day before still goes on in Greenwich', async () => {
  const { at, line, parts, space, vault } = await setupSent();
  opened(await vault.write([{ id: id('road'), kind: 'road', set: { pen: 'professional' } }, { id: id('yes'), kind: 'consent', set: { penFollowed: 'professional' } }]));
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-60);
  at('2026-11-21', '23:30');
  opened(await endWithWord(parts, line(), space));
  expect([line().endedOn, vault.records.list('seat').find(({ side }) => side === 'informal')?.endedOn, vault.records.get('road', id('road'))?.penSince]).toEqual(Array.from({ length: 3 }, () => '2026-11-22'));
  at('2026-12-21', '22:30');
  expect(await closeFormer(parts, space, NOTHING_NEW)).toBe(false);
  at('2026-12-21', '23:30');
  expect(await closeFormer(parts, space, NOTHING_NEW)).toBe(true);
  expect(line().unreadOn).toBe('2026-12-22');
});
