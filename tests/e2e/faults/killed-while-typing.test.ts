import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { killAndLookBack } from './kill-rounds.ts';

/** More for an evening of soaking: `KILLS=500 SEED=7`. */
const KILLS = Number(process.env['KILLS'] ?? 50);
const SEED = Number(process.env['SEED'] ?? 20_261_121);

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it(`F8: killed at ${KILLS} moments while she types and saves, the browser comes back with all that was kept and a draft of at most two seconds old`, { timeout: 60_000 + KILLS * 6_000 }, async () => {
  // Two phones side by side: starting a browser is mostly waiting.
  const half = Math.ceil(KILLS / 2);
  const reports = await Promise.all([killAndLookBack({ origin: hub.origin, seed: SEED, kills: half }), killAndLookBack({ origin: hub.origin, seed: SEED + 1, kills: KILLS - half })]);
  expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
  const sum = (pick: (report: (typeof reports)[number]) => number): number => reports.reduce((total, report) => total + pick(report), 0);
  console.log(`${sum(({ kills }) => kills)} kills: ${sum(({ kept }) => kept)} promises kept, ${sum(({ drafts }) => drafts)} drafts due, none lost`);
  // Otherwise nothing was put to the test.
  expect(sum(({ kept }) => kept)).toBeGreaterThan(KILLS / 2);
  expect(sum(({ drafts }) => drafts)).toBeGreaterThan(KILLS / 10);
});
