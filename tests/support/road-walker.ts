import type { Locator } from 'playwright-core';
import type { Volunteer } from './volunteer.ts';

/** What she does on a road, in her own words, on top of her hands. Every act ends when its result can be seen. */
export interface RoadWalker {
  /** One answer to one question; the question says which, because "yes" stands on a screen more than once. */
  readonly answer: (question: string, answer: string) => Promise<void>;
  readonly isChosen: (question: string, answer: string) => Promise<boolean>;
  readonly fill: (label: string, text: string) => Promise<void>;
  readonly dialog: () => Locator;
  readonly seen: (text: string | RegExp) => Promise<void>;
  readonly main: () => Promise<string>;
  /** A fixed face with a first name and a number; ends on its line. */
  readonly addLine: (firstName: string, phone: string) => Promise<void>;
  /** From anywhere to the road of a family. */
  readonly toRoad: (nickname: string) => Promise<void>;
  readonly promise: (what: string) => Promise<void>;
  /** Opens a step, lets her fill it in and puts it down; ends on the road again. */
  readonly walk: (step: string, fillIn: () => Promise<void>, done?: string) => Promise<void>;
  /** Hands the phone over with what is asked; she taps yes, and the volunteer goes on behind her lock. */
  readonly herYes: () => Promise<void>;
  readonly lockAndUnlock: (words: string) => Promise<void>;
}

export function createRoadWalker(her: Volunteer): RoadWalker {
  const { page, say, button, heading, tab } = her;
  const option = (question: string, answer: string): Locator => {
    const group = page.getByRole('group', { name: say(question), exact: true });
    return group.getByRole('radio', { name: say(answer), exact: true }).or(group.getByRole('checkbox', { name: say(answer), exact: true }));
  };
  const tile = (question: string, answer: string): Locator => option(question, answer).locator('xpath=..');
  const fill = (label: string, text: string) => page.getByLabel(say(label), { exact: true }).fill(text);
  const seen = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const onRoad = () => page.getByRole('heading', { level: 2, name: say('De weg naar de deur') }).waitFor();
  return {
    fill, seen,
    answer: (question, text) => tile(question, text).click(),
    isChosen: (question, text) => option(question, text).isChecked(),
    dialog: () => page.getByRole('dialog'),
    main: () => page.locator('main:visible').innerText(),
    addLine: async (firstName, phone) => {
      await tab('Korte lijnen');
      await button('Zet je vaste gezicht erin').click();
      await fill('Voornaam', firstName);
      await fill('Telefoonnummer', phone);
      await button('Bewaar').click();
      await page.getByRole('heading', { level: 1, name: firstName }).waitFor();
    },
    toRoad: async (nickname) => {
      await tab('Op weg');
      await page.getByRole('main').locator('.card-tap').filter({ hasText: nickname }).click();
      await onRoad();
    },
    promise: async (what) => {
      await button('Zet een belofte').click();
      await tile('Wat', what).click();
      await button('Bewaar de belofte').click();
      await page.getByRole('region', { name: say('De volgende belofte') }).waitFor();
    },
    walk: async (step, fillIn, done = 'Deze stap is gezet') => {
      await her.openStep(step);
      await fillIn();
      await button(done).click();
      await onRoad();
    },
    herYes: async () => {
      await page.locator('.answers .button').first().click();
      await page.locator('.answered').waitFor();
      await her.backIn();
    },
    lockAndUnlock: async (words) => {
      await tab('Ik');
      await button('Doe de app nu op slot').click();
      await heading('Drempel is op slot').waitFor();
      await her.unlock(words);
    },
  };
}
