import { expect, it } from 'vitest';
import { missingPart } from '../../../sw/missing-part.ts';

it('a missing page is a page that says so, and no script can run in it', async () => {
  const response = missingPart('document');
  expect(response.status).toBe(503);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await response.text()).toMatch(/lang="nl".*lang="ar".*lang="tr".*lang="pl".*lang="en"/s);
});

it('a missing script runs, speaks where nothing else does, and fails its import', async () => {
  const response = missingPart('script');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await response.text()).toContain('throw new Error');
});

it('anything else is simply not there, and never kept', async () => {
  for (const destination of ['worker', 'image', 'style', ''] as const) {
    expect(missingPart(destination).status).toBe(503);
    expect(missingPart(destination).headers.get('cache-control')).toBe('no-store');
  }
});
