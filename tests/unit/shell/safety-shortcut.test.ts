import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeShortcut } from '../../../app/shell/safety-shortcut.ts';
import { repositoryPath } from '../../support/paths.ts';

const address = { hash: '' };
beforeEach(() => {
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', { state: null, replaceState: () => { address.hash = ''; } });
});
afterEach(() => vi.unstubAllGlobals());

const { shortcuts } = JSON.parse(readFileSync(repositoryPath('manifest.webmanifest'), 'utf8')) as { readonly shortcuts: readonly { readonly name: string; readonly url: string }[] };
const written = shortcuts.find(({ name }) => name === 'Veiligheid')!.url.slice(1);

test.each([written, '#veilig'])('%s leads to Safety and is taken out of the address', (mark) => {
  address.hash = mark;
  expect([takeShortcut(), address.hash]).toEqual([true, '']);
});

test.each(['', '#t=A7KMQ2XZ'])('"%s" does not, and is left to whom it is for', (other) => {
  address.hash = other;
  expect([takeShortcut(), address.hash]).toEqual([false, other]);
});
