import { expect, test } from 'vitest';
import type { Day } from '../../../../app/domain/day.ts';
import type { Entity } from '../../../../app/domain/entities.ts';
import type { RecordId } from '../../../../app/domain/ids.ts';
import { MEASURES } from '../../../../app/features/me/figure-words.ts';
import { figuresByQuarter } from '../../../../app/features/me/figures.ts';

const id = (letter: string) => letter.repeat(22) as RecordId;
const day = (text: string) => text as Day;
const nothing = { tallies: [], roads: [], contacts: [], steps: [], consents: [] } as const;
const tally = (letter: string, period: string, counts: Record<string, number>): Entity<'tally'> => ({ id: id(letter), period, counts });

const closed: Entity<'road'> = {
  id: id('r'), contactId: id('c'), startedOn: day('2026-10-01'), touchedOn: day('2026-11-01'), closedOn: day('2026-11-01'), closeReason: 'answered',
  themes: [], barriers: [], pen: 'me', penSince: day('2026-10-01'), parentKnowsFace: true,
};
const prepared: Entity<'step'> = { id: id('s'), roadId: id('r'), kind: 'prepare', on: day('2026-10-20'), done: true, minutes: 30, hats: [], doors: [] };

test('figuresByQuarter() is empty when nothing was ever closed', () => {
  expect(figuresByQuarter({ ...nothing, roads: [{ ...closed, closedOn: undefined }] })).toEqual([]);
});

test('figuresByQuarter() adds the devices of one quarter, newest quarter first', () => {
  const quarters = figuresByQuarter({ ...nothing, tallies: [tally('a', '2026-Q3', { M1: 9 }), tally('b', '2026-Q4', { M1: 3 }), tally('d', '2026-Q4', { M1: 4 })] });
  expect(quarters.map(({ period, figures }) => [period, figures.get('M1')])).toEqual([['2026-Q4', 7], ['2026-Q3', 9]]);
});

test('figuresByQuarter() says "few" instead of any count below five', () => {
  const [quarter] = figuresByQuarter({ ...nothing, tallies: [tally('a', '2026-Q4', { M1: 5, M2: 4, 'M5:school': 1, 'M9:prepare': 90, 'M9:roads:prepare': 5 })] });
  expect(Object.fromEntries(quarter!.figures)).toEqual({ M1: 5, M2: 'few', 'M5:school': 'few', 'M9:prepare': 90, 'M9:roads:prepare': 5 });
});

test('figuresByQuarter() does not name a language that few families speak', () => {
  const [quarter] = figuresByQuarter({ ...nothing, tallies: [tally('a', '2026-Q4', { M1: 9, 'M3:ar': 6, 'M3:ti': 1, 'M3:so': 2 })] });
  expect([...quarter!.figures.keys()]).toEqual(['M1', 'M3:ar', 'M3:other']);
  expect(quarter!.figures.get('M3:other')).toBe('few');
});

test('figuresByQuarter() hides her minutes while few roads are behind them', () => {
  const [quarter] = figuresByQuarter({ ...nothing, tallies: [tally('a', '2026-Q4', { M1: 9, 'M9:prepare': 90, 'M9:roads:prepare': 4 })] });
  expect(quarter!.figures.get('M9:prepare')).toBe('few');
});

test('figuresByQuarter() shows the time for questions of professionals only with enough of them', () => {
  const figures = (M15: number) => Object.fromEntries(figuresByQuarter({ ...nothing, tallies: [tally('a', '2026-Q4', { M15, 'M15:minutes': 90 })] })[0]!.figures);
  expect(figures(4)).toEqual({ M15: 'few' });
  expect(figures(5)).toEqual({ M15: 5, 'M15:minutes': 90 });
});

test('figuresByQuarter() counts a closed road that is still there in the quarter of its closing', () => {
  const quarters = figuresByQuarter({ ...nothing, roads: [closed], steps: [prepared], tallies: [tally('a', '2026-Q4', { M1: 4 })] });
  expect(quarters).toHaveLength(1);
  expect(quarters[0]!.figures.get('M1')).toBe(5);
});

test('figuresByQuarter() shows who went over the threshold, also beside what was counted before that was asked', () => {
  const [quarter] = figuresByQuarter({ ...nothing, roads: [{ ...closed, crossed: 'yes' }], steps: [prepared], tallies: [tally('a', '2026-Q4', { M1: 9, 'M8:late': 6 }), tally('b', '2026-Q4', { M1: 4, 'M8:crossed:yes': 4 })] });
  expect(Object.fromEntries(quarter!.figures)).toMatchObject({ M1: 14, 'M8:late': 6, 'M8:crossed:yes': 5 });
  const shown = MEASURES.flatMap(({ prefix, labels }) => Object.keys(labels ?? {}).map((code) => `${prefix}:${code}`));
  expect(shown).toEqual(expect.arrayContaining(['M8:crossed:yes', 'M8:crossed:no']));
});
