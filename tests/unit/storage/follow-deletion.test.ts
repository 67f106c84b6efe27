import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { followDeletion, standDown, standReady } from '../../../app/storage/follow-deletion.ts';

const inTime = new AbortController().signal;

it('what stands ready goes in its round, or all at once when nothing was deleted', async () => {
  const factory = new IDBFactory();
  const ready = async (): Promise<number> => (await factory.databases()).length;
  await standReady(3, inTime, async () => true, () => factory);
  expect(await ready()).toBe(3);
  await followDeletion(1, () => factory);
  expect(await ready()).toBe(2);
  await standDown(3, () => factory);
  expect(await ready()).toBe(0);
});

it('nothing is made without room, or when it is too late to be of use', async () => {
  const factory = new IDBFactory();
  await standReady(3, inTime, async () => false, () => factory);
  await standReady(3, AbortSignal.abort(), async () => true, () => factory);
  expect(await factory.databases()).toEqual([]);
});
