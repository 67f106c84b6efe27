import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentChild, VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { BARRIERS, EMBLEMS, FACES, HATS, STEP_KINDS, THEMES, WHOSE_QUESTIONS, WISHES } from '../../../app/domain/codes.ts';
import { Icon, ICON_NAMES } from '../../../app/ui/icons/icon.tsx';
import { BarrierPicture } from '../../../app/ui/pictures/barrier-picture.tsx';
import { CARD_PICTURE_NAMES, CardPicture } from '../../../app/ui/pictures/cards/card-picture.tsx';
import { DoorPicture } from '../../../app/ui/pictures/door-picture.tsx';
import { EmblemPicture } from '../../../app/ui/pictures/emblems.tsx';
import { FacePicture } from '../../../app/ui/pictures/face-picture.tsx';
import { HatPicture } from '../../../app/ui/pictures/hat-picture.tsx';
import { DevicesScene } from '../../../app/ui/pictures/scenes/devices-scene.tsx';
import { EmptyLinesScene } from '../../../app/ui/pictures/scenes/empty-lines-scene.tsx';
import { EmptyRoadsScene } from '../../../app/ui/pictures/scenes/empty-roads-scene.tsx';
import { GoneScene } from '../../../app/ui/pictures/scenes/gone-scene.tsx';
import { LockedScene } from '../../../app/ui/pictures/scenes/locked-scene.tsx';
import { SafetyScene } from '../../../app/ui/pictures/scenes/safety-scene.tsx';
import { WelcomeScene } from '../../../app/ui/pictures/scenes/welcome-scene.tsx';
import { StepPicture } from '../../../app/ui/pictures/step-picture.tsx';
import { ThemePicture } from '../../../app/ui/pictures/theme-picture.tsx';
import { WhosePicture } from '../../../app/ui/pictures/whose-picture.tsx';
import { WishPicture } from '../../../app/ui/pictures/wish-picture.tsx';
import type { Card } from '../../../app/domain/card.ts';
import { readContent } from '../../../scripts/vite/read-content.ts';

const UI = join(import.meta.dirname, '../../../app/ui');

function isNode(child: unknown): child is VNode<Record<string, unknown>> {
  return typeof child === 'object' && child !== null && 'type' in child && 'props' in child;
}

/** The pictures use no hooks, so calling them is rendering them; no document is needed. */
function markup(child: ComponentChild | unknown): string {
  if (Array.isArray(child)) return child.map(markup).join('');
  if (typeof child === 'string' || typeof child === 'number') return String(child);
  if (!isNode(child)) return '';
  const { type, props } = child;
  if (typeof type === 'function') return markup((type as (p: unknown) => unknown)(props)); // function components only
  const attributes = Object.entries(props).filter(([name, value]) => name !== 'children' && value !== undefined);
  const written = attributes.map(([name, value]) => ` ${name}="${String(value)}"`).join('');
  return `<${String(type)}${written}>${markup(props['children'])}</${String(type)}>`;
}

const PICTURES: readonly (readonly [string, VNode])[] = [
  ...STEP_KINDS.map((kind) => [`step ${kind}`, <StepPicture kind={kind} />] as const),
  ...EMBLEMS.map((emblem) => [`emblem ${emblem}`, <EmblemPicture emblem={emblem} />] as const),
  ...HATS.map((hat) => [`hat ${hat}`, <HatPicture hat={hat} />] as const),
  ...BARRIERS.map((barrier) => [`barrier ${barrier}`, <BarrierPicture barrier={barrier} />] as const),
  ...WISHES.map((wish) => [`wish ${wish}`, <WishPicture wish={wish} />] as const),
  ...WHOSE_QUESTIONS.map((whose) => [`whose ${whose}`, <WhosePicture whose={whose} />] as const),
  ...FACES.map((face) => [`face ${face}`, <FacePicture face={face} />] as const),
  ...CARD_PICTURE_NAMES.map((name) => [`card ${name}`, <CardPicture name={name} />] as const),
  ['door open', <DoorPicture open />],
  ['door shut', <DoorPicture open={false} />],
];

const SCENES: readonly (readonly [string, VNode])[] = [
  ['welcome', <WelcomeScene />],
  ['empty roads', <EmptyRoadsScene />],
  ['empty lines', <EmptyLinesScene />],
  ['locked', <LockedScene />],
  ['safety', <SafetyScene />],
  ['gone', <GoneScene />],
  ['devices', <DevicesScene />],
];

const OF_THEMES = THEMES.map((theme) => [`theme ${theme}`, <ThemePicture theme={theme} />] as const);
const ICONS = ICON_NAMES.map((name) => [`icon ${name}`, <Icon name={name} />] as const);
const ALL = [...PICTURES, ...SCENES, ...ICONS];

describe('pictures', () => {
  it.each(ALL)('%s is drawn, silent for a screen reader and free of words', (_name, node) => {
    const drawn = markup(node);
    expect(drawn).toMatch(/^<svg [^>]*aria-hidden="true"/);
    expect(drawn).toMatch(/<(path|circle)/);
    expect(drawn).not.toMatch(/<text|<title|<image|href|style=|undefined|NaN/);
    expect(drawn.replace(/<[^>]*>/g, '').trim()).toBe('');
  });

  it('differ from each other', () => {
    expect(new Set(ALL.map(([, node]) => markup(node))).size).toBe(ALL.length);
  });

  it('take the asked size and the class of their place', () => {
    const drawn = markup(<StepPicture kind="accompany" size={48} class="card-picture" />);
    expect(drawn).toMatch(/width="48" height="48" class="pic mirrors card-picture"/);
  });

  it('turn round only where they show a direction', () => {
    const turned = ICON_NAMES.filter((name) => markup(<Icon name={name} />).includes('mirrors'));
    expect(turned.sort()).toEqual(['back', 'exit', 'forward', 'road', 'undo']);
  });

  it('use only palette classes that the stylesheet has', () => {
    const css = readFileSync(join(UI, 'pictures/pictures.css'), 'utf8');
    const used = new Set(ALL.flatMap(([, node]) => markup(node).match(/pic-[a-z-]+/g) ?? []));
    const missing = [...used].filter((name) => !css.includes(`.${name} `) && !css.includes(`--${name}:`));
    expect(missing).toEqual([]);
  });
});

function sourceBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

it('every card names a picture that is drawn', () => {
  const drawn = new Set([...CARD_PICTURE_NAMES, ...BARRIERS.map((code) => `barrier-${code}`), ...HATS.map((code) => `hat-${code}`), ...STEP_KINDS.map((code) => `step-${code}`)]);
  const cards = readContent(join(UI, '../../content'));
  expect(cards.length).toBeGreaterThan(150);
  expect(cards.filter(({ picture }) => !drawn.has(picture)).map(({ id, picture }) => `${id}: ${picture}`)).toEqual([]);
});

/** A word and the card that explains what it names are about the same thing, and look the same. */
const namesIt = (one: Card, other: Card): boolean => (one.kind === 'word') !== (other.kind === 'word');

it('who cannot read tells the cards apart: no two places look the same, nor a card and what it leads to', () => {
  const cards = readContent(join(UI, '../../content'));
  const byId = new Map(cards.map((card) => [card.id, card]));
  const doors = cards.filter(({ kind }) => kind === 'door');
  expect(doors.filter((one) => doors.some((other) => other !== one && other.picture === one.picture)).map(({ id, picture }) => `${id}: ${picture}`)).toEqual([]);
  const alike = cards.flatMap((one) => one.leadsTo.map((id) => byId.get(id)!).filter((other) => other.picture === one.picture).map((other) => [one, other] as const));
  const told = (pairs: typeof alike): readonly string[] => pairs.map(([one, other]) => `${one.id} and ${other.id}: ${one.picture}`);
  // What is said to somebody looks like what it is about.
  expect(told(alike.filter(([one, other]) => [one, other].every(({ kind }) => kind !== 'word' && kind !== 'sentence')))).toEqual([]);
  expect(told(alike.filter(([one, other]) => other.leadsTo.includes(one.id) && !namesIt(one, other)))).toEqual([]);
});

/** Words that share a picture, each reviewed: what is one thing to a parent's eye may look the same. */
const ONE_THING: Readonly<Record<string, readonly string[]>> = {
  // Somebody whose work it is; professionals use the two words for one person.
  professional: ['word-formele-werker', 'word-hulpverlener'],
  // Somebody who helps without pay, and comes from her own community.
  'hat-companion': ['word-informele-werker', 'word-vrijwilliger'],
};

it('who cannot read tells the words apart: two words look the same only where they are one thing to her', () => {
  const words = readContent(join(UI, '../../content')).filter(({ kind }) => kind === 'word');
  const shared = Object.fromEntries(words.map(({ picture }) => [picture, words.filter((word) => word.picture === picture).map(({ id }) => id).sort()] as const).filter(([, those]) => those.length > 1));
  expect(shared).toEqual(ONE_THING);
});

it('a word looks like a place, a question or a fear only if that is what it leads to, and a sentence never decides it', () => {
  const cards = readContent(join(UI, '../../content')).filter(({ kind }) => kind !== 'sentence');
  const words = cards.filter(({ kind }) => kind === 'word');
  const alike = words.flatMap((word) => cards.filter((other) => other.kind !== 'word' && other.picture === word.picture).map((other) => [word, other] as const));
  expect(alike.length).toBeGreaterThan(30);
  expect(alike.filter(([word, { id }]) => !word.leadsTo.includes(id)).map(([word, other]) => `${word.id} and ${other.id}: ${word.picture}`)).toEqual([]);
});

it('a picture that a card names is the one that the road shows for the same step and the same hat', () => {
  expect(markup(<CardPicture name="step-handover" size={52} />)).toBe(markup(<StepPicture kind="handover" size={52} />));
  expect(markup(<CardPicture name="hat-bridge" size={52} />)).toBe(markup(<HatPicture hat="bridge" size={52} />));
  expect(markup(<CardPicture name="hat-toString" />)).toBe(markup(<CardPicture name="ask" />));
});

it('who cannot read tells the themes apart: each has a picture of its own, and none is the one for what is not drawn', () => {
  const drawn = OF_THEMES.map(([, node]) => markup(node));
  expect(new Set(drawn).size).toBe(THEMES.length);
  expect(drawn.filter((picture) => !/^<svg [^>]*aria-hidden="true".*<path/.test(picture))).toEqual([]);
  expect(drawn).not.toContain(markup(<CardPicture name="ask" />));
});

describe('what the pictures cost', () => {
  it.each([...PICTURES, ...OF_THEMES])('%s stays under 3 kB of markup', (_name, node) => {
    expect(markup(node).length).toBeLessThan(3_000);
  });

  it.each(SCENES)('scene %s stays under 5 kB of markup', (_name, node) => {
    expect(markup(node).length).toBeLessThan(5_000);
  });

  it('all sources together stay small, because every phone loads them', () => {
    expect(sourceBytes(join(UI, 'icons'))).toBeLessThan(7_500);
    const cards = sourceBytes(join(UI, 'pictures/cards'));
    expect(sourceBytes(join(UI, 'pictures')) - cards).toBeLessThan(64_000);
    // Loaded with the first card only.
    expect(cards).toBeLessThan(84_000);
  });
});
