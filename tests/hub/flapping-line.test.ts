import { afterEach, expect, it } from 'vitest';
import type { Change } from '../../app/vault/changes.ts';
import { apart } from '../support/hub/apart.ts';
import type { Phone } from '../support/hub/create-phone.ts';
import { editsAtHub } from '../support/hub/edits-at-hub.ts';
import { type FlappingLine, openFlappingLine } from '../support/hub/flapping-line.ts';
import { useHubs } from '../support/hub/hub-place.ts';
import { pair, usePhones } from '../support/hub/phone.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { day, id } from '../unit/vault/vault-fixture.ts';

// F3: a line that comes and goes.

const SOON = { timeout: 20_000, interval: 10 };
/** At most; each seed below has seen enough after about thirty. */
const ROUNDS = 80;
const ENOUGH = 4;
const EVERYTHING_SENT = { state: 'everything-sent' };

const here = useHubs('sqlite');
const { create: createPhone } = usePhones();
const lines: FlappingLine[] = [];
afterEach(() => { for (const line of lines.splice(0)) line.close(); });

/** Nobody waits out the pauses between two tries. */
const soon = (ms: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, ms < 20_000 ? 5 : ms);
  return () => clearTimeout(timer);
};

const flappingPhone = async (seed: number): Promise<Phone> => {
  const line = await openFlappingLine(here.hubs[0]!.port, seed);
  lines.push(line);
  return createPhone(line.origin, undefined, soon);
};

/** A family and a promise to it; the promise before it is kept. */
const family = (who: string, n: number): readonly Change[] => [
  { id: id(`c${who}${n}`), kind: 'contact', set: { nickname: `${who} ${n}`, language: 'tr', createdOn: day('2026-11-01') } },
  { id: id(`r${who}${n}`), kind: 'road', set: { contactId: id(`c${who}${n}`), startedOn: day('2026-11-01'), touchedOn: day('2026-11-20'), pen: 'me' } },
  { id: id(`p${who}${n}`), kind: 'commitment', set: { roadId: id(`r${who}${n}`), kind: 'call', who: 'me', by: day('2026-11-25') } },
  ...(n > 0 ? [{ id: id(`p${who}${n - 1}`), kind: 'commitment', set: { doneOn: day('2026-11-21') } } as const] : []),
];

const waitingAt = async ({ vault }: Phone): Promise<number> => opened(await vault.space(vault.mine!).read()).outbox.length;
const cut = (where: keyof FlappingLine['cuts']): number => lines.reduce((sum, { cuts }) => sum + cuts[where], 0);
const everCut = (): number => cut('question') + cut('answer') + cut('receipt');
const hasSeenEnough = (): boolean => Math.min(cut('question'), cut('answer'), cut('receipt')) >= ENOUGH;
/** Each value of each field, by the stamp under which it was written. */
const valuesOn = ({ vault }: Phone): readonly string[] => vault.records.all().flatMap(({ id: record, fields }) => [...fields].flatMap(([field, heads]) => heads.map(({ stamp }) => `${record} ${field} ${stamp}`)));

it.each([1, 2, 3])('what both write over a line that is reset at places drawn from seed %i is there in the end on both, all of it and once', async (seed) => {
  const phones = [await flappingPhone(seed), await flappingPhone(seed + 1_000)] as const;
  const [first, second] = phones;
  opened(await first.devices.begin(here.code, 'Eerste'));
  await pair(first, second);
  for (const line of lines) line.flap();

  let rounds = 0;
  for (; rounds < ROUNDS && !hasSeenEnough(); rounds += 1) {
    const before = everCut();
    opened(await first.vault.write(family('Fatma', rounds)));
    opened(await second.vault.write(family('Sanne', rounds)));
    for (const { spaces } of phones) spaces.look();
    // The line went once more, or all of it got through.
    await expect.poll(async () => everCut() > before || (await waitingAt(first)) + (await waitingAt(second)) === 0, SOON).toBe(true);
  }
  expect(hasSeenEnough(), JSON.stringify(lines.map(({ cuts }) => cuts))).toBe(true);
  for (const { places } of lines) expect(places.size).toBeGreaterThan(ENOUGH);

  for (const line of lines) line.mend();
  for (const { spaces } of phones) spaces.look();
  await expect.poll(() => phones.map(({ devices }) => devices.status.value), SOON).toEqual([EVERYTHING_SENT, EVERYTHING_SENT]);
  await expect.poll(() => apart(first, second), SOON).toEqual([]);
  const { records } = first.vault;
  expect((['contact', 'road', 'commitment'] as const).map((kind) => records.list(kind).length)).toEqual([2 * rounds, 2 * rounds, 2 * rounds]);
  expect(records.list('commitment').filter(({ doneOn }) => doneOn !== undefined)).toHaveLength(2 * (rounds - 1));
  expect(records.conflicting()).toEqual([]);
  const atHub = (await editsAtHub(here.hubs[0]!.origin, first)).map(({ id: record, field, stamp }) => `${record} ${field} ${stamp}`);
  expect(atHub.toSorted()).toEqual([...new Set(atHub)].toSorted());
  expect(atHub).toEqual(expect.arrayContaining([...valuesOn(first)]));
});
