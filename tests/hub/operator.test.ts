import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { clientOf, commitFrame, snapshotFrames } from '../support/hub/hub-client.ts';
import { askDatabase } from '../support/hub/hub-database.ts';
import { openPlace, STORES, useHubs } from '../support/hub/hub-place.ts';
import { makeDevice, makeSnapshot, makeSpace, writeCommit } from '../support/hub/sealed-things.ts';

const IN_ORDER = { ok: true, output: 'Everything is in order.\n' };

it.each(STORES)('a database that no hub has run on is not called in order, and no backup is made of it (%s)', async (store) => {
  const place = await openPlace(store, inject('postgresUrl'));
  const file = join(place.dataDir, 'backup.gz');
  for (const words of [['backup', file], ['check']]) {
    const { ok, output } = place.command(...words);
    expect([words[0], ok, output]).toEqual([words[0], false, expect.stringMatching(/^No hub has run on this database\. /)]);
  }
  expect([existsSync(file), existsSync(join(place.dataDir, 'hub.db'))]).toEqual([false, false]);
  expect(place.command('org', 'add', 'First').ok).toBe(true);
  expect(place.command('check')).toEqual(IN_ORDER);
  place.remove();
});

describe.each(STORES)('on %s', (store) => {
  const here = useHubs(store, { METRICS_PORT: '0' });

  async function fill(commits: number) {
    const device = makeDevice();
    const space = makeSpace(device);
    expect(await here.client.create(space, here.code)).toBe(201);
    for (let n = 0; n < commits; n += 1) await here.client.push(space, device, commitFrame(writeCommit(space, device, { size: 20_000 })));
    await here.client.push(space, device, ...snapshotFrames(makeSnapshot(space, { by: device })));
    return { device, space };
  }

  it('an organisation gets a code of its own, and the list says what it uses', async () => {
    const added = here.place.command('org', 'add', 'Huis van <b>de</b> wijk', '--megabytes=10', '--spaces=5');
    const code = added.output.split('\n')[0]!;
    expect(code).toMatch(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/);
    expect(await here.client.create(makeSpace(makeDevice()), code)).toBe(201);
    const list = here.place.command('org', 'list').output;
    expect(list).toMatch(/2 {2}Huis van bdeb wijk {2}1 of 5 spaces {2}0\.0 MB of 10\.0 MB/);
    expect(list).not.toContain(code);
    expect(here.place.command('org', 'add', 'x', '--spaces=none').ok).toBe(false);
    expect(here.place.command('org', 'add').ok).toBe(false);
  });

  it('spaces are listed by size without their ids, and one can be removed', async () => {
    const { device, space } = await fill(8);
    const [largest] = here.place.command('spaces').output.split('\n');
    expect(largest).toMatch(/^[0-9a-f]{10} {2}0\.2 MB {2}1 devices {2}made \d{4}-\d\d-\d\d/);
    expect(largest).not.toContain(space.id);
    expect(here.place.command('spaces', '--full').output).toContain(space.id);
    expect(here.place.command('space', 'remove', 'nothing').ok).toBe(false);
    expect(here.place.command('space', 'remove', largest!.split(' ')[0]!).ok).toBe(true);
    await expect(here.client.pull(space, device)).rejects.toThrow('401');
  });

  it('an id that begins like an option is an id, and an option that nobody knows does nothing', async () => {
    const device = makeDevice();
    let space = makeSpace(device);
    while (!space.id.startsWith('--')) space = makeSpace(device);
    expect(await here.client.create(space, here.code)).toBe(201);
    expect(here.place.command('space', 'remove', space.id).ok).toBe(true);
    await expect(here.client.pull(space, device)).rejects.toThrow('401');
    const before = here.place.command('org', 'list').output;
    for (const words of [['org', 'add', 'Second', '--megabyte=10'], ['spaces', '--all'], ['check', '--full']]) {
      expect(here.place.command(...words)).toEqual({ ok: false, output: expect.stringMatching(/^node dist-hub/) });
    }
    expect(here.place.command('org', 'list').output).toBe(before);
  });

  it('the check finds a changed byte, a missing commit and a wrong number', async () => {
    const { device, space } = await fill(3);
    await here.client.push(space, device, commitFrame(writeCommit(space, device)), commitFrame(writeCommit(space, device)));
    expect(here.place.command('check')).toEqual(IN_ORDER);
    const change = async (sign: '+' | '-'): Promise<void> => {
      await askDatabase(here.place, `UPDATE commits SET size = size ${sign} 1 WHERE seq = 5`);
      await askDatabase(here.place, `UPDATE commits SET dseq = dseq ${sign} 100 WHERE seq = 2`);
      await askDatabase(here.place, `UPDATE space SET head = head ${sign === '+' ? '-' : '+'} 1, bytes = bytes ${sign} 7`);
      await askDatabase(here.place, `UPDATE part SET place = place ${sign} 10 WHERE place = ${sign === '+' ? 0 : 10}`);
    };
    await change('+');
    const { ok, output } = here.place.command('check');
    expect(ok).toBe(false);
    for (const fault of [/commit 5 is damaged/, /commit 2 is damaged/, /its size is noted/, /highest number/, /part 0 of the snapshot is missing/]) expect(output).toMatch(fault);
    await change('-');
    expect(here.place.command('check')).toEqual(IN_ORDER);
  });

  it('a backup made while the hub runs is put back in either kind of database, under a new store', async () => {
    const { device, space } = await fill(3);
    const file = join(here.place.dataDir, 'copy.gz');
    expect(here.place.command('backup', file).ok).toBe(true);
    // eslint-disable-next-line no-bitwise -- rights are bits
    expect(statSync(file).mode & 0o077).toBe(0);
    const before = await here.client.pull(space, device, 1);
    await here.client.push(space, device, commitFrame(writeCommit(space, device)));
    for (const kind of STORES) {
      const other = await openPlace(kind, inject('postgresUrl'));
      expect(other.command('restore', file).ok).toBe(true);
      expect(other.command('restore', file)).toMatchObject({ ok: false, output: expect.stringContaining('empty') as unknown as string });
      expect(other.command('check')).toEqual(IN_ORDER);
      const hub = await other.start();
      const after = await clientOf(hub.origin).pull(space, device, 1);
      expect(after.order).toEqual(before.order);
      expect(after.end!.store).not.toBe(before.end!.store);
      expect(after.end!.head).toBe(before.end!.head);
      expect(await clientOf(hub.origin).create(makeSpace(makeDevice()), here.code)).toBe(201);
      await hub.stop();
      other.remove();
    }
  });

  it('half a backup is put back not at all', async () => {
    const file = join(here.place.dataDir, 'half.gz');
    await fill(30);
    here.place.command('backup', file);
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
    truncateSync(file, statSync(file).size - 20);
    const other = await openPlace(store, inject('postgresUrl'));
    expect(other.command('restore', file).ok).toBe(false);
    expect(other.command('spaces')).toEqual({ ok: true, output: '' });
    writeFileSync(file, gzipSync(lines.slice(0, -2).join('\n')));
    expect(other.command('restore', file)).toMatchObject({ ok: false, output: expect.stringContaining('not complete') as unknown as string });
    writeFileSync(file, 'no backup at all');
    expect(other.command('restore', file).ok).toBe(false);
    expect(other.command('spaces')).toEqual({ ok: true, output: '' });
    other.remove();
  });

  it('the first code is kept where only the operator reads it, and stays the same', async () => {
    const file = join(here.place.dataDir, 'organisation-code.txt');
    expect(readFileSync(file, 'utf8')).toBe(`${here.code}\n`);
    // eslint-disable-next-line no-bitwise -- rights are bits
    expect(statSync(file).mode & 0o077).toBe(0);
    if (store === 'postgres') expect(here.hubs[1]!.code).toBe(here.code);
  });

  it('counts are told on this machine alone, on a port of their own, and say nothing of one space', async () => {
    const { space } = await fill(1);
    const { metricsPort, port } = here.hubs[0]!;
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/api/metrics`)).text();
    expect(text).toMatch(/drempel_events_total\{event="push-stored"\} \d+/);
    expect(text).not.toContain(space.id);
    expect((await fetch(`http://127.0.0.1:${port}/api/metrics`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${metricsPort}/`)).status).toBe(404);
    // Every machine has this one, too: who listens to all addresses listens to it.
    const outside = Object.values(networkInterfaces()).flat().filter((address) => address?.family === 'IPv4' && !address.internal).map((address) => address!.address);
    for (const address of ['127.0.0.2', ...outside]) await expect(fetch(`http://${address}:${metricsPort}/api/metrics`)).rejects.toThrow();
  });
});

it('a command that is none gets the list of those that are', async () => {
  const place = await openPlace('sqlite', '');
  expect(place.command('sing')).toMatchObject({ ok: false, output: expect.stringContaining('org add NAME') as unknown as string });
  place.remove();
});
