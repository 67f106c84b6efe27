import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadPart, lookForUpdate, switchOver, versionOn, visitSampleSite, type Visit } from './visit.ts';
import { loadAnew } from '../../support/load-anew.ts';

let visit: Visit;
beforeEach(async () => void (visit = await visitSampleSite()));
afterEach(() => visit.close());

const appCaches = () => visit.page.evaluate(async () => (await caches.keys()).length);

it('an update waits, through reloads too, until she says so', async () => {
  await visit.page.fill('#form', 'half a sentence');
  await visit.serve(await visit.build('b'));
  expect(await lookForUpdate(visit.page)).toBe('waiting');
  await expect.poll(() => visit.page.inputValue('#form')).toBe('half a sentence');
  await loadAnew(visit.page);
  expect(await versionOn(visit.page)).toBe('a');
  await switchOver(visit.page);
  await loadAnew(visit.page);
  expect(await versionOn(visit.page)).toBe('b');
});

it('a page of the old version loads its lazy parts after the switch, with the server having only the new ones', async () => {
  await visit.serve(await visit.build('b'));
  await lookForUpdate(visit.page);
  await switchOver(visit.page);
  expect(await loadPart(visit.page)).toBe('part of a');
});

it('only the version before is kept beside the new one', async () => {
  for (const version of ['b', 'c', 'd']) {
    await visit.serve(await visit.build(version));
    expect(await lookForUpdate(visit.page)).toBe('waiting');
    await switchOver(visit.page);
  }
  // Pages are switched over before the old caches are gone.
  await expect.poll(appCaches).toBe(2);
  await loadAnew(visit.page);
  expect(await versionOn(visit.page)).toBe('d');
});

it('messages that are not ours do not switch anything', async () => {
  await visit.serve(await visit.build('b'));
  await lookForUpdate(visit.page);
  const state = await visit.page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready;
    for (const message of [null, 7, 'skip-waiting', {}, { type: 'SKIP_WAITING' }, { type: ['skip-waiting'] }, [{ type: 'skip-waiting' }]]) {
      waiting?.postMessage(message);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return waiting?.state;
  });
  expect(state).toBe('installed');
});

it.each<[string, (distDir: string) => void]>([
  ['changed on the way', (distDir) => appendFileSync(join(distDir, 'assets/part-b.js'), '//')],
  ['gone', (distDir) => rmSync(join(distDir, 'assets/part-b.js'))],
  ['replaced under the same name', (distDir) => writeFileSync(join(distDir, 'klok.html'), '<!doctype html><p>other</p>')],
])('one file that is %s fails the whole update, and a sound build later succeeds', async (_what, damage) => {
  const broken = await visit.build('b');
  damage(broken.distDir);
  await visit.serve(broken);
  expect(await lookForUpdate(visit.page)).toBe('refused');
  await visit.serve();
  await loadAnew(visit.page);
  expect(await versionOn(visit.page)).toBe('a');
  expect(await loadPart(visit.page)).toBe('part of a');

  await visit.serve(await visit.build('c'));
  expect(await lookForUpdate(visit.page)).toBe('waiting');
  await switchOver(visit.page);
  expect(await loadPart(visit.page)).toBe('part of a');
});

it.each<[string, (distDir: string) => void]>([
  ['missing', (distDir) => rmSync(join(distDir, 'sw.js'))],
  ['not a script', (distDir) => writeFileSync(join(distDir, 'sw.js'), '<!doctype html>')],
])('a worker script that is %s leaves the old version at work', async (_what, damage) => {
  const broken = await visit.build('b');
  damage(broken.distDir);
  await visit.serve(broken);
  expect(await lookForUpdate(visit.page)).toBe('refused');
  await loadAnew(visit.page);
  expect(await versionOn(visit.page)).toBe('a');
});
