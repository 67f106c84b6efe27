import { expect, it } from 'vitest';
import { parseConfig } from '../../../hub/config.ts';

it('an empty environment gives the own machine and port 8787', () => {
  expect(parseConfig({}, '/built')).toEqual({ ok: true, value: { host: '127.0.0.1', port: 8787, distDir: '/built' } });
  expect(parseConfig({ PORT: '', HOST: ' ', DIST: '' }, '/built')).toMatchObject({ value: { host: '127.0.0.1', port: 8787 } });
});

it('every part can be chosen', () => {
  expect(parseConfig({ PORT: '9000', HOST: '0.0.0.0', DIST: '/other' }, '/built')).toEqual({
    ok: true,
    value: { host: '0.0.0.0', port: 9000, distDir: '/other' },
  });
});

it.each(['http', '-1', '80.5', '65536', '0x50', '1e3'])('PORT=%s is refused with a sentence', (PORT) => {
  expect(parseConfig({ PORT }, '/built')).toEqual({ ok: false, error: expect.stringContaining(PORT) });
});
