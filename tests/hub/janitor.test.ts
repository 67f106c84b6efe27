import { describe, expect, it } from 'vitest';
import postgres from 'postgres';
import { commitFrame, snapshotFrames } from '../support/hub/hub-client.ts';
import { askDatabase, countRows, letDaysPass } from '../support/hub/hub-database.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { makeDevice, makeSnapshot, makeSpace, writeCommit } from '../support/hub/sealed-things.ts';

const IN_ORDER = { ok: true, output: 'Everything is in order.\n' };

describe.each(STORES)('tidying and checking on %s', (store) => {
  const here = useHubs(store);

  /** With a commit that is due to go. */
  async function due() {
    const [device, away] = [makeDevice(), makeDevice()];
    const space = makeSpace(device, away);
    expect(await here.client.create(space, here.code)).toBe(201);
    await here.client.push(space, device, commitFrame(writeCommit(space, device)), ...snapshotFrames(makeSnapshot(space, { by: device })));
    return space;
  }

  it('a space that cannot be tidied now keeps no other from it', async () => {
    const spaces = [await due(), await due(), await due()];
    await letDaysPass(here.place, 8);
    const ids = spaces.map(({ id }) => Buffer.from(id, 'base64url').toString('hex')).toSorted();
    if (here.place.databaseUrl) {
      const other = postgres(here.place.databaseUrl, { max: 1 });
      await other.begin(async (sql) => {
        // As a push does that takes long.
        await sql.unsafe(`SELECT 1 FROM space WHERE space = '\\x${ids[0]}' FOR UPDATE`);
        const start = performance.now();
        expect(here.place.command('prune').ok).toBe(true);
        expect(performance.now() - start).toBeLessThan(9_000);
      });
      await other.end();
    } else {
      // Its commit cannot be deleted.
      await askDatabase(here.place, `CREATE TRIGGER stuck BEFORE DELETE ON commits WHEN hex(OLD.space) = '${ids[0]!.toUpperCase()}' BEGIN SELECT RAISE(ABORT, 'stuck'); END`);
      expect(here.place.command('prune')).toMatchObject({ ok: false, output: expect.stringContaining('Not tidied now: 1') as unknown as string });
      await askDatabase(here.place, 'DROP TRIGGER stuck');
    }
    expect((await countRows(here.place)).commits).toBe(1);
    expect(here.place.command('prune').ok).toBe(true);
    expect((await countRows(here.place)).commits).toBe(0);
  });

  it('the check finds what belongs to nothing, and what its own tables contradict', async () => {
    const space = await due();
    expect(here.place.command('check')).toEqual(IN_ORDER);
    const key = store === 'postgres' ? `'\\x${Buffer.from(space.id, 'base64url').toString('hex')}'` : `x'${Buffer.from(space.id, 'base64url').toString('hex')}'`;
    const faults: readonly (readonly [RegExp, string, string])[] = [
      [/belong to no organisation/, `UPDATE space SET org = org + 100 WHERE space = ${key}`, `UPDATE space SET org = org - 100 WHERE space = ${key}`],
      [/another newest snapshot/, `UPDATE space SET snap = snap + 1 WHERE space = ${key}`, `UPDATE space SET snap = snap - 1 WHERE space = ${key}`],
      [/devices are not those/, `UPDATE device SET removed = 1 WHERE space = ${key}`, `UPDATE device SET removed = 0 WHERE space = ${key}`],
      [/letters lie in no box/, `INSERT INTO letter (box, slot, bytes) VALUES (${key}, 0, ${key})`, 'DELETE FROM letter'],
      [/rows of box belong to no space/, `INSERT INTO box (box, space, expires) VALUES (${key}, ${key.replace(/[0-9a-f]{4}'$/, "0000'")}, 0)`, 'DELETE FROM box'],
    ];
    for (const [fault, spoil, mend] of faults) {
      await askDatabase(here.place, spoil);
      const { ok, output } = here.place.command('check');
      expect([ok, output]).toEqual([false, expect.stringMatching(fault)]);
      await askDatabase(here.place, mend);
    }
    if (store === 'postgres') {
      await askDatabase(here.place, "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'box_by_space'::regclass");
      expect(here.place.command('check')).toMatchObject({ ok: false, output: expect.stringContaining('box_by_space is not valid') as unknown as string });
      await askDatabase(here.place, "UPDATE pg_index SET indisvalid = true WHERE indexrelid = 'box_by_space'::regclass");
    }
    expect(here.place.command('check')).toEqual(IN_ORDER);
  });
});
