import { expect, test } from 'vitest';
import { paperRootOf } from '../../../app/crypto/paper-root.ts';
import { fixedRandom, opened } from '../crypto/fixtures.ts';
import { createDevice } from '../features/lock/locked-services.ts';

const random = fixedRandom('codes');
const [FIRST, SECOND] = [random(16), random(16)];
const words = { type: 'passphrase', passphrase: 'kat huis boom' } as const;

test('what the paper code opens at the hub is kept sealed, follows the code, and survives other locks', async () => {
  const { services: { keyRing }, disk } = createDevice();
  const keys = opened(await keyRing.create(words, FIRST));
  expect(await keyRing.paperRoot(keys)).toEqual(await paperRootOf(FIRST));
  expect(JSON.stringify(disk.wraps)).not.toContain(Buffer.from(await paperRootOf(FIRST)).toString('base64url'));
  opened(await keyRing.change(words, { type: 'passphrase', passphrase: 'een ander slot' }));
  expect(await keyRing.paperRoot(keys)).toEqual(await paperRootOf(FIRST));
  opened(await keyRing.replaceCode({ type: 'passphrase', passphrase: 'een ander slot' }, SECOND));
  expect(await keyRing.paperRoot(keys)).toEqual(await paperRootOf(SECOND));
  opened(await keyRing.open({ type: 'recovery', code: SECOND }));
});

test('a vault from before has none until its code is seen again; another vault\'s opens nothing', async () => {
  const one = createDevice();
  const keys = opened(await one.services.keyRing.create(words, FIRST));
  const whole = one.disk.wraps as readonly unknown[];
  one.disk.wraps = whole.slice(0, -1);
  expect(await one.services.keyRing.paperRoot(keys)).toBeUndefined();
  opened(await one.services.keyRing.change({ type: 'recovery', code: FIRST }, words));
  expect(await one.services.keyRing.paperRoot(keys)).toEqual(await paperRootOf(FIRST));
  const stranger = opened(await createDevice().services.keyRing.create(words, FIRST));
  const other = { ...stranger, paper: stranger.manifest };
  expect(await one.services.keyRing.paperRoot(other)).toBeUndefined();
});
