import { expect, it } from 'vitest';
import { createHealth } from '../../../hub/guard/health.ts';
import type { Database, Sql } from '../../../hub/store/database.ts';

type Asked = Pick<Database, 'read' | 'isInPlace'>;

/** A database that answers as the test says, and counts how often it was asked. */
function setup(answer: () => Promise<readonly object[]>, isInPlace = true) {
  const asked = { times: 0 };
  const clock = { now: 0 };
  const sql = { all: async () => answer() } as unknown as Sql;
  const database: Asked = {
    read: (work) => {
      asked.times += 1;
      return work(sql);
    },
    isInPlace: () => isInPlace,
  };
  return { asked, clock, health: createHealth({ database, now: () => clock.now, answerWithinMs: 20 }) };
}

const ROW = [{ name: 'store' }];

it('it is well when the database answers, and not when it refuses, is empty or is somewhere else', async () => {
  expect(await setup(async () => ROW).health()).toBe(true);
  expect(await setup(() => Promise.reject(new Error('down'))).health()).toBe(false);
  expect(await setup(async () => []).health()).toBe(false);
  expect(await setup(async () => ROW, false).health()).toBe(false);
});

it('a database that never answers is not well, and is not asked a second time meanwhile', async () => {
  const { health, asked, clock } = setup(() => new Promise(() => undefined));
  expect(await health()).toBe(false);
  clock.now += 5_000;
  expect(await health()).toBe(false);
  expect(asked.times).toBe(1);
});

it('many who ask in the same second are one question, and the next second is another', async () => {
  const { health, asked, clock } = setup(async () => ROW);
  expect(await Promise.all(Array.from({ length: 50 }, health))).toEqual(Array.from({ length: 50 }, () => true));
  await health();
  expect(asked.times).toBe(1);
  clock.now += 1_000;
  await health();
  expect(asked.times).toBe(2);
});
