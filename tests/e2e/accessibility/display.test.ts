import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createVisitor, type Visitor, visitScenes } from '../../support/open-scenes.ts';
import { repositoryPath } from '../../support/paths.ts';
import { EXAMPLE_SCENES, firstStartScenes } from '../../support/screens.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { TestLocale } from '../../support/volunteer.ts';

let hub: RunningHub;
let her: Visitor;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
afterEach(() => her.app.close());

async function openExample(locale: TestLocale = 'nl'): Promise<void> {
  her = await createVisitor(hub.origin, { locale });
  await her.openExample(hub.origin);
}

const scene = (name: string) => EXAMPLE_SCENES.filter((each) => each.name === name);

it('A7 with forced colours fields, tiles, the chosen one and the focus keep an edge', async () => {
  await openExample();
  await her.page.emulateMedia({ forcedColors: 'active' });
  await visitScenes(her, scene('promise'), async () => {
    const edges = await her.page.evaluate(() => {
      const edge = (selector: string): string => {
        const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(document.querySelector(selector)!);
        return borderTopStyle === 'solid' && parseFloat(borderTopWidth) >= 1 && borderTopColor !== backgroundColor ? 'seen' : `${borderTopStyle} ${borderTopWidth} ${borderTopColor} on ${backgroundColor}`;
      };
      return ['main .input', 'main .choice > span', '.go-on .button'].map(edge);
    });
    expect(edges).toEqual(['seen', 'seen', 'seen']);
    const chosen = await her.page.evaluate(() => getComputedStyle(document.querySelector('.choice > input:checked + span')!, '::after').borderBottomStyle);
    expect(chosen).toBe('solid');
    await her.page.locator('main .input').first().focus();
    await expect.poll(() => her.page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
  });
});

it('A23 nothing moves for who asked for that, and nothing on the screen goes away by itself', async () => {
  her = await createVisitor(hub.origin, { locale: 'nl' });
  await her.page.emulateMedia({ reducedMotion: 'reduce' });
  const moving: string[] = [];
  await visitScenes(her, firstStartScenes(hub.origin, 'nl').slice(0, 2), async () => undefined);
  await her.button('Kijk eerst met voorbeelden').click();
  const look = async (): Promise<void> => {
    moving.push(...await her.page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return animationName !== 'none' || parseFloat(transitionDuration) > 0;
    }).map((element) => element.className)));
  };
  await look();
  await her.heading('Vandaag').waitFor();
  await look();
  expect(moving).toEqual([]);
});

it('A30 the paper code prints alone: the code and what it is for, black on white, and nothing of the app', async () => {
  her = await createVisitor(hub.origin, { locale: 'ar', dark: true });
  const scenes = firstStartScenes(hub.origin, 'ar');
  const untilPaper = scenes.slice(0, scenes.findIndex(({ name }) => name === 'paper code') + 1);
  await visitScenes(her, untilPaper, async () => undefined);
  await her.page.emulateMedia({ media: 'print' });
  const printed = await her.page.evaluate(() => ({
    words: document.body.innerText.split('\n').map((line) => line.trim()).filter(Boolean),
    ground: getComputedStyle(document.documentElement).backgroundColor,
    ink: getComputedStyle(document.querySelector('.paper h2')!).color,
    groups: [...document.querySelectorAll('.paper .group')].every((group) => group.scrollWidth <= group.clientWidth),
  }));
  const codes = printed.words.filter((line) => /^[0-9A-Z]{4}$/.test(line));
  expect(codes).toHaveLength(7);
  expect(printed.words.filter((line) => !/^[0-9A-Z]{1,4}$/.test(line))).toEqual([her.say('Papieren code van Drempel'), her.say('Bewaar dit papier thuis, op een veilige plek. Niet bij je telefoon. Maak er geen foto van.')]);
  expect(printed).toMatchObject({ ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', groups: true });
  const pdf = await her.page.pdf({ tagged: true });
  expect(pdf.toString('latin1')).toMatch(/\/StructTreeRoot/);
});

it('A19 every letter of every language has a form in the fonts of this device: no empty boxes', async () => {
  await openExample('ar');
  const texts = (['ar', 'tr', 'pl', 'nl'] as const).map((locale) => readFileSync(repositoryPath(`locales/${locale}.po`), 'utf8')).join('');
  const letters = [...new Set(texts)].filter((letter) => /\p{L}/u.test(letter)).join('');
  expect(letters.length).toBeGreaterThan(100);
  const boxes = await her.page.evaluate((all) => {
    const canvas = document.createElement('canvas');
    canvas.width = 40;
    canvas.height = 40;
    const pen = canvas.getContext('2d', { willReadFrequently: true })!;
    const { fontFamily } = getComputedStyle(document.documentElement);
    const draw = (letter: string): string => {
      pen.clearRect(0, 0, 40, 40);
      pen.font = `24px ${fontFamily}`;
      pen.fillText(letter, 4, 28);
      return pen.getImageData(0, 0, 40, 40).data.join('');
    };
    // A code point that no font has: what a missing letter looks like here.
    const missing = draw('\u0378');
    const nothing = draw(' ');
    return [...all].filter((letter) => [missing, nothing].includes(draw(letter)));
  }, letters);
  expect(boxes).toEqual([]);
  const session = await her.page.context().newCDPSession(her.page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  expect(fonts.reduce((sum, font) => sum + font.glyphCount, 0)).toBeGreaterThan(0);
  expect(fonts.map((font) => font.familyName).join()).not.toMatch(/last ?resort/i);
});
