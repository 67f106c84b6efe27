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

it('of two tabs that begin at once one makes the locks, and the other is told that they are there', async () => {
  const factory = new IDBFactory();
  const tabs = [createKeyStore(() => factory), createKeyStore(() => factory)];
  const made = await Promise.all(tabs.map((tab, at) => tab.addWraps([`lock ${at}`])));
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await tabs[0]!.readWraps()).toEqual([`lock ${made.indexOf(true)}`]);
  await tabs[0]!.destroy();
  expect(await tabs[1]!.addWraps(['again'])).toBe(true);
});

it('takes the place only of the locks that were read, and does not bring back what was destroyed', async () => {
  const factory = new IDBFactory();
  const [one, other] = [createKeyStore(() => factory), createKeyStore(() => factory)];
  await one.writeWraps(['first']);
  const isFirst = (there: unknown): boolean => String(there) === 'first';
  expect(await Promise.all([one, other].map((tab, at) => tab.replaceWraps(isFirst, [`from tab ${at}`])))).toEqual([true, false]);
  expect(await other.readWraps()).toEqual(['from tab 0']);
  await one.destroy();
  expect(await other.replaceWraps(isFirst, ['late'])).toBe(false);
  expect(await other.readWraps()).toBeUndefined();
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
