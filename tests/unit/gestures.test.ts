import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { repositoryPath } from '../support/paths.ts';

const sources = readdirSync(repositoryPath('app'), { recursive: true, encoding: 'utf8' }).filter((path) => /\.(tsx?|css)$/.test(path));

const linesWith = (pattern: RegExp): string[] => sources.flatMap((path) => readFileSync(repositoryPath(`app/${path}`), 'utf8').split('\n').filter((line) => pattern.test(line)).map((line) => `${path}: ${line.trim()}`));

it('A12 nothing needs dragging, hovering, a long press or a second finger', () => {
  expect(linesWith(/draggable|ondrag|dragstart|contextmenu|touchstart|touchmove|pointermove|onMouse|mouseenter|mouseover|gesture|dblclick|onDblClick|:hover|type="range"/i)).toEqual([]);
});

it('A10 nothing refuses what is pasted', () => {
  expect(linesWith(/onpaste|onbeforeinput|'paste'|'beforeinput'/i)).toEqual([]);
});

it('A23 nothing repeats or moves without being asked, but the dots of a wait', () => {
  expect(linesWith(/animation:|transition:|<marquee|autoplay/i).filter((line) => !/none/.test(line))).toEqual([expect.stringContaining('lock-breathe')]);
});
