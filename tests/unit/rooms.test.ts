import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, shared with `npm run check`
import { findRoomBreaches } from '../../scripts/check-rooms.mjs';
import { repositoryPath } from '../support/paths.ts';

type Breach = { rule: string; from: string; to: string };

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

/** The rules that a little tree of planted files breaks. */
function rulesBrokenBy(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'rooms-'));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return (findRoomBreaches(root) as Breach[]).map(({ rule }) => rule);
}

it('the project itself keeps the rules', () => {
  expect(findRoomBreaches(repositoryPath(''))).toEqual([]);
});

it.each([
  ['domain imports nothing of ours', 'app/domain/road.ts', `import { seal } from '../crypto/seal.ts';`],
  ['domain uses no packages', 'app/domain/road.ts', `import { signal } from '@preact/signals';`],
  ['crypto knows only results and the wire', 'app/crypto/seal.ts', `import { parseRoad } from '../domain/road.ts';`],
  ['crypto uses only Argon2', 'app/crypto/seal.ts', `import 'preact';`],
  ['storage knows only the domain', 'app/storage/rows.ts', `import { openVault } from '../vault/open-vault.ts';`],
  ['vault stands on domain, crypto and storage', 'app/vault/drafts.ts', `import { Button } from '../ui/button.tsx';`],
  ['vault has no screens and no words', 'app/vault/drafts.ts', `import { msg } from '@lingui/core/macro';`],
  ['ui knows no app', 'app/ui/button.tsx', `import { road } from '../domain/road.ts';`],
  ['i18n knows only the domain', 'app/i18n/labels.ts', `import { openVault } from '../vault/open-vault.ts';`],
  ['hooks see the vault only as types', 'app/hooks/use-save.ts', `import { openVault } from '../vault/open-vault.ts';`],
  ['hooks stand below the features', 'app/hooks/use-save.ts', `import { x } from '../shell/lock.ts';`],
  ['screens reach data through their hooks', 'app/features/roads/road-screen.tsx', `export { openVault } from '../../vault/open-vault.ts';`],
  ['features are strangers', 'app/features/roads/road-screen.tsx', `import { LineCard } from '../lines/line-card.tsx';`],
  ['features do not know the shell', 'app/features/roads/use-road.ts', `const lock = () => import('../../shell/lock.ts');`],
  ['only the vault and the composition root touch storage', 'app/shell/lock.ts', `import { rows } from '../storage/rows.ts';`],
  ['nothing imports the composition root', 'app/shell/lock.ts', `import { start } from '../start-app.tsx';`],
  ['the app sees the worker only as types', 'app/shell/sw-bridge.ts', `import { parsePageMessage } from '../../sw/messages.ts';`],
  ['the app does not know the hub', 'app/shell/lock.ts', `import type { Hub } from '../../hub/create-hub.ts';`],
  ['the worker is alone', 'sw/sw.ts', `import { road } from '../app/domain/road.ts';`],
  ['the worker uses only Workbox', 'sw/sw.ts', `import { get } from 'uqr';`],
  ['the hub shares only the wire', 'hub/main.ts', `import { road } from '../app/domain/road.ts';`],
  ['databases of the hub live in its store', 'hub/space/pull.ts', `import postgres from 'postgres';`],
  ['databases live in storage', 'app/vault/drafts.ts', `import Dexie from 'dexie';`],
  ['the page talks to the worker through one bridge', 'app/features/roads/use-road.ts', `import { Workbox } from 'workbox-window';`],
  ['browser storage lives in storage', 'app/hooks/use-save.ts', `export const seen = () => localStorage.getItem('x');`],
  ['the page talks to the worker through one bridge', 'app/features/roads/use-road.ts', `void navigator.serviceWorker;`],
])('%s', (rule, path, text) => {
  expect(rulesBrokenBy({ [path]: text })).toEqual([rule]);
});

it.each([
  ['a screen may know the types of the vault', 'app/features/roads/road-screen.tsx', `import type { Vault } from '../../vault/vault.ts';`],
  ['inline type imports count as types', 'app/hooks/use-save.ts', `import { type Vault } from '../vault/vault.ts';`],
  ['the bridge may know the types of the worker', 'app/shell/sw-bridge.ts', `import type { PageMessage } from '../../sw/messages.ts';`],
  ['a feature may import itself', 'app/features/roads/road-screen.tsx', `import { RoadRow } from './road-row.tsx';`],
  ['words in a comment are not a use', 'app/hooks/use-save.ts', `// localStorage would outlive the lock\nexport const x = 1;`],
  ['the composition root may import every room', 'app/main.ts', `import { rows } from './storage/rows.ts'; import { App } from './shell/app.tsx';`],
])('%s', (_what, path, text) => {
  expect(rulesBrokenBy({ [path]: text })).toEqual([]);
});

it('a circle of imports that run is refused', () => {
  const files = {
    'app/domain/a.ts': `import { b } from './b.ts'; export const a = b;`,
    'app/domain/b.ts': `export { c as b } from './c.ts';`,
    'app/domain/c.ts': `import { a } from './a.ts'; export const c = a;`,
  };
  expect(rulesBrokenBy(files)).toEqual(['no circle of imports']);
});

it('a circle that vanishes when compiled, or that is closed on demand, is no circle', () => {
  const files = {
    'app/domain/a.ts': `import { b } from './b.ts'; export type A = typeof b;`,
    'app/domain/b.ts': `import type { A } from './a.ts'; export const b = (x: A) => [x, import('./a.ts')];`,
  };
  expect(rulesBrokenBy(files)).toEqual([]);
});
