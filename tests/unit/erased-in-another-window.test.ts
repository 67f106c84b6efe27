import { expect, it } from 'vitest';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import { ok } from '../../app/domain/result.ts';
import { sharedRecordId, teamRecordId, type TeamSpace } from '../../app/domain/ids.ts';
import { eraseLine } from '../../app/features/lines/erase-line.ts';
import { endLine } from '../../app/line-spaces.ts';
import type { SharedParts } from '../../app/shared-parts.ts';
import { createSpace } from '../../app/sync/begin-space.ts';
import { tidyTeam } from '../../app/team-spaces.ts';
import type { Change } from '../../app/vault/changes.ts';
import { newId, random } from '../support/hub/create-phone.ts';
import { opened } from './crypto/fixtures.ts';
import { day, id, setupDevice } from './vault/vault-fixture.ts';

const primitives = webPrimitives(random);
const [LINE, TEAM] = [id('line'), id('team')];
const TODAY = day('2026-11-21');

/** Two windows of one phone, of which the first does not hear what the second writes. */
async function twoWindows(type: 'line' | 'team') {
  const device = await setupDevice();
  const vault = await device.openTab();
  const begun = await createSpace(primitives, { type, name: 'Fatma', now: device.clock.now });
  const { space, identity: { person } } = begun.state;
  opened(await vault.beginShared(begun, [type === 'line' ? { id: LINE, kind: 'line', set: { firstName: 'Sanne', space, person } } : { id: TEAM, kind: 'team', set: { name: 'Wijk', space: space as string as TeamSpace, person } }]));
  const other = await device.openTab();
  const parts = { vault, primitives, newId, now: () => device.clock.now, syncNow: () => undefined, stored: async (one: typeof space) => vault.space(one).read(), transport: { deleteSpace: async () => ok(undefined) } } as unknown as SharedParts;
  const left = async (): Promise<string> => JSON.stringify((await device.openTab()).records.all().map((state) => [...state.fields]));
  return { vault, parts, space, person, other, left, write: async (change: Change) => opened(await other.write([change])) };
}

it('a face that is taken off the list takes along what another window has just asked of it', async () => {
  const { vault, write, left } = await twoWindows('line');
  await write({ id: id('ask'), kind: 'ask', set: { lineId: LINE, kind: 'call-me', askedOn: TODAY, dueOn: day('2026-12-03') } });
  opened(await eraseLine({ vault }, LINE));
  expect(await left()).not.toContain('2026-12-03');
});

it('a line that is stopped takes along what another window has just written on it', async () => {
  const { parts, space, write, left } = await twoWindows('line');
  await write({ id: sharedRecordId(space, id('advice')), kind: 'advice', set: { from: 'informal', question: 'Hoe help ik Fatma?', askedOn: TODAY } });
  opened(await endLine(parts, LINE));
  expect(await left()).not.toContain('Fatma');
});

it('a team that is tidied up takes along what another window has just written on it, and its keys before all else', async () => {
  const { vault, parts, space, person, write, left } = await twoWindows('team');
  await write({ id: teamRecordId(space as string as TeamSpace, person), kind: 'partner', set: { firstName: 'Fatma' } } as Change);
  const order: string[] = [];
  const watched = { ...parts, vault: Object.assign(Object.create(vault) as typeof vault, {
    dropSpace: (one: typeof space) => (order.push('keys'), vault.dropSpace(one)),
    eraseWith: (plan: Parameters<typeof vault.eraseWith>[0]) => (order.push('records'), vault.eraseWith(plan)),
  }) };
  opened(await tidyTeam(watched)(TEAM));
  expect(await left()).not.toContain('Fatma');
  expect(order).toEqual(['keys', 'records']);
});
