import { expect, it } from 'vitest';
import { readManifest } from '../../hub/space/newest-snapshot.ts';
import { readEntry } from '../../hub/space/read-entry.ts';
import { splitCommit } from '../../wire/commit-header.ts';
import { decodeFrames, type FrameName } from '../../wire/frames.ts';
import { decodeHeadQuestions, decodeLook } from '../../wire/heads.ts';
import { readPartPlace } from '../../wire/manifest.ts';
import { createDice } from '../support/dice.ts';
import { makeMalformedBody } from '../support/hub/malformed.ts';
import { makeDevice, makeSpace } from '../support/hub/sealed-things.ts';

/** With the requests of `attacks.test.ts` more than a hundred thousand. */
const BODIES = 90_000;
/** True ones that are spoiled over and over: making them is what takes the time. */
const TRUE_ONES = 300;
const READ_EVERY = 4;

const READ: Readonly<Record<FrameName, (bytes: Uint8Array<ArrayBuffer>) => unknown>> = { commit: splitCommit, entry: readEntry, manifest: readManifest, part: readPartPlace, end: () => undefined };

it(`${BODIES} spoiled bodies are read to their end without a throw, and what is no frame is none`, () => {
  const seed = Date.now() % 1_000_000;
  const dice = createDice(seed);
  const [device, othersDevice] = [makeDevice(), makeDevice()];
  const attacker = { own: makeSpace(device), device, others: makeSpace(othersDevice), othersDevice, code: '' };
  const spoiled = makeMalformedBody(dice, attacker, TRUE_ONES);
  const seen = { none: 0, cut: 0, bad: 0, frames: 0, read: 0 };
  for (let n = 0; n < BODIES; n += 1) {
    const body = spoiled();
    try {
      const { frames, rest } = decodeFrames(body);
      seen[rest] += 1;
      seen.frames += frames.length;
      // What is in a frame takes longer to read than all else.
      for (const { type, bytes } of n % READ_EVERY === 0 ? frames : []) if (READ[type](bytes) !== undefined) seen.read += 1;
      if (n % READ_EVERY === 0) for (const decode of [decodeHeadQuestions, decodeLook]) decode(body);
    } catch (error) {
      throw new Error(`seed ${seed}, body ${n}: ${Buffer.from(body).toString('hex').slice(0, 400)}`, { cause: error });
    }
  }
  // A generator whose bodies all end at the first byte would show nothing.
  for (const count of Object.values(seen)) expect(count, `seed ${seed}`).toBeGreaterThan(BODIES / 200);
});
