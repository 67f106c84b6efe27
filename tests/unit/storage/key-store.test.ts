import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { createKeyStore } from '../../../app/storage/key-store.ts';

it('keeps the last list of locks, for every tab', async () => {
  const factory = new IDBFactory();
  const [one, other] = [createKeyStore(() => factory), createKeyStore(() => factory)];
  expect(await one.readWraps()).toBeUndefined();
  await one.writeWraps(['old']);
  await other.writeWraps(['new', 'list']);
  expect(await one.readWraps()).toEqual(['new', 'list']);
});

it('S38 destroying takes the database itself away, though another tab has used it', async () => {
  const factory = new IDBFactory();
  const [one, other] = [createKeyStore(() => factory), createKeyStore(() => factory)];
  await one.writeWraps(['lock']);
  await other.readWraps();
  await one.destroy();
  expect(await factory.databases()).toEqual([]);
  expect(await other.readWraps()).toBeUndefined();
  await other.writeWraps(['again']);
  expect(await one.readWraps()).toEqual(['again']);
});

it('a browser without IndexedDB refuses, and does not throw at once', async () => {
  const refusing = createKeyStore(() => { throw new Error('no IndexedDB'); });
  await expect(refusing.readWraps()).rejects.toThrow('no IndexedDB');
});
