import { expect, test } from 'vitest';
import { LINE_KINDS } from '../../app/domain/entities.ts';
import { padmeLength } from '../../app/crypto/padme.ts';
import { webPrimitives } from '../../app/crypto/web-primitives.ts';
import type { SpacePrimitives } from '../../app/crypto/space-primitives.ts';
import { splitCommit } from '../../wire/commit-header.ts';
import { PART_HEADER_BYTES } from '../../wire/manifest.ts';
import type { HistoryOptions, History } from './history.ts';
import { MIXES } from './mixes.ts';
import { A_WHILE, stepsOf } from './play-many.ts';
import { runHistory } from './run-history.ts';
import type { Scheduler } from './scheduler.ts';

const HISTORIES = 200;
const TAG_BYTES = 16;
/** What records in these histories are made of: names of records, of fields, of the kind. */
const PLAIN = [...LINE_KINDS.map((kind) => `"${kind}"`), '"r0"', '"r1"', '"r2"', '"r3"', '.r0"', '.r1"', '.r2"', '.r3"', '"line"', '"last"', '.last"', '_del', '"ops"', 'sees'];

/** Real keys, seals and signatures. The scheduler waits for what is under way, so that a seed still tells one story. */
function realPrimitives(dice: () => number, scheduler: Scheduler): SpacePrimitives {
  const real = webPrimitives((length) => Uint8Array.from({ length }, () => Math.floor(dice() * 256)));
  const counted = <T>(value: T): T => {
    if (typeof value === 'function') {
      return ((...args: unknown[]) => {
        const result: unknown = value(...args);
        if (!(result instanceof Promise)) return counted(result);
        scheduler.inFlight += 1;
        return result.then(counted).finally(() => { scheduler.inFlight -= 1; });
      }) as T;
    }
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, counted(part)])) as T;
  };
  return { ...counted(real), random: real.random };
}

const isPadded = (sealed: number): boolean => padmeLength(sealed - TAG_BYTES) === sealed - TAG_BYTES;

/** 12: what lies at the hub shows nothing of what it holds, and its lengths fall into few steps. */
function seeThrough({ type, hub: { space, everStored } }: History): string | undefined {
  const parts = space.manifests.flatMap((row) => row.parts);
  const all = [...everStored.map(({ bytes }) => bytes), ...space.entries, ...parts, ...space.manifests.map(({ bytes }) => bytes)];
  for (const bytes of all) {
    const text = Buffer.from(bytes).toString('latin1');
    const found = PLAIN.find((word) => text.includes(word) && !(type === 'line' && word === '"line"'));
    if (found) return `12 blindness: ${found} can be read at the hub`;
  }
  for (const { bytes } of everStored) if (!isPadded(splitCommit(bytes)!.sealed.length)) return '12 blindness: the length of a commit tells about its content';
  for (const bytes of parts) if (!isPadded(bytes.length - PART_HEADER_BYTES)) return '12 blindness: the length of a part tells about its content';
  return undefined;
}

type Primitives = NonNullable<HistoryOptions['primitives']>;

async function play(seed: number, primitives: Primitives = realPrimitives): Promise<{ readonly broken: string | undefined; readonly log: readonly string[] }> {
  const options: HistoryOptions = { seed, steps: stepsOf(seed), deeds: MIXES['everything at once'], primitives };
  const { broken, log, history } = await runHistory(options);
  return { broken: broken[0] ?? seeThrough(history), log };
}

test('with real cryptography everything holds too, and the hub can read nothing', { timeout: A_WHILE }, async () => {
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const { broken, log } = await play(seed);
    if (broken) expect.fail(`seed ${seed}: ${broken}\n${log.join('\n')}`);
  }
});

// A test of the test, as in planted-bugs.test.ts.
const BUGS: Readonly<Record<string, Primitives>> = {
  'what is sealed can be read': (dice, scheduler) => ({
    ...realPrimitives(dice, scheduler),
    aead: async () => ({
      seal: async (plain) => new Uint8Array([...plain, ...new Uint8Array(TAG_BYTES)]),
      open: async (sealed) => new Uint8Array(sealed.subarray(0, sealed.length - TAG_BYTES)),
    }),
  }),
  'lengths are not padded': (dice, scheduler) => ({
    ...realPrimitives(dice, scheduler), pack: async (plain) => new Uint8Array(plain), unpack: async (packed) => new Uint8Array(packed),
  }),
};

test.each(Object.entries(BUGS))('%s: the histories notice', { timeout: A_WHILE }, async (_name, primitives) => {
  const found = [];
  for (let seed = 1; seed <= 20 && found.length === 0; seed += 1) {
    const { broken } = await play(seed, primitives);
    if (broken?.startsWith('12')) found.push(broken);
  }
  expect(found).toHaveLength(1);
});
