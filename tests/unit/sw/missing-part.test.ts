import { runInNewContext } from 'node:vm';
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

const NUMBERS = ['tel:112', 'tel:08002000'];

it('a missing page still dials 112 and Veilig Thuis', async () => {
  const page = await missingPart('document').text();
  expect([...page.matchAll(/<a href="(tel:[^"]*)">([^<]+)<\/a>/g)].map(([, href]) => href)).toEqual(NUMBERS);
});

/** As much of a page as the script that speaks asks for. */
interface Stub { readonly tag: string; readonly href?: string; readonly textContent?: string; readonly children: Stub[]; append: (child: Stub) => void }
const stub = (tag: string): Stub => {
  const children: Stub[] = [];
  return { tag, children, append: (child) => { children.push(child); } };
};

it.each([[false, NUMBERS], [true, []]])('a missing first script still dials them, and in an app that runs (%s) it leaves the screen alone', async (isRunning, hrefs) => {
  const drawn: Stub[] = [];
  const document = { documentElement: { dataset: isRunning ? { running: '' } : {} }, body: { replaceChildren: (...lines: Stub[]) => { drawn.push(...lines); } }, createElement: stub };
  const script = await missingPart('script').text();
  expect(() => { runInNewContext(script, { document }); }).toThrow('a part of the app is missing');
  expect(drawn.flatMap(({ children }) => children).map(({ href }) => href)).toEqual(hrefs);
  expect(drawn.filter(({ textContent }) => textContent)).toHaveLength(isRunning ? 0 : 5);
});

it('anything else is simply not there, and never kept', async () => {
  for (const destination of ['worker', 'image', 'style', ''] as const) {
    expect(missingPart(destination).status).toBe(503);
    expect(missingPart(destination).headers.get('cache-control')).toBe('no-store');
  }
});
