import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDayAndNight } from '../support/accessibility/see-day-and-night.ts';
import type { FreshPhone } from '../support/line-pair.ts';
import { LANGUAGES } from '../support/look-languages.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';
import type { Walk } from '../support/two-people/walk.ts';
import { walkAdvice } from '../support/two-people/walk-advice.ts';
import { walkDevices } from '../support/two-people/walk-devices.ts';
import { walkDiffer } from '../support/two-people/walk-differ.ts';
import { walkHandover } from '../support/two-people/walk-handover.ts';
import { walkLine } from '../support/two-people/walk-line.ts';
import { walkLost } from '../support/two-people/walk-lost.ts';
import { walkNewFace } from '../support/two-people/walk-new-face.ts';
import { walkTeam } from '../support/two-people/walk-team.ts';

// Where the scenes cannot come, because it takes two people to stand there: the same looks, in every language, by day and by night.
const WALKS: readonly (readonly [string, (walk: Walk) => Promise<void>])[] = [
  ['a line from its door to its end', walkLine], ['advice both ways', walkAdvice], ['a handover with consent', walkHandover],
  ['words that differ', walkDiffer], ['a new fixed face', walkNewFace], ['a team and who knows', walkTeam], ['two phones of one person', walkDevices], ['a lost phone', walkLost],
];

const QUARTER_OF_AN_HOUR_MS = 900_000;

let hub: RunningHub;
beforeAll(async () => { hub = await startHub({ env: { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' } }); });
afterAll(() => hub.stop());

const EACH = LANGUAGES.flatMap((speaks) => WALKS.map(([what, take]) => ({ speaks, what, take })));

it.concurrent.each(EACH)('what two people see is in order in $speaks, by day and by night: $what', { timeout: QUARTER_OF_AN_HOUR_MS }, async ({ speaks, what, take }) => {
  const phones: FreshPhone[] = [];
  const found: string[] = [];
  const seen: string[] = [];
  const look = createDayAndNight();
  const keep = <P extends FreshPhone>(phone: P): P => {
    phones.push(phone);
    return phone;
  };
  const see: Walk['see'] = async ({ page }, where) => {
    found.push(...(await look(page)).map((fault) => `${where}, ${fault}`));
    seen.push(where);
  };
  try {
    await take({ origin: hub.origin, code: hub.code!, speaks, see, keep });
  } catch (error) {
    throw new Error(`after "${seen.at(-1)}"; found until then: ${JSON.stringify(found)}`, { cause: error });
  } finally {
    for (const { phone } of phones) await phone.close();
  }
  console.log(`${speaks}, ${what}: ${seen.length} screens, by day and by night`);
  expect(found).toEqual([]);
});
