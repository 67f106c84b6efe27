import { expect, test } from 'vitest';
import { createSecondLook, SECOND_LOOK_MS } from '../../../app/sync/second-look.ts';
import type { SyncOutcome } from '../../../app/sync/sync-space.ts';
import type { SpaceId } from '../../../wire/ids.ts';

const SPACE = 'a' as SpaceId;
const FINE: SyncOutcome = { reports: [], waiting: 0 };
const REFUSED: SyncOutcome = { reports: [], waiting: 3, stopped: { type: 'refused', store: 'BBBBBBBBBBBBBBBBBBBBBA' } };
const ASKED_AGAIN: SyncOutcome = { ...REFUSED, stopped: { type: 'slow-down', retryAfterMs: SECOND_LOOK_MS, once: true } };
const DOWN: SyncOutcome = { ...FINE, stopped: { type: 'offline' } };

test('a refusal is believed when the hub stands by it at the next look, and in each space by itself', () => {
  const look = createSecondLook();
  expect([REFUSED, REFUSED, REFUSED].map((outcome) => look(SPACE, outcome))).toEqual([ASKED_AGAIN, REFUSED, REFUSED]);
  expect(look('b' as SpaceId, REFUSED)).toEqual(ASKED_AGAIN);
});

test('one that passes is told to nobody; a line that is down in between proves nothing either way', () => {
  const look = createSecondLook();
  expect([REFUSED, FINE, REFUSED, DOWN, REFUSED].map((outcome) => look(SPACE, outcome))).toEqual([ASKED_AGAIN, FINE, ASKED_AGAIN, DOWN, REFUSED]);
});

test('what the chain says, and what no hub said, is believed at once', () => {
  const look = createSecondLook();
  const removed: SyncOutcome = { ...REFUSED, reports: [{ type: 'removed' }] };
  const noKey: SyncOutcome = { ...FINE, stopped: { type: 'refused' } };
  expect([removed, noKey].map((outcome) => look(SPACE, outcome))).toEqual([removed, noKey]);
});
