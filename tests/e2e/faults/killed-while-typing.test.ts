import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { Phone } from '../../support/hub/create-phone.ts';
import { usePhones } from '../../support/hub/phone.ts';
import { letIn } from '../../support/own-devices.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { killAndLookBack } from './kill-rounds.ts';

/** More for an evening of soaking: `KILLS=500 SEED=7`. */
const KILLS = Number(process.env['KILLS'] ?? 50);
const SEED = Number(process.env['SEED'] ?? 20_261_121);

const { create } = usePhones();
let hub: RunningHub;
beforeAll(async () => { hub = await startHub({ env: { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' } }); });
afterAll(() => hub.stop());

it(`F8: killed at ${KILLS} moments while she types and saves, the browser comes back with all that was kept and a draft of at most two seconds old`, { timeout: 60_000 + KILLS * 6_000 }, async () => {
  // Two phones side by side, as starting a browser is mostly waiting; one of them sends all the while what it keeps.
  const half = Math.ceil(KILLS / 2);
  const share = async (her: Volunteer): Promise<Phone> => {
    const other = await create(hub.origin);
    await letIn(her, other, hub.code!);
    return other;
  };
  const reports = await Promise.all([killAndLookBack({ origin: hub.origin, seed: SEED, kills: half, share }), killAndLookBack({ origin: hub.origin, seed: SEED + 1, kills: KILLS - half })]);
  expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
  const sum = (pick: (report: (typeof reports)[number]) => number): number => reports.reduce((total, report) => total + pick(report), 0);
  console.log(`${sum(({ kills }) => kills)} kills: ${sum(({ kept }) => kept)} promises kept, ${sum(({ drafts }) => drafts)} drafts due, none lost`);
  // Otherwise nothing was put to the test.
  expect(sum(({ kept }) => kept)).toBeGreaterThan(KILLS / 2);
  expect(sum(({ drafts }) => drafts)).toBeGreaterThan(KILLS / 10);
});
