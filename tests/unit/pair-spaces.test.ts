import { expect, it } from 'vitest';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import type { Side } from '../../app/domain/codes.ts';
import { err, ok } from '../../app/domain/result.ts';
import { inviteGuest, type PairDeps } from '../../app/pair-spaces.ts';
import { createSpace } from '../../app/sync/begin-space.ts';
import { type Answering, answerInvitation } from '../../app/sync/own-space.ts';
import { later, random } from '../support/hub/create-phone.ts';
import { opened } from './crypto/fixtures.ts';

const primitives = webPrimitives(random);

/** Her open door to a line, with what lies in the box for her. */
async function invite(guestLetter: () => Promise<unknown>) {
  const { state, entries } = await createSpace(primitives, { type: 'line', name: 'Fatma', now: 0 });
  const done = async () => ok(undefined);
  const deps = {
    primitives, now: () => 0, later, language: () => 'nl', origin: 'https://hub.example',
    stored: async () => ok({ version: 1, state, entries, outbox: [], held: [], refused: [] }),
    invitations: { find: async () => undefined, keep: done, forget: done },
    transport: { openBox: done, putLetter: done, closeBox: done, getLetter: guestLetter },
  } as unknown as PairDeps;
  return opened(await inviteGuest(deps, { line: { side: 'informal', name: 'Fatma' } }));
}

it.each([
  ['an answer that was not sealed with her code', async () => ok(random(80))],
  ['a box that the hub does not have', async () => err({ type: 'not-found' })],
])('who invited hears at once of %s, instead of waiting for the hour to be over', async (_what, letter) => {
  const { failed, guest, confirm } = await invite(letter);
  await expect.poll(() => failed.value).toEqual({ type: 'expired' });
  expect(guest.value).toBeUndefined();
  expect(await confirm()).toEqual(err({ type: 'expired' }));
});

it('a line that is down, and a box without an answer, are no reason to stop waiting', async () => {
  let looks = 0;
  const { failed, cancel } = await invite(async () => ((looks += 1) % 2 === 0 ? ok(undefined) : err({ type: 'offline' })));
  await expect.poll(() => looks).toBeGreaterThan(3);
  expect(failed.value).toBeUndefined();
  cancel();
});

/** Two phones at one box, and what lies in it. */
async function atOneBox(side: Side) {
  const { state, entries } = await createSpace(primitives, { type: 'line', name: 'Fatma', now: 0 });
  const letters = new Map<string, unknown>();
  const done = async () => ok(undefined);
  const deps = {
    primitives, now: () => 0, later, language: () => 'nl', origin: 'https://hub.example', invitations: { find: async () => undefined, keep: done, forget: done },
    stored: async () => ok({ version: 1, state, entries, outbox: [], held: [], refused: [] }),
    transport: {
      openBox: done, closeBox: done, getLetter: async (_box: string, side: string) => ok(letters.get(side)),
      putLetter: async (_box: string, side: string, letter: unknown) => {
        letters.set(side, letter);
        return ok(undefined);
      },
    },
  } as unknown as PairDeps;
  const { code, cancel } = opened(await inviteGuest(deps, { line: { side, name: 'Fatma' } }));
  const answer = (more: Partial<Answering>) => answerInvitation(deps, code, { name: 'Sanne', to: 'line', canCompare: async () => true, ...more });
  return { letters, answer, cancel };
}

it('a code is not used up where the words to compare cannot be had', async () => {
  const { letters, answer, cancel } = await atOneBox('informal');
  expect(await answer({ canCompare: async () => false })).toEqual(err({ type: 'offline' }));
  expect([...letters.keys()]).toEqual(['host']);
  opened(await answer({}));
  expect([...letters.keys()]).toEqual(['host', 'guest']);
  cancel();
});

it.each([
  ['a volunteer', 'informal', 'for-formal'],
  ['a professional', 'formal', 'for-informal'],
] as const)('a code of %s is none for another one, and is not used up', async (_who, side, why) => {
  const { letters, answer, cancel } = await atOneBox(side);
  expect(await answer({ sits: side })).toEqual(err({ type: why }));
  expect([...letters.keys()]).toEqual(['host']);
  // Whose app is nobody's yet may sit at either end.
  opened(await answer({ sits: undefined }));
  cancel();
});
