import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { planHandover } from '../../../app/domain/consented-handover.ts';
import type { Entity } from '../../../app/domain/entities.ts';
import { sharedRecordId } from '../../../app/domain/ids.ts';
import { whereSent, whoLosesIt } from '../../../app/hooks/handover-reading.ts';
import { withdrawSent } from '../../../app/features/roads/steps/save-consent.ts';
import { createClock } from '../../../app/hooks/clock.ts';
import type { DevicesStatus, OwnDevice } from '../../../app/hooks/own-devices.ts';
import { createRecordSignals } from '../../../app/hooks/record-signals.ts';
import type { LineStatus } from '../../../app/hooks/short-lines.ts';
import type { Services } from '../../../app/services.ts';
import { exportRecords, importRecords } from '../../../app/vault/export-records.ts';
import { replaceRecords } from '../../../app/vault/replace-records.ts';
import { fixedRandom, opened } from '../crypto/fixtures.ts';
import { day, type Device, id, setupDevice } from '../vault/vault-fixture.ts';

const SPACE = 'S'.repeat(22);
const HANDOVER = sharedRecordId(SPACE, id('handover'));
const [THIS, TABLET]: readonly OwnDevice[] = [{ id: 'a', name: 'Telefoon', isThis: true }, { id: 'b', name: 'Tablet', isThis: false }];

interface Around { readonly list?: readonly (OwnDevice | undefined)[]; readonly devices?: DevicesStatus; readonly line?: LineStatus }

/** What the screens see on this phone, with these devices and this line. */
async function look(device: Device, { list = [], devices = { state: 'alone' }, line }: Around = {}) {
  const vault = await device.openTab();
  const services = {
    vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now), newId: () => id('new'),
    lines: { status: signal(new Map(line ? [[SPACE, line]] : [])) }, devices: { list: signal(list), status: signal(devices) },
  } as unknown as Services;
  const consent = (): Entity<'consent'> => vault.records.get('consent', id('yes'))!;
  return { vault, services, consent, where: () => whereSent(services, consent()) };
}

/** Something was sent to Sanne, and the yes ends on 20 December. */
async function setupSent(): Promise<Device> {
  const device = await setupDevice();
  const { vault } = await look(device);
  opened(await vault.write([
    { id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', space: SPACE } },
    { id: id('road'), kind: 'road', set: { contactId: id('family'), startedOn: day('2026-11-01') } },
    { id: id('yes'), kind: 'consent', set: { roadId: id('road'), lineId: id('sanne'), receiver: 'Sanne', sentences: ['Mijn zoon slaapt slecht.'], version: 1, givenOn: day('2026-11-20'), until: day('2026-12-20'), handoverId: HANDOVER } },
  ]));
  const plan = opened(planHandover(vault.records.get('consent', id('yes'))!, vault.records.get('line', id('sanne'))!, { caller: 'professional', callBy: day('2026-11-24') }, day('2026-11-21')));
  opened(await vault.write([{ id: HANDOVER, kind: 'handover', set: plan }]));
  vault.close();
  return device;
}

/** The phone is lost; its backup is put back on another one, that holds no key of what was shared. */
async function restoredPhone(): Promise<Device> {
  const lost = await setupSent();
  const { vault } = await look(lost);
  const phone = await setupDevice('other');
  const log = phone.openLog();
  opened(await replaceRecords({ keys: phone.keys, records: opened(importRecords(exportRecords(vault.records.all()))), log, random: fixedRandom('restore'), now: () => phone.clock.now, after: 0 }));
  log.close();
  return phone;
}

describe('what was sent because of a yes', () => {
  it('is erased from the phone that has it, and over an open line nothing of it is left', async () => {
    const { vault, services, consent, where } = await look(await setupSent(), { line: { state: 'open' } });
    expect(where()).toBe('here');
    opened(await vault.erase([{ id: HANDOVER, kind: 'handover', erase: true }]));
    expect(where()).toBeUndefined();
    expect(whereSent(services, { ...consent(), handoverId: undefined })).toBeUndefined();
  });

  it('erased here is not erased there when no line leads there any more: she is told to call', async () => {
    const { vault, where } = await look(await setupSent(), { line: { state: 'open' } });
    opened(await vault.erase([{ id: HANDOVER, kind: 'handover', erase: true }], [{ id: id('sanne'), kind: 'line', set: { space: undefined } }]));
    expect(where()).toBe('out-of-reach');
    opened(await vault.erase([{ id: id('sanne'), kind: 'line', erase: true }]));
    expect(where()).toBe('out-of-reach');
  });

  it('waits to be read there while the line that is over is still looked after, and is gone once it was read', async () => {
    const { vault, where } = await look(await setupSent(), { line: { state: 'open' } });
    opened(await vault.erase([{ id: HANDOVER, kind: 'handover', erase: true }], [{ id: id('sanne'), kind: 'line', set: { space: undefined, endedOn: day('2026-11-21'), former: [SPACE] } }]));
    expect(where()).toBe('unread');
    // Off the list, and her own word that it is over still stands at her end of it.
    opened(await vault.write([{ id: sharedRecordId(SPACE, id('seat')), kind: 'seat', set: { side: 'informal', firstName: 'Fatma', endedOn: day('2026-11-21') } }]));
    opened(await vault.erase([{ id: id('sanne'), kind: 'line', erase: true }]));
    expect(where()).toBe('unread');
    opened(await vault.write([{ id: id('yes'), kind: 'consent', set: { goneThereOn: day('2026-11-21') } }]));
    expect(where()).toBeUndefined();
  });

  it('is out of reach where the hub has the line no more, whether it is still here or not', async () => {
    const { vault, where } = await look(await setupSent(), { line: { state: 'stopped', why: 'removed' } });
    expect(where()).toBe('out-of-reach');
    opened(await vault.erase([{ id: HANDOVER, kind: 'handover', erase: true }]));
    expect(where()).toBe('out-of-reach');
  });

  it('names who loses it and whom to call before the family is erased', async () => {
    const device = await setupSent();
    expect(whoLosesIt((await look(device, { line: { state: 'open' } })).services, [id('family')])).toEqual({ reached: ['Sanne'], call: [] });
    expect(whoLosesIt((await look(device, { line: { state: 'stopped', why: 'removed' } })).services, [id('family')])).toEqual({ reached: [], call: ['Sanne'] });
    expect(whoLosesIt((await look(device, { line: { state: 'open' } })).services, [id('other')])).toEqual({ reached: [], call: [] });
  });

  it('is out of reach after a lost phone and a restored backup: no other telephone is promised', async () => {
    const phone = await restoredPhone();
    for (const line of [{ state: 'elsewhere' } as const, undefined]) expect((await look(phone, { ...(line && { line }) })).where()).toBe('out-of-reach');
    expect((await look(phone, { devices: { state: 'everything-sent' }, list: [THIS], line: { state: 'elsewhere' } })).where()).toBe('out-of-reach');
  });

  it('is on her other device while she has one, and not known to be lost while her devices are not looked at yet', async () => {
    const phone = await restoredPhone();
    expect((await look(phone, { devices: { state: 'everything-sent' }, list: [THIS, TABLET], line: { state: 'elsewhere' } })).where()).toBe('elsewhere');
    expect((await look(phone, { devices: { state: 'everything-sent' }, list: [], line: { state: 'elsewhere' } })).where()).toBe('elsewhere');
    // Let in, and the handover is still on its way to here.
    expect((await look(phone, { devices: { state: 'everything-sent' }, list: [THIS, TABLET], line: { state: 'open' } })).where()).toBeUndefined();
  });

  it('stays out of reach when she made a new line with the same face, with other devices or without', async () => {
    const phone = await restoredPhone();
    const { vault } = await look(phone);
    opened(await vault.write([{ id: id('sanne'), kind: 'line', set: { space: 'T'.repeat(22) } }]));
    vault.close();
    expect((await look(phone)).where()).toBe('out-of-reach');
    expect((await look(phone, { devices: { state: 'everything-sent' }, list: [THIS, TABLET] })).where()).toBe('out-of-reach');
  });

  it('is still there on the last day of the yes, and gone at the other end, too, when that day is over', async () => {
    const phone = await restoredPhone();
    phone.clock.now = Date.UTC(2026, 11, 20, 12);
    expect((await look(phone)).where()).toBe('out-of-reach');
    phone.clock.now = Date.UTC(2026, 11, 21, 12);
    expect((await look(phone)).where()).toBeUndefined();
  });

  it('out of reach keeps the day on which she took her yes back, and none of her words', async () => {
    const { services, consent, where } = await look(await restoredPhone());
    opened(await withdrawSent(services, id('yes')));
    expect(consent()).toMatchObject({ withdrawnOn: '2026-11-21', sentences: [] });
    expect(where()).toBe('out-of-reach');
  });
});
