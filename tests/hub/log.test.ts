import { inject, describe, expect, it } from 'vitest';
import { encodeFrames } from '../../wire/frames.ts';
import { fromBase64url, toBase64url } from '../../wire/bytes.ts';
import { bytesNeedle, type Needle, textNeedle } from '../support/canaries.ts';
import { createDice } from '../support/dice.ts';
import { clientOf, commitFrame, questionsOf } from '../support/hub/hub-client.ts';
import { askDatabase } from '../support/hub/hub-database.ts';
import { openPlace, STORES } from '../support/hub/hub-place.ts';
import { makeMalformed } from '../support/hub/malformed.ts';
import { makeCommit, makeDevice, makeSpace, text } from '../support/hub/sealed-things.ts';
import { startPostgres } from '../support/hub/postgres-cluster.ts';

const REQUESTS = 1_500;
const ADDRESS = '198.51.100.77';
const BROWSER = 'Qwxzkjv/7.3 (canary)';

/** Every way in which the hub might write an id of 8 or 16 bytes; PostgreSQL writes bytes as hexadecimal. */
const idNeedle = (name: string, id: string): Needle => {
  const [bytes, plain] = [bytesNeedle(name, fromBase64url(id)!), textNeedle(name, id)];
  return { name, forms: [...bytes.forms, ...plain.forms] };
};
const found = (output: string, needles: readonly Needle[]): readonly string[] =>
  needles.filter(({ forms }) => forms.some((form) => Buffer.from(output).includes(form))).map(({ name }) => name);

describe.each(STORES)('all that a hub on %s prints', (store) => {
  it(`says nothing of who asked for what, over ${REQUESTS} malformed requests, a full organisation and a broken database`, async () => {
    // A PostgreSQL of its own: breaking it is no other test's affair.
    const cluster = store === 'postgres' ? await startPostgres() : undefined;
    const place = await openPlace(store, cluster?.url ?? inject('postgresUrl'));
    const hub = await place.start({ BEHIND_PROXY: '1' });
    try {
      const client = clientOf(hub.origin);
      const seed = Date.now() % 1_000_000;
      const dice = createDice(seed);
      const [device, othersDevice] = [makeDevice(), makeDevice()];
      const [own, others] = [makeSpace(device), makeSpace(othersDevice)];
      for (const space of [own, others]) expect(await client.create(space, hub.code!)).toBe(201);
      const headers = { 'x-forwarded-for': ADDRESS, 'user-agent': BROWSER, referer: `${hub.origin}/${others.id}` };
      const box = text(16);
      await client.ask(`/s/${own.id}/boxes`, { method: 'POST', as: device, headers, body: JSON.stringify({ box, hours: 1 }) });
      for (let sent = 0; sent < REQUESTS; sent += 1) {
        const { path, init } = makeMalformed(dice, { own, device, others, othersDevice, code: hub.code! });
        const leaving = new AbortController();
        const response = await fetch(`${hub.origin}/api/v1${path}`, { ...init, headers: { ...headers, ...(init.headers as Record<string, string>) }, signal: leaving.signal }).catch(() => undefined);
        if (response?.headers.get('content-type')?.includes('event-stream')) leaving.abort();
        else await response?.arrayBuffer();
      }
      // Nothing but what an operator should know makes it print: no room, and a database that fails in the middle.
      const lastDevice = makeDevice();
      const full = makeSpace(lastDevice);
      expect(await client.create(full, hub.code!)).toBe(201);
      const push = () => client.ask(`/s/${full.id}/push`, { method: 'POST', as: lastDevice, headers, body: encodeFrames([commitFrame(makeCommit(full, lastDevice))]) });
      const [broken, mended] = store === 'sqlite'
        ? ['ALTER TABLE commits RENAME TO gone', 'ALTER TABLE gone RENAME TO commits']
        : ['ALTER TABLE commits ADD CONSTRAINT canary CHECK (size < 0) NOT VALID', 'ALTER TABLE commits DROP CONSTRAINT canary'];
      await askDatabase(place, broken);
      expect((await push()).status).toBe(500);
      await askDatabase(place, mended);
      await askDatabase(place, 'UPDATE space SET bytes = 1000000000000');
      expect(await (await push()).json()).toEqual({ results: [{ r: 'full' }] });
      expect((await client.ask('/heads', { method: 'POST', headers, body: questionsOf([{ space: others, device: lastDevice, seq: 1, mseq: 0 }]) })).status).toBe(200);

      const printed = hub.output();
      expect(printed).toMatch(/quota-reached space=[0-9a-f]{8}/);
      expect(printed).toContain('internal-error');
      const started = /^The hub listens on .*\n(?:The first organisation's code is .*\n)?/m;
      expect(printed).toMatch(started);
      const log = printed.replace(started, '');
      const ids = [own, others, full].flatMap((space, n) => [idNeedle(`space ${n}`, space.id), ...space.entries.map((entry) => bytesNeedle(`entry ${n}`, entry.slice(-64)))]);
      const who = [device, othersDevice, lastDevice].flatMap((one, n) => [idNeedle(`device ${n}`, one.id), idNeedle(`token ${n}`, toBase64url(one.token))]);
      const asked = [textNeedle('address', ADDRESS), textNeedle('own address', '127.0.0.1'), textNeedle('browser', BROWSER), textNeedle('code', hub.code!), idNeedle('box', box), textNeedle('path', '/api/v1'), textNeedle('header', 'Bearer')];
      expect(found(log, [...ids, ...who, ...asked]), `seed ${seed}`).toEqual([]);
      // The scan can see: the same needles are found where they are.
      expect(found(`${own.id} ${Buffer.from(device.token).toString('hex')} ${ADDRESS}`, [...ids, ...who, ...asked])).toEqual(['space 0', 'token 0', 'address']);
    } finally {
      await hub.stop();
      cluster?.stop();
      place.remove();
    }
  });
});
