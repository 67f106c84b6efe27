import { expect, it } from 'vitest';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import { err, ok } from '../../app/domain/result.ts';
import { sharedRecordId } from '../../app/domain/ids.ts';
import { eraseLine } from '../../app/features/lines/erase-line.ts';
import { leaveOver } from '../../app/line-farewell.ts';
import { createLineSpaces } from '../../app/line-spaces.ts';
import type { SharedParts } from '../../app/shared-parts.ts';
import { createSpace } from '../../app/sync/begin-space.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { newId, random } from '../support/hub/create-phone.ts';
import { opened } from './crypto/fixtures.ts';
import { day, id, setupDevice } from './vault/vault-fixture.ts';

const primitives = webPrimitives(random);
const LINE = id('line');

/** A phone whose hub answers only when the face was taken off the list. */
async function setupSlowHub() {
  const device = await setupDevice();
  const vault = await device.openTab();
  opened(await vault.write([{ id: LINE, kind: 'line', set: { firstName: 'Sanne' } }]));
  const asked: string[] = [];
  const slowly = (name: string) => async () => {
    asked.push(name);
    opened(await eraseLine({ vault }, LINE));
    return ok(undefined);
  };
  const transport = { createSpace: slowly('make'), deleteSpace: async () => { asked.push('delete'); return ok(undefined); } };
  const stored: SharedParts['stored'] = async (space) => {
    const read = space && (await vault.space(space).read());
    return read?.ok ? read : err({ type: 'storage' });
  };
  const parts = { vault, primitives, newId, stored, transport, now: () => device.clock.now, start: () => undefined } as unknown as SharedParts;
  return { vault, parts, asked, slowly, transport };
}

it('a face that was taken off the list while its line was being made stays off, and the line goes from the hub again', async () => {
  const { vault, parts, asked } = await setupSlowHub();
  const made = await createLineSpaces(parts, () => undefined).spaceFor(LINE, { firstName: 'Fatma' }, 'code');
  expect(made.ok).toBe(false);
  expect(vault.records.list('line')).toEqual([]);
  expect(vault.records.list('seat')).toEqual([]);
  expect(asked).toEqual(['make', 'delete']);
});

it('of two tries to make a line, the first of which the hub answers late, one counts and the other goes from the hub again', async () => {
  const { vault, parts, asked, transport } = await setupSlowHub();
  let release = (): void => undefined;
  const second = new Promise<void>((resolve) => { release = resolve; });
  transport.createSpace = async () => {
    asked.push('make');
    if (asked.length === 1) await second;
    return ok(undefined);
  };
  const { spaceFor } = createLineSpaces(parts, () => undefined);
  const first = spaceFor(LINE, { firstName: 'Fatma' }, 'code');
  await expect.poll(() => asked).toEqual(['make']);
  const space = opened(await spaceFor(LINE, { firstName: 'Fatma' }, 'code'));
  release();
  expect([await first, vault.records.get('line', LINE)?.space]).toEqual([ok(space), space]);
  expect(vault.records.list('seat')).toHaveLength(1);
  expect(asked).toEqual(['make', 'make', 'delete']);
});

it('a line that was taken off the list while the end of it was being told to the hub stays off', async () => {
  const { vault, parts, asked, slowly, transport } = await setupSlowHub();
  transport.deleteSpace = slowly('delete');
  const begun = await createSpace(primitives, { type: 'line', name: 'Sanne', now: parts.now() });
  const space: SpaceId = begun.state.space;
  opened(await vault.beginShared(begun));
  opened(await vault.write([
    { id: LINE, kind: 'line', set: { space, person: begun.state.identity.person } },
    { id: sharedRecordId(space, id('seat')), kind: 'seat', set: { side: 'formal', firstName: 'Fatma', endedOn: day('2026-11-20') } },
  ]));
  expect(await leaveOver(parts, space)).toBe(true);
  expect(vault.records.list('line')).toEqual([]);
  expect(asked).toEqual(['delete']);
});
