import { expect, test } from 'vitest';
import { createFirstPage } from '../../../app/sync/first-page.ts';
import { ok } from '../../../app/domain/result.ts';
import type { Credentials, PulledPage, PullQuestion, Transport } from '../../../app/sync/transport.ts';

const page = (store: string, end: PulledPage['end'] = { store, head: 3, mhead: 0, more: false }): PulledPage => ({ store, entries: [], items: [], end });
const FIRST: PullQuestion = { after: 0, entries: 0 };
const who = (device: string): Credentials => ({ space: 'space', device, token: new Uint8Array() }) as unknown as Credentials;

function setup() {
  let asked = 0;
  // Nothing but pulling is asked of it here.
  const hub = { pull: async () => { asked += 1; return ok(page('asked')); } } as unknown as Transport;
  const { transport, keep } = createFirstPage(hub);
  const pull = async (device: string, question = FIRST): Promise<string> => {
    const answer = await transport.pull(who(device), question);
    return answer.ok ? answer.value.store : answer.error.type;
  };
  return { keep, pull, asked: () => asked };
}

test('what let a device in is taken in without asking again, once', async () => {
  const { keep, pull, asked } = setup();
  keep(who('a'), page('kept'));
  expect([await pull('b'), await pull('a'), await pull('a')]).toEqual(['asked', 'kept', 'asked']);
  expect(asked()).toBe(2);
});

test.each<[string, PullQuestion]>([
  ['what follows', { after: 3, entries: 0 }],
  ['newer entries', { after: 0, entries: 1 }],
  ['the rest of a snapshot', { after: 0, entries: 0, have: { snapshot: 's', parts: 1 } }],
])('asked for %s, the hub is asked, and what was kept is old', async (_what, question) => {
  const { keep, pull } = setup();
  keep(who('a'), page('kept'));
  expect([await pull('a', question), await pull('a')]).toEqual(['asked', 'asked']);
});

test('half an answer is not kept', async () => {
  const { keep, pull } = setup();
  keep(who('a'), page('kept', 'cut'));
  expect(await pull('a')).toBe('asked');
});
