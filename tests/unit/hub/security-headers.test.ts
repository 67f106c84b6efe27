import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createHub } from '../../../hub/create-hub.ts';
import { ask } from './test-files.ts';

// The planted failure is logged, as it should be.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterAll(() => void vi.restoreAllMocks());

/** The first page is read when the hub starts; only what is asked for later fails. */
function failing(path: string): undefined {
  if (path !== '/index.html') throw new Error('planted');
}

const ASSET_TAG = '"hash-of-main"';

const kinds: Record<string, [status: number, ask: () => Promise<Response>]> = {
  'a page': [200, () => ask('/')],
  'a place inside the app': [200, () => ask('/some/place')],
  'an asset': [200, () => ask('/assets/main-1a2b.js')],
  'an asset in brotli': [200, () => ask('/assets/main-1a2b.js', { headers: { 'accept-encoding': 'br' } })],
  'an unchanged asset': [304, () => ask('/assets/main-1a2b.js', { headers: { 'if-none-match': ASSET_TAG } })],
  'a HEAD': [200, () => ask('/sw.js', { method: 'HEAD' })],
  'a missing file': [404, () => ask('/missing.js')],
  'a broken address': [404, () => ask('/%ff')],
  'the API': [200, () => ask('/api/health')],
  'a missing part of the API': [404, () => ask('/api/nothing')],
  'a method that is not allowed': [405, () => ask('/', { method: 'POST' })],
  'a preflight': [405, () => ask('/api/health', { method: 'OPTIONS' })],
  'a failure': [500, () => createHub(failing).fetch(new Request('http://localhost/some/place'))],
};

describe.each(Object.entries(kinds))('the response to %s', (_kind, [status, request]) => {
  it('is closed by its headers', async () => {
    const response = await request();
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'permissions-policy': expect.stringContaining('camera=()'),
      'strict-transport-security': expect.stringMatching(/^max-age=(3153600\d|\d{9,})/),
    });
  });
});

describe('the content security policy', () => {
  const directives = async () => {
    const policy = (await ask('/')).headers.get('content-security-policy') ?? '';
    return new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
  };

  it('allows nothing from another host, nothing inline and no eval', async () => {
    const allowed = [...(await directives()).values()].flat();
    expect(new Set(allowed)).toEqual(
      new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:', 'blob:', "'script'", 'drempel']),
    );
  });

  it('lets scripts come from the app itself, and refuses frames, forms, bases and plugins', async () => {
    const policy = await directives();
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    for (const name of ['default-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(policy.get(name)).toEqual(["'none'"]);
    }
  });

  it('asks for Trusted Types with one named policy', async () => {
    const policy = await directives();
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')).toEqual(['drempel']);
  });
});
