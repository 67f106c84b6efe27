import { expect, test } from 'vitest';
import type { Transport, TransportError } from '../../../app/sync/transport.ts';
import { watchSpaces } from '../../../app/sync/watch-spaces.ts';
import type { HeadQuestion } from '../../../wire/heads.ts';
import { LIMITS } from '../../../wire/limits.ts';
import type { SpaceId } from '../../../wire/ids.ts';

/** A hub that listens for so many spaces, and what was asked of it. */
function setup(count: number) {
  const streams: { readonly asked: readonly HeadQuestion[]; readonly look: () => void; readonly end: (error: TransportError) => void; open: boolean }[] = [];
  const heard: string[] = [];
  const watch: Transport['watch'] = (asked, look, end) => {
    const stream = { asked, look, end, open: true };
    streams.push(stream);
    return () => { stream.open = false; };
  };
  const questions = Array.from({ length: count }, (_, n) => ({ space: String(n) as SpaceId }) as HeadQuestion);
  const stop = watchSpaces(watch, questions, () => heard.push('look'), ({ type }) => heard.push(type));
  return { streams, heard, stop, lengths: streams.map(({ asked }) => asked.length), open: () => streams.filter(({ open }) => open).length };
}

test('as many streams as it takes, none of them with more than a hub listens for, and each space in one of them', () => {
  expect([1, 40, 41, 80, 81].map((count) => setup(count).lengths)).toEqual([[1], [40], [40, 1], [40, 40], [40, 40, 1]]);
  expect(setup(81).streams.flatMap(({ asked }) => asked.map(({ space }) => Number(space)))).toEqual(Array.from({ length: 81 }, (_, n) => n));
  expect(Math.max(...setup(1_000).lengths)).toBe(LIMITS.headsPerRequest);
  // A browser has six connections for one origin, and the syncing itself needs some.
  expect(setup(1_000).lengths).toHaveLength(4);
});

test('a look on any of them is a look', () => {
  const { streams, heard } = setup(41);
  for (const { look } of streams) look();
  expect(heard).toEqual(['look', 'look']);
});

test('what ends one of them ends all, and is told once', () => {
  const { streams, heard, open } = setup(81);
  streams[1]!.end({ type: 'offline' });
  streams[2]!.end({ type: 'offline' });
  expect([heard, streams[0]!.open, streams[2]!.open]).toEqual([['offline'], false, false]);
  expect(open()).toBeLessThanOrEqual(1);
});

test('called off, all of them end and nothing is told', () => {
  const { streams, heard, stop, open } = setup(81);
  stop();
  streams[0]!.end({ type: 'offline' });
  expect([heard, open()]).toEqual([[], 0]);
});
