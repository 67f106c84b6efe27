import { signal } from '@preact/signals';
import { expect, it, test } from 'vitest';
import { planHandover } from '../../app/domain/consented-handover.ts';
import type { Handover } from '../../app/domain/entities.ts';
import { sharedRecordId } from '../../app/domain/ids.ts';
import { readOver } from '../../app/features/lines/read-notice.ts';
import { readToday } from '../../app/features/today/today-reading.ts';
import { createClock } from '../../app/hooks/clock.ts';
import { isSent } from '../../app/hooks/handover-reading.ts';
import { createRecordSignals } from '../../app/hooks/record-signals.ts';
import type { LineStatus } from '../../app/hooks/short-lines.ts';
import { noteStopped } from '../../app/line-stopped.ts';
import type { Services } from '../../app/services.ts';
import type { SharedParts } from '../../app/shared-parts.ts';
import type { SyncOutcome } from '../../app/sync/sync-space.ts';
import { followHandovers } from '../../app/vault/follow-handovers.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { opened } from './crypto/fixtures.ts';
import { day, id, setupDevice } from './vault/vault-fixture.ts';

const SPACE = 'S'.repeat(22) as SpaceId;
const HANDOVER = sharedRecordId(SPACE, id('handover'));
const [SENT, TALK, NOW] = [day('2026-11-19'), day('2026-12-10'), day('2026-11-21')];
const OUT: LineStatus = { state: 'stopped', why: 'removed' };
const HEARD: SyncOutcome = { reports: [], waiting: 0, skewMs: 0 };

/** Sanne has what a parent said yes to, and what she answered of it came in. */
async function setupAnswered(answers: Omit<Partial<Handover>, 'sentences'> = { receivedOn: SENT, penOn: SENT, dateOn: TALK, dateTime: '10:00' }) {
  const device = await setupDevice();
  const vault = await device.openTab();
  opened(await vault.write([
    { id: id('family'), kind: 'contact', set: { nickname: 'Boot', createdOn: SENT } },
    { id: id('sanne'), kind: 'line', set: { firstName: 'Sanne', space: SPACE, person: 'p' } },
    { id: id('road'), kind: 'road', set: { contactId: id('family'), startedOn: SENT, touchedOn: SENT, pen: 'me', penSince: SENT } },
    { id: id('yes'), kind: 'consent', set: { roadId: id('road'), lineId: id('sanne'), receiver: 'Sanne', sentences: ['Mijn zoon slaapt slecht.'], version: 1, givenOn: SENT, until: day('2027-01-20') } },
  ]));
  const plan = opened(planHandover(vault.records.get('consent', id('yes'))!, { id: id('sanne'), firstName: 'Sanne' }, { caller: 'professional', callBy: day('2026-11-24') }, SENT));
  opened(await vault.write([{ id: HANDOVER, kind: 'handover', set: plan }, { id: id('yes'), kind: 'consent', set: { handoverId: HANDOVER } }]));
  opened(await vault.write([{ id: HANDOVER, kind: 'handover', set: answers }]));
  opened(await followHandovers(vault, NOW));
  const services = { vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now), settings: { read: () => ({}) }, lines: { status: signal(new Map()) } } as unknown as Services;
  const parts = { vault, now: () => device.clock.now } as unknown as SharedParts;
  return {
    vault, services,
    line: () => vault.records.get('line', id('sanne'))!,
    pen: () => [vault.records.get('road', id('road'))?.pen, vault.records.get('road', id('road'))?.penSince],
    today: (): readonly string[] => readToday(services).map((item) => (item.type === 'line' ? item.what : item.type)),
    note: (status: LineStatus, outcome: SyncOutcome = { reports: [], waiting: 0 }) => noteStopped(parts, SPACE, outcome, status),
  };
}

it('a line that the professional stopped stands on Today until the volunteer has seen it; the pen is hers again, and no talk is announced that nobody there knows of', async () => {
  const { note, line, pen, today, services, vault } = await setupAnswered();
  expect([pen(), today(), isSent(services, id('road'))]).toEqual([['professional', SENT], ['date'], true]);
  await note(OUT);
  expect([pen(), today(), isSent(services, id('road'))]).toEqual([['me', NOW], ['stopped'], false]);
  opened(await followHandovers(vault, NOW));
  expect(pen()[0]).toBe('me');
  // Once: what she agrees herself after that stays.
  opened(await vault.write([{ id: id('road'), kind: 'road', set: { pen: 'professional' } }]));
  await note(OUT);
  expect(pen()[0]).toBe('professional');
  opened(await readOver(services, line()));
  await note(OUT);
  expect(today()).toEqual([]);
  // Nothing is erased for the word of a hub.
  expect(vault.records.get('handover', HANDOVER)?.sentences).toHaveLength(1);
});

it('a pen that went with what is done stays where it is', async () => {
  const { note, pen } = await setupAnswered({ penOn: SENT, tookPlaceOn: NOW });
  await note(OUT);
  expect(pen()).toEqual(['professional', SENT]);
});

it('a line that is there after all is alive again, once the hub has said so', async () => {
  const { note, line, today } = await setupAnswered();
  await note(OUT);
  await note({ state: 'open' });
  await note({ state: 'open' }, { ...HEARD, stopped: { type: 'offline' } });
  await note({ state: 'stopped', why: 'full' }, HEARD);
  expect(today()).toEqual(['stopped']);
  await note({ state: 'open' }, HEARD);
  expect([today(), line().stoppedOn]).toEqual([['date'], undefined]);
});

test.each<LineStatus>([{ state: 'stopped', why: 'broken' }, { state: 'stopped', why: 'clock' }, { state: 'open' }, { state: 'elsewhere' }, { state: 'alone' }])('a line of which $state $why is known was not stopped by the other one', async (status) => {
  const { note, line, pen } = await setupAnswered();
  await note(status, HEARD);
  expect([line().stoppedOn, pen()[0]]).toEqual([undefined, 'professional']);
});
