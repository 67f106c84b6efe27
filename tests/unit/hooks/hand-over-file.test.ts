import { afterEach, expect, test, vi } from 'vitest';
import { canShareFile, handOverFile, shareFile } from '../../../app/hooks/hand-over-file.ts';

const FILE = new File(['x'], 'drempel.txt', { type: 'text/plain' });

afterEach(() => { vi.unstubAllGlobals(); });

/** A phone with a share sheet that ends like this; what is saved instead stands in `saved`. */
function phone(share: () => Promise<void>, canShare: (data: { files: File[] }) => boolean = () => true) {
  const saved: string[] = [];
  const link = { href: '', download: '', click: () => { saved.push(link.download); } };
  vi.stubGlobal('navigator', { canShare, share });
  vi.stubGlobal('document', { createElement: () => link });
  const expectReturn = vi.fn();
  return { saved, expectReturn, services: { expectReturn } };
}

const failing = (name: string) => () => Promise.reject(new DOMException('no', name));

test.each([
  ['goes through', () => Promise.resolve(), 'shared'],
  ['is closed by her', failing('AbortError'), 'closed'],
  ['is not allowed', failing('NotAllowedError'), 'refused'],
  ['breaks', failing('DataError'), 'refused'],
] as const)('shareFile() where sharing %s', async (_, share, outcome) => {
  const { services, expectReturn } = phone(share);
  expect(await shareFile(FILE, services)).toBe(outcome);
  expect(expectReturn).toHaveBeenCalledOnce();
});

test('handOverFile() saves what the phone would not send, and nothing after she closed its sheet', async () => {
  const refused = phone(failing('NotAllowedError'));
  await handOverFile(FILE, refused.services);
  expect(refused.saved).toEqual(['drempel.txt']);
  const closed = phone(failing('AbortError'));
  await handOverFile(FILE, closed.services);
  expect(closed.saved).toEqual([]);
  const none = phone(() => Promise.resolve(), () => false);
  await handOverFile(FILE, none.services);
  expect(none.saved).toEqual(['drempel.txt']);
  expect(none.expectReturn).toHaveBeenCalled();
});

test('canShareFile() is false where there is no sharing at all', () => {
  vi.stubGlobal('navigator', {});
  expect(canShareFile(FILE)).toBe(false);
});
