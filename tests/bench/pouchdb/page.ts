// In the same browser: the same records by PouchDB, from a database that is there into one that is empty.
import PouchDB from 'pouchdb-browser';

/** With the batches that are quickest for so many small documents; the default of a hundred takes longer. */
const BATCHES = { batch_size: 1_000, batches_limit: 10 };

const pull = async (name: string) => {
  const local = new PouchDB(name);
  await local.info();
  const start = performance.now();
  await PouchDB.replicate(new PouchDB(`${location.origin}/db/records`, { skip_setup: true }), local, BATCHES);
  const ms = performance.now() - start;
  const { doc_count: records } = await local.info();
  await local.close();
  return { ms, records };
};

Object.assign(window, { bench: { pull } });
