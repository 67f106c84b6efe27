import { expect, test } from 'vitest';
import { toReopenError, toStorageError } from '../../../app/storage/storage-error.ts';

/** As Chromium says it, word for word, after a write that a full disk refused. */
const CLOSED = Object.assign(new Error('UnknownError Internal error opening backing store for indexedDB.open.'), { name: 'UnknownError' });

test('a database that was open and does not open again is told as a full phone', () => {
  expect(toReopenError(CLOSED)).toEqual({ type: 'full' });
  expect(toReopenError(Object.assign(new Error('x'), { name: 'VersionError' }))).toEqual({ type: 'newer-version' });
});

test('one that never opened may be anything', () => {
  expect(toStorageError(CLOSED)).toEqual({ type: 'unavailable' });
});
