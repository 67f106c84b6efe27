import { expect, test } from 'vitest';
import type { DrempelDatabase } from '../../../app/storage/schema.ts';
import { createConnection } from '../../../app/storage/connection.ts';

const named = (name: string, message: string, inner?: Error): Error => Object.assign(new Error(message), { name, inner });

/** What Chromium says of a database that it closed for a full disk and does not open again. */
const NOT_OPENED = named('UnknownError', 'UnknownError Internal error opening backing store for indexedDB.open.');
const CLOSED = named('DatabaseClosedError', `DatabaseClosedError ${NOT_OPENED.message}`, NOT_OPENED);

function setup(open: () => Promise<unknown>) {
  let opens = 0;
  const db = { close: () => undefined, open: () => { opens += 1; return open(); } } as unknown as DrempelDatabase;
  return { connection: createConnection(db), opens: () => opens };
}

test('who meets the failed attempt of another one to open it anew is told that the phone is full, as that one is', async () => {
  const { connection } = setup(() => Promise.reject(NOT_OPENED));
  expect(await connection.run(() => Promise.resolve('kept'))).toEqual({ ok: true, value: 'kept' });
  expect(await connection.run(() => Promise.reject(CLOSED))).toEqual({ ok: false, error: { type: 'full' } });
  expect(await connection.run(() => Promise.reject(NOT_OPENED))).toEqual({ ok: false, error: { type: 'full' } });
});

test('a database that never answered and does not open is not there', async () => {
  const { connection } = setup(() => Promise.reject(NOT_OPENED));
  expect(await connection.run(() => Promise.reject(NOT_OPENED))).toEqual({ ok: false, error: { type: 'unavailable' } });
});

test('what was closed for a full disk is opened again when there is room', async () => {
  const { connection, opens } = setup(() => Promise.resolve());
  await connection.run(() => Promise.resolve('kept'));
  const works = [() => Promise.reject(CLOSED), () => Promise.resolve('kept again')];
  expect(await connection.run(() => works.shift()!())).toEqual({ ok: true, value: 'kept again' });
  expect(opens()).toBe(1);
});
