import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { todayItems } from '../../../../app/domain/today.ts';
import { figuresByQuarter } from '../../../../app/features/me/figures.ts';
import type { CloseForm } from '../../../../app/features/roads/save-closing.ts';
import { closeRoad, reopenRoad, roadToForm } from '../../../../app/features/roads/save-closing.ts';
import { createClock } from '../../../../app/hooks/clock.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import type { Act } from '../../../../app/hooks/undo.ts';
import type { Services } from '../../../../app/services.ts';
import { eraseFamily } from '../../../../app/vault/erase-family.ts';
import { retentionInput } from '../../../../app/vault/run-retention.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

const ROAD = id('road');

async function setup() {
  const device = await setupDevice();
  const vault = await device.openTab();
  const acts: Act[] = [];
  const services = { vault, records: createRecordSignals(vault.records), clock: createClock(() => device.clock.now), undo: { offer: (act: Act) => acts.push(act) } } as unknown as Services;
  opened(await vault.write([
    { id: id('family'), kind: 'contact', set: { nickname: 'Boot', createdOn: day('2026-11-01') } },
    { id: ROAD, kind: 'road', set: { contactId: id('family'), startedOn: day('2026-11-01'), touchedOn: day('2026-11-20') } },
    { id: id('went'), kind: 'step', set: { roadId: ROAD, kind: 'accompany', on: day('2026-11-10'), done: true, minutes: 60 } },
    { id: id('promise'), kind: 'commitment', set: { roadId: ROAD, kind: 'call', who: 'me', by: day('2026-11-20') } },
  ]));
  const road = () => vault.records.get('road', ROAD)!;
  const close = async (answers: CloseForm, step: string): Promise<void> => {
    const [before, seen] = [roadToForm(road()), vault.records.state(ROAD)];
    opened(await closeRoad(services, ROAD, { form: signal({ ...before, ...answers }), before: () => before, seen: () => seen, draftKey: 'x' }, id(step)));
  };
  const { list } = vault.records;
  /** How many roads were counted, however small the number. */
  const counted = (): number => {
    const live = figuresByQuarter({ tallies: [], roads: list('road'), contacts: list('contact'), steps: list('step'), consents: list('consent') }).length;
    return live + list('tally').reduce((sum, { counts }) => sum + (counts['M1'] ?? 0), 0);
  };
  const today = () => todayItems({ ...retentionInput(vault.records), asks: [] }, services.clock.today()).map(({ type }) => type);
  return { vault, services, acts, road, close, counted, today };
}

it('what was promised on a closed road no longer stands on Today, and is still there on the road', async () => {
  const { vault, close, today } = await setup();
  expect(today()).toContain('promise');
  await close({ closeReason: 'arrived' }, 'close');
  expect(today()).not.toContain('promise');
  expect(vault.records.get('commitment', id('promise'))).toMatchObject({ roadId: ROAD, doneOn: undefined });
});

it('a road that goes on is open as before, without why it ended, and closes again with what was answered then', async () => {
  const { services, road, close, today } = await setup();
  await close({ closeReason: 'parent-stopped', crossed: 'yes' }, 'close');
  opened(await reopenRoad(services, road()));
  expect(road()).toMatchObject({ closedOn: undefined, closeReason: undefined, crossed: 'yes', touchedOn: '2026-11-21' });
  expect(today()).toContain('promise');
  await close({ closeReason: 'arrived' }, 'again');
  expect(road()).toMatchObject({ closedOn: '2026-11-21', closeReason: 'arrived', crossed: 'yes' });
});

it('going on with a road can be taken back', async () => {
  const { vault, services, acts, road, close } = await setup();
  await close({ closeReason: 'arrived' }, 'close');
  opened(await reopenRoad(services, road()));
  opened(await vault.write([acts[0]!.back]));
  expect(road()).toMatchObject({ closedOn: '2026-11-21', closeReason: 'arrived' });
});

it('a road that was closed, went on, was closed again and erased is counted once', async () => {
  const { vault, services, road, close, counted } = await setup();
  expect(counted()).toBe(0);
  await close({}, 'close');
  expect(counted()).toBe(1);
  opened(await reopenRoad(services, road()));
  expect(counted()).toBe(0);
  await close({}, 'again');
  expect(counted()).toBe(1);
  opened(await eraseFamily({ vault }, id('family'), day('2026-11-20')));
  expect(counted()).toBe(1);
});
