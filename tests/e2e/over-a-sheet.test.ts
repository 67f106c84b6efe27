import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createVisitor, tour, type Visitor, visitScenes } from '../support/open-scenes.ts';
import { EXAMPLE_SCENES } from '../support/screens.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

const isSheet = (name: string): boolean => name.startsWith('sheet');

interface Found { readonly sheet: string; readonly safety: string; readonly exit: string; readonly close: string; readonly left: number }

/** What a finger meets in the middle of a control of the sheet in front. What it taps does nothing this once. */
async function tapOn({ page }: Visitor, selector: string): Promise<string> {
  const spot = await page.evaluate((wanted) => {
    const found = [...document.querySelectorAll(wanted)].filter((element) => element.checkVisibility()).at(-1);
    addEventListener('click', (event) => {
      event.stopImmediatePropagation();
      const button = (event.target as Element).closest('button');
      document.documentElement.dataset['tapped'] = button?.innerText || button?.ariaLabel || 'nothing';
    }, { capture: true, once: true });
    const box = found?.getBoundingClientRect();
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, selector);
  if (!spot) return 'not there';
  await page.mouse.click(spot.x, spot.y);
  return page.evaluate(() => document.documentElement.dataset['tapped'] ?? 'nothing');
}

// One frame holds them all: what mirrors it is looked at on a third of them.
describe.each([['nl', 1], ['ar', 3]] as const)('over every sheet, in %s', (locale, each) => {
  const found: Found[] = [];
  let say: Visitor['say'];
  beforeAll(async () => {
    await tour({ origin: hub.origin, look: { locale, dark: locale === 'ar' }, wanted: ({ name }, at) => isSheet(name) && at % each === 0 }, async (her, { name }) => {
      ({ say } = her);
      if (!isSheet(name)) return;
      const [safety, exit, close] = [await tapOn(her, '.pill-safety'), await tapOn(her, '.topbar .pill:last-child'), await tapOn(her, '.sheet-close')];
      await her.page.locator('dialog[open] .sheet-close').click();
      await her.page.locator('dialog[open]').waitFor({ state: 'detached' });
      found.push({ sheet: name, safety, exit, close, left: await her.page.locator('dialog[open]').count() });
    });
  });

  it('one tap reaches safety, one the way out, and one closes it', () => {
    expect(found.length).toBeGreaterThanOrEqual(14 / each);
    expect(found).toEqual(found.map(({ sheet }) => ({ sheet, safety: say('Veiligheid'), exit: say('Snel weg'), close: say('Sluit'), left: 0 })));
  });
});

describe('from a sheet', () => {
  let her: Visitor;
  afterEach(async () => {
    expect(her.app.pageErrors).toEqual([]);
    await her.app.close();
  });

  async function open(name: string): Promise<void> {
    her = await createVisitor(hub.origin, { locale: 'nl' });
    await her.openExample(hub.origin);
    await visitScenes(her, EXAMPLE_SCENES.filter((scene) => scene.name === name), () => Promise.resolve());
  }
  const inSheet = (words: string) => her.page.getByRole('dialog').getByRole('button', { name: words, exact: true });

  it('she is gone in one tap over a question, and the way back does not lead there', async () => {
    await open('sheet: ready sentences');
    await inSheet('Snel weg').click();
    await her.page.waitForURL(`${hub.origin}/klok.html`);
    await her.page.goBack();
    expect(await her.page.title()).not.toContain('Drempel');
  });

  it('she is gone in one tap while the parent reads what she agrees to, and the way back does not lead there', async () => {
    await open('shown, may this be told');
    await her.button('Snel weg').click();
    await her.page.waitForURL(`${hub.origin}/klok.html`);
    await her.page.goBack();
    expect(await her.page.title()).not.toContain('Drempel');
  });

  it('safety comes in one tap and can be used, and the sheet is there again afterwards', async () => {
    await open('sheet: ready sentences');
    await inSheet('Veiligheid').click();
    await her.heading('Veiligheid').waitFor();
    expect(await her.page.getByRole('dialog').count()).toBe(0);
    expect(await tapOn(her, 'main .back')).toBe('Terug');
    await her.page.locator('main:visible .back').click();
    await inSheet('Ik schrijf het zelf').waitFor();
    await expect.poll(() => her.page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  });

  it('the warning before the lock is answered by going to safety, which stays open', async () => {
    await open('sheet: about to lock');
    await inSheet('Veiligheid').click();
    await her.heading('Veiligheid').waitFor();
    await her.page.getByRole('dialog').waitFor({ state: 'detached' });
    await her.page.clock.setFixedTime(new Date('2026-11-23T10:05:30+01:00'));
    await her.page.locator('main:visible .back').click();
    await her.heading('Vandaag').waitFor();
  });

  it('the questions after a call give way to the numbers', async () => {
    await open('sheet: after a call');
    await inSheet('Veiligheid').click();
    await her.page.getByRole('dialog').waitFor({ state: 'detached' });
    await her.page.locator('a.call[href="tel:112"]').click({ trial: true });
  });

  it('the keys go round through the sheet and its bar, and begin with what is asked', async () => {
    await open('sheet: about to lock');
    // Between the end and the beginning the keys are at the browser's own bar.
    const focused = () => her.page.evaluate(() => (document.activeElement as HTMLElement | null)?.closest('button')?.ariaLabel ?? document.activeElement?.closest('button')?.innerText);
    const round = [await focused()];
    for (let press = 0; press < 5; press += 1) {
      await her.page.keyboard.press('Tab');
      round.push(await focused());
    }
    expect(round.filter(Boolean)).toEqual(['Ik ben er nog', 'Doe nu op slot', 'Veiligheid', 'Snel weg', 'Sluit']);
  });
});
