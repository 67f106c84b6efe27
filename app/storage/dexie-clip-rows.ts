import type { ClipRows } from './clip-rows.ts';
import type { Connection } from './connection.ts';
import type { DrempelDatabase } from './schema.ts';

/** Sealed recordings in the phone's database. `check` refuses a write to data that are newer than this code. */
export function createDexieClipRows(db: DrempelDatabase, run: Connection['run'], check: () => Promise<void>): ClipRows {
  return {
    all: () => run(() => db.clips.toArray()),
    sound: (key) => run(async () => (await db.sounds.get(key))?.bytes),
    replace: (gone, put, sounds) => run(() => db.transaction('rw', db.clips, db.sounds, db.state, async () => {
      await check();
      for (const id of gone) {
        await db.clips.delete(id);
        await db.sounds.where('key').startsWith(`${id}/`).delete();
      }
      await db.clips.bulkPut([...put]);
      await db.sounds.bulkPut([...sounds]);
    })),
  };
}
