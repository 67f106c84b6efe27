import { setTimeout as wait } from 'node:timers/promises';
import { createDice } from '../../support/dice.ts';
import { expect } from 'vitest';
import type { Phone } from '../../support/hub/create-phone.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { createPhone } from './fault-phone.ts';
import { LITTLE_MEMORY } from '../../support/launch-chromium.ts';
import { countPromises, isKept, tapSave, wordsField } from './promises.ts';

/** What the world outside the browser knows when it dies. */
interface Life {
  /** Promises of which the screen showed that they are kept. */
  readonly kept: Set<string>;
  /** Save was tapped, and nothing was heard yet. */
  underWay: string | undefined;
  /** Every stage of the text in the field, and since when it stood there. */
  typed: readonly { readonly text: string; readonly since: number }[];
  /** Told after each thing that her hands did. */
  onDeed: (deed: 'key' | 'save' | 'kept') => void;
}

export interface KillReport {
  readonly kills: number;
  readonly kept: number;
  /** Kills after which a half-typed text had to be there again. */
  readonly drafts: number;
  readonly faults: readonly string[];
}

interface KillPlan {
  readonly origin: string;
  readonly seed: number;
  readonly kills: number;
  /** Shares what she has with another device of hers, and gives that. */
  readonly share?: (her: Volunteer) => Promise<Phone>;
}

const DRAFT_AGE_MS = 2_000;
/** Every fifth time she types without a pause for longer than a draft may be old. */
const LONG_EVERY = 5;

async function typeAndSave(her: Volunteer, life: Life, text: string, pauseMs: number): Promise<void> {
  await her.choose('Iets anders');
  await wordsField(her).fill('');
  life.typed = [];
  for (let length = 1; length <= text.length; length += 1) {
    await her.page.keyboard.type(text[length - 1]!, { delay: pauseMs });
    life.typed = [...life.typed, { text: text.slice(0, length), since: performance.now() }];
    life.onDeed('key');
  }
  life.underWay = text;
  const tapped = tapSave(her);
  life.onDeed('save');
  await tapped;
  await isKept(her);
  life.kept.add(text);
  life.underWay = undefined;
  life.typed = [];
  life.onDeed('kept');
  await her.button('Zet een belofte').click();
}

/** Types and saves until the browser is gone under her hands. */
async function liveOn(her: Volunteer, life: Life, word: string, long: boolean): Promise<void> {
  for (let n = 1; ; n += 1) {
    const text = `${word} ${n} `.padEnd(long ? 76 : 12, 'a');
    await typeAndSave(her, life, text, long ? 50 : 0);
  }
}

/** Counted in what her hands did, so that a slow machine is killed at the same places: amid keys, around a save, after one. */
function untilMoment(life: Life, dice: () => number, long: boolean): Promise<unknown> {
  if (long) return wait(DRAFT_AGE_MS + 400 + dice() * 800);
  const deed = dice() < 0.3 ? 'key' : dice() < 0.7 ? 'save' : 'kept';
  let left = deed === 'key' ? 1 + Math.floor(dice() * 30) : 1 + Math.floor(dice() * 3);
  const jitterMs = dice() * 40;
  return new Promise<void>((resolve) => {
    life.onDeed = (done) => {
      if (done !== deed) return;
      left -= 1;
      if (left === 0) resolve();
    };
  }).then(() => wait(jitterMs));
}

/** What is wrong with what she finds after the restart, against what stood on the screen before. */
async function lookBack(her: Volunteer, nickname: string, life: Life, killedAt: number): Promise<{ faults: readonly string[]; draft: boolean }> {
  const found = await countPromises(her, nickname);
  const more = found - life.kept.size;
  if (more === 1 && life.underWay !== undefined) {
    life.kept.add(life.underWay);
    await her.button('Zet een belofte').click();
    return { faults: [], draft: false };
  }
  const faults = more === 0 ? [] : [`${life.kept.size} promises were kept and ${found} are there`];
  await her.button('Zet een belofte').click();
  const due = life.typed.findLast(({ since }) => since <= killedAt - DRAFT_AGE_MS)?.text;
  if (due === undefined) return { faults, draft: false };
  // The field stands there only once its draft was put back. A busy machine may take long over it; what is lost never comes.
  const draft = await wordsField(her).inputValue().catch(() => undefined);
  const fault = `"${due}" was typed two seconds before, and ${draft === undefined ? 'no draft came back' : `the draft says "${draft}"`}`;
  return { faults: draft?.startsWith(due) ? faults : [...faults, fault], draft: true };
}

/** Not one fewer and not one more than the screens said, once everything has come. */
async function lookAtOther({ vault: { records } }: Phone, { kept }: Life): Promise<readonly string[]> {
  const there = () => records.list('commitment').map(({ words }) => words ?? '').toSorted();
  const expected = [...kept].map((text) => text.trim()).toSorted();
  await expect.poll(there, { timeout: 30_000 }).toEqual(expected).catch(() => undefined);
  return String(there()) === String(expected) ? [] : [`${kept.size} promises were kept, and ${there().length} came to the other device`];
}

/** One phone, killed again and again at seeded moments while she types and saves promises. */
export async function killAndLookBack({ origin, seed, kills, share }: KillPlan): Promise<KillReport> {
  const dice = createDice(seed);
  const phone = createPhone(origin);
  const life: Life = { kept: new Set(), underWay: undefined, typed: [], onDeed: () => undefined };
  const faults: string[] = [];
  let drafts = 0;
  try {
    let her = await phone.on({ extraArgs: [LITTLE_MEMORY] });
    const { words } = await her.start(origin);
    const nickname = await her.newFamily();
    const other = await share?.(her);
    await phone.off();
    let killedAt = 0;
    for (let kill = 0; kill <= kills; kill += 1) {
      her = await phone.on();
      await her.page.goto(origin);
      await her.unlock(words);
      await her.heading('Vandaag').waitFor();
      const seen = await lookBack(her, nickname, life, killedAt);
      faults.push(...seen.faults.map((fault) => `seed ${seed}, kill ${kill}: ${fault}`));
      if (seen.draft) drafts += 1;
      life.typed = [];
      life.underWay = undefined;
      if (kill === kills) {
        if (other) faults.push(...await lookAtOther(other, life));
        break;
      }
      const long = kill % LONG_EVERY === LONG_EVERY - 1;
      const moment = untilMoment(life, dice, long);
      const living = liveOn(her, life, `w${kill}`, long).then(() => 'nothing more to do', String);
      await Promise.race([moment, living]);
      killedAt = performance.now();
      await phone.kill();
      const ended = await living;
      if (!/closed|crashed/.test(ended)) throw new Error(`she stopped before the kill: ${ended}`);
    }
  } finally {
    await phone.remove();
  }
  return { kills, kept: life.kept.size, drafts, faults };
}
