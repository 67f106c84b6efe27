import { expect, it } from 'vitest';
import { parseConfig } from '../../../hub/config.ts';

const DEFAULTS = { distDir: '/built', dataDir: '/kept' };

it('an empty environment gives the own machine, port 8787 and a file for a database', () => {
  expect(parseConfig({}, DEFAULTS)).toEqual({
    ok: true,
    value: {
      host: '127.0.0.1', port: 8787, distDir: '/built', dataDir: '/kept', databaseUrl: undefined, databaseConnections: 10,
      metricsPort: undefined, behindProxy: false, perAddress: { burst: 600, perSecond: 60 }, perDevice: { burst: 200, perSecond: 20 }, watchesPerAddress: 500,
    },
  });
  expect(parseConfig({ PORT: '', HOST: ' ', DIST: '', DATA_DIR: '', DATABASE_URL: ' ' }, DEFAULTS)).toEqual(parseConfig({}, DEFAULTS));
});

it('every part can be chosen', () => {
  const env = {
    PORT: '9000', HOST: '0.0.0.0', DIST: '/other', DATA_DIR: '/disk', DATABASE_URL: 'postgres://hub@db/hub', DATABASE_CONNECTIONS: '4',
    METRICS_PORT: '9001', BEHIND_PROXY: '1', RATE_PER_ADDRESS: '1000', RATE_PER_DEVICE: '5', WATCHES_PER_ADDRESS: '40',
  };
  expect(parseConfig(env, DEFAULTS)).toEqual({
    ok: true,
    value: {
      host: '0.0.0.0', port: 9000, distDir: '/other', dataDir: '/disk', databaseUrl: 'postgres://hub@db/hub', databaseConnections: 4,
      metricsPort: 9001, behindProxy: true, perAddress: { burst: 1000, perSecond: 100 }, perDevice: { burst: 5, perSecond: 1 }, watchesPerAddress: 40,
    },
  });
});

it.each(['http', '-1', '80.5', '65536', '0x50', '1e3'])('PORT=%s is refused with a sentence', (PORT) => {
  expect(parseConfig({ PORT }, DEFAULTS)).toEqual({ ok: false, error: expect.stringContaining(PORT) });
});

it('a database address of another kind is refused without repeating it: a password may be in it', () => {
  const refusal = parseConfig({ DATABASE_URL: 'mysql://hub:secret@db/hub' }, DEFAULTS);
  expect(refusal).toEqual({ ok: false, error: expect.stringContaining('DATABASE_URL') });
  expect(JSON.stringify(refusal)).not.toContain('secret');
});
