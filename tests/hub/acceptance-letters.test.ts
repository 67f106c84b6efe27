import { describe, expect, inject, it } from 'vitest';
import { clientOf } from '../support/hub/hub-client.ts';
import { askDatabase, letDaysPass } from '../support/hub/hub-database.ts';
import { openPlace, STORES, useHubs } from '../support/hub/hub-place.ts';
import { chance, makeDevice, makeSpace, type TestDevice, type TestSpace, text } from '../support/hub/sealed-things.ts';

const IN_ORDER = { ok: true, output: 'Everything is in order.\n' };
const LETTER = 8 * 1024;

describe.each(STORES)('what letters take, on %s', (store) => {
  const here = useHubs(store);

  async function open(code: string, client = here.client): Promise<{ readonly device: TestDevice; readonly space: TestSpace; readonly box: () => Promise<string> }> {
    const device = makeDevice();
    const space = makeSpace(device);
    expect(await client.create(space, code)).toBe(201);
    return {
      device, space,
      box: async () => {
        const box = text(16);
        expect((await client.ask(`/s/${space.id}/boxes`, { method: 'POST', as: device, body: JSON.stringify({ box, hours: 1 }) })).status).toBe(201);
        return box;
      },
    };
  }
  const put = async (box: string, slot: number, letter: Uint8Array<ArrayBuffer>): Promise<number> => (await here.otherClient.ask(`/box/${box}/${slot}`, { method: 'POST', body: letter })).status;
  const close = async (space: TestSpace, as: TestDevice, box: string): Promise<number> => (await here.client.ask(`/s/${space.id}/boxes/${box}`, { method: 'DELETE', as })).status;

  it('counts for the organisation of the space whose boxes they lie in, until they are gone', async () => {
    // Room for the space and three letters.
    const code = here.place.command('org', 'add', 'small', '--megabytes=0.03').output.split('\n')[0]!;
    const { device, space, box } = await open(code);
    const [one, two] = [await box(), await box()];
    const first = chance(LETTER);
    expect([await put(one, 0, first), await put(one, 1, chance(LETTER)), await put(two, 0, chance(LETTER))]).toEqual([201, 201, 201]);
    expect(await put(two, 1, chance(LETTER))).toBe(507);
    // The same one again is no more than it was.
    expect(await put(one, 0, first)).toBe(201);
    expect(here.place.command('check')).toEqual(IN_ORDER);
    expect(here.place.command('org', 'list').output).toMatch(/small {2}1 of \d+ spaces {2}0\.0 MB/);
    const taken = async (): Promise<number> => Number((await askDatabase(here.place, 'SELECT MAX(bytes) AS bytes FROM space') as [{ bytes: number | string }])[0].bytes);
    const full = await taken();
    expect(full).toBeGreaterThan(3 * LETTER);
    // The hubs read it anew after some seconds; until then they go by what they know.
    expect(await close(space, device, one)).toBe(204);
    expect(here.place.command('check')).toEqual(IN_ORDER);
    expect(full - await taken()).toBeGreaterThanOrEqual(2 * LETTER);
  });

  it('is taken off with boxes that have had their time, and with a space that goes', async () => {
    const { device, space, box } = await open(here.code);
    expect(await put(await box(), 0, chance(LETTER))).toBe(201);
    await letDaysPass(here.place, 2);
    expect(here.place.command('prune').ok).toBe(true);
    expect(here.place.command('check')).toEqual(IN_ORDER);
    const left = await box();
    expect(await put(left, 1, chance(LETTER))).toBe(201);
    expect((await here.client.ask(`/s/${space.id}`, { method: 'DELETE', as: device })).status).toBe(204);
    expect(await put(left, 0, chance(1))).toBe(404);
    expect(here.place.command('check')).toEqual(IN_ORDER);
  });

  it('is counted, too, for letters that an older hub took, in its database and in its backups', async () => {
    const place = await openPlace(store, inject('postgresUrl'));
    const emptied = await openPlace(store, inject('postgresUrl'));
    try {
      const hub = await place.start();
      const client = clientOf(hub.origin);
      const { box } = await open(hub.code!, client);
      expect((await client.ask(`/box/${await box()}/0`, { method: 'POST', body: chance(LETTER) })).status).toBe(201);
      await hub.stop();
      // As it was before letters counted.
      await askDatabase(place, `UPDATE space SET bytes = bytes - ${LETTER}`);
      expect(place.command('check').ok).toBe(false);
      expect(place.command('backup', `${place.dataDir}/old.gz`).ok).toBe(true);
      expect(emptied.command('restore', `${place.dataDir}/old.gz`).ok).toBe(true);
      expect(emptied.command('check')).toEqual(IN_ORDER);
      await askDatabase(place, 'ALTER TABLE snapshot DROP COLUMN author');
      await askDatabase(place, 'DELETE FROM migration WHERE step >= 2');
      expect(place.command('check')).toEqual(IN_ORDER);
    } finally {
      place.remove();
      emptied.remove();
    }
  });
});
