import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { repositoryPath } from '../support/paths.ts';

const dist = repositoryPath('dist');
const elsewhere = mkdtempSync(join(tmpdir(), 'second-build-'));
afterAll(() => rmSync(elsewhere, { recursive: true }));

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();

const scripts = filesIn(dist).filter((path) => path.endsWith('.js'));
const textOf = (path: string) => readFileSync(join(dist, path), 'utf8');

it('a second build is the same, byte for byte', () => {
  execFileSync(process.execPath, [repositoryPath('scripts/build.mjs'), '--out', elsewhere], { stdio: 'pipe' });
  for (const part of ['dist', 'dist-hub']) {
    const hashes = (root: string) =>
      Object.fromEntries(
        filesIn(join(root, part))
          .filter((path) => path !== '.built-from')
          .map((path) => [path, createHash('sha256').update(readFileSync(join(root, part, path))).digest('hex')]),
      );
    expect(hashes(elsewhere)).toEqual(hashes(repositoryPath('')));
  }
});

it('there are no source maps, no environment and no paths of the building machine in it', () => {
  expect(filesIn(dist).filter((path) => path.endsWith('.map'))).toEqual([]);
  const leaks = [/sourceMappingURL/, /import\.meta\.(env|vitest|hot)/, /node_modules\//, new RegExp(repositoryPath(''))];
  const found = scripts.flatMap((path) => leaks.filter((leak) => leak.test(textOf(path))).map((leak) => `${path}: ${leak}`));
  expect(found).toEqual([]);
});

it('nothing in it opens a connection around the policy, makes code from text or calls home', () => {
  const doors = [/RTCPeerConnection/, /WebTransport\b/, /\beval\(/, /new Function\(/, /sendBeacon/];
  const found = scripts.flatMap((path) => doors.filter((door) => door.test(textOf(path))).map((door) => `${path}: ${door}`));
  expect(found).toEqual([]);
});

it('the only addresses in it are names of formats and links to explain an error of a package', () => {
  const allowed = /^https?:\/\/(www\.w3\.org\/|wa\.me\/|dexie\.org\/|lingui\.dev\/|bit\.ly\/|github\.com\/|goo\.gl\/|tinyurl\.com\/|www\.npmjs\.com\/package\/hash-wasm)/;
  // The sentence that tells her to look for an address that begins so.
  const beginning = /^https:\/\/[^\p{L}\p{N}]*$/u;
  const found = scripts.flatMap((path) => textOf(path).match(/https?:\/\/[^\s"'`)<]+/g) ?? []);
  expect(found.filter((address) => !allowed.test(address) && !beginning.test(address))).toEqual([]);
});

it('no page has inline scripts or handlers, and no styles but the first paint, which the hub admits by its hash', () => {
  for (const page of filesIn(dist).filter((path) => path.endsWith('.html'))) {
    const html = textOf(page);
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|javascript:/i);
    expect(html.match(/<style/g)?.length ?? 0).toBe(page === 'index.html' ? 1 : 0);
    for (const [, attributes = '', body = ''] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      expect(attributes).toContain('src=');
      expect(body.trim()).toBe('');
    }
  }
});

it('every picture that the manifest names is there', () => {
  type Pictures = { src: string }[];
  const manifest = JSON.parse(textOf('manifest.webmanifest')) as { icons: Pictures; screenshots: Pictures; shortcuts: { icons: Pictures }[] };
  const named = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
  const built = filesIn(dist).map((path) => `/${path}`);
  expect(named.map(({ src }) => src).filter((src) => !built.includes(src))).toEqual([]);
});

it('the compressed forms say what the files say', () => {
  for (const path of filesIn(dist).filter((name) => /\.(br|gz)$/.test(name))) {
    const packed = readFileSync(join(dist, path));
    const plain = readFileSync(join(dist, path.replace(/\.(br|gz)$/, '')));
    expect((path.endsWith('.br') ? brotliDecompressSync(packed) : gunzipSync(packed)).equals(plain)).toBe(true);
  }
});

it('the worker keeps every file of the app, and nothing larger than the app may be', () => {
  const worker = textOf('sw.js');
  const offline = filesIn(dist).filter((path) => !/\.(br|gz)$|^sw\.js$|^screenshots\/|\.txt$/.test(path));
  expect(offline.filter((path) => !worker.includes(`/${path}`))).toEqual([]);
  const sizeOf = (path: string): number => statSync(join(dist, filesIn(dist).includes(`${path}.br`) ? `${path}.br` : path)).size;
  const total = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + sizeOf(path), 0);
  const isCards = (path: string): boolean => /_virtual_cards/.test(path);
  expect(total(offline.filter((path) => !isCards(path)))).toBeLessThan(600_000);
  expect(offline.filter(isCards).length).toBe(1);
  expect(total(offline.filter(isCards))).toBeLessThan(350_000);
});
