import { expect, inject, it } from 'vitest';
import { askDatabase, countRows } from '../support/hub/hub-database.ts';
import { openPlace, STORES } from '../support/hub/hub-place.ts';

it.each(STORES)('a hub of an older version refuses tables that a newer one made, on %s, and leaves them as they are', async (store) => {
  const place = await openPlace(store, inject('postgresUrl'));
  try {
    await (await place.start()).stop();
    const before = await countRows(place);
    const steps = Number((await askDatabase(place, 'SELECT COUNT(*) AS steps FROM migration'))[0]!['steps']);
    await askDatabase(place, `INSERT INTO migration (step) VALUES (${steps})`);
    await expect(place.start()).rejects.toThrow('ended with code');
    for (const words of [['check'], ['prune'], ['org', 'add', 'another']]) expect(place.command(...words)).toEqual({ ok: false, output: 'the database was made by a newer hub\n' });
    expect(await countRows(place)).toEqual(before);
    await askDatabase(place, `DELETE FROM migration WHERE step = ${steps}`);
    await (await place.start()).stop();
  } finally {
    place.remove();
  }
});
