import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryPath } from '../support/paths.ts';

interface Picture { readonly src: string; readonly sizes: string; readonly type: string; readonly purpose?: string }
interface Manifest { readonly shortcuts: readonly { readonly url: string }[]; readonly display: string; readonly start_url: string; readonly scope: string; readonly icons: readonly Picture[]; readonly screenshots: readonly Picture[] }

const manifest = JSON.parse(readFileSync(repositoryPath('manifest.webmanifest'), 'utf8')) as Manifest;

/** Width and height out of the first chunk of a PNG. */
function sizeOf(src: string): string {
  const bytes = readFileSync(join(repositoryPath('public'), src));
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('the app opens by itself, from its own beginning', () => {
  expect(manifest).toMatchObject({ display: 'standalone', start_url: '/', scope: '/' });
});

test('every picture is as large as it says', () => {
  const pictures = [...manifest.icons, ...manifest.screenshots].filter(({ type }) => type === 'image/png');
  expect(pictures.length).toBeGreaterThanOrEqual(6);
  for (const { src, sizes } of pictures) expect(`${src} ${sizeOf(src)}`).toBe(`${src} ${sizes}`);
});

test.each(['any', 'maskable'])('there is a small and a large icon for %s, each for that alone', (purpose) => {
  expect(manifest.icons.filter((icon) => icon.purpose === purpose && icon.type === 'image/png').map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
});

test('the address of a shortcut, which the browser writes into its history, says nothing', () => {
  for (const { url } of manifest.shortcuts) expect(url).toMatch(/^\/(#\d)?$/);
});
