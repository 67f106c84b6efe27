import { expect, test } from 'vitest';
import { HELPLINES, helplineOf } from '../../../app/reference/helplines.ts';

/** Typed from the sources by hand, apart from the code: who changes a number, its hours or its cost there has to mean it here too. */
const FROZEN: readonly (readonly [id: string, display: string, tel: string, hours: string, cost: string, doubts: string])[] = [
  ['112', '112', '112', 'always', 'free', ''],
  ['veilig-thuis', '0800-2000', '08002000', 'always', 'free', ''],
  ['kindertelefoon', '0800-0432', '08000432', 'daily-11-21', 'free', 'hours'],
  ['113', '113', '113', 'always', 'free', ''],
  ['csg', '0800-0188', '08000188', 'always', 'free', ''],
  ['politie', '0900-8844', '09008844', 'always', 'usual-plus', 'cost'],
  ['slachtofferhulp', '0900-0101', '09000101', 'office-hours', 'usual', 'hours'],
  ['huisartsenpost', '', '', 'out-of-hours', 'insured', ''],
  ['luisterlijn', '088-0767 000', '0880767000', 'always', 'usual', ''],
  ['mind-korrelatie', '0900-1450', '09001450', 'working-days', 'paid', 'number hours cost'],
  ['ouders-onderwijs', '0800-5010', '08005010', 'working-days', 'free', 'hours'],
  ['jeugdstem', '088-555 1000', '0885551000', 'unknown', 'usual', 'number hours'],
  ['juridisch-loket', '0800-8020', '08008020', 'unknown', 'free', 'number hours cost'],
  ['1400', '1400', '1400', 'working-days', 'local', 'number hours'],
  ['meld-misdaad', '0800-7000', '08007000', 'unknown', 'free', 'number hours'],
  ['discriminatie', '0800-0880', '08000880', 'unknown', 'free', 'number hours'],
];

test.each(FROZEN)('%s is read as "%s" and dialled as "%s"; it answers %s, costs %s, and of this we are not sure: "%s"', (id, display, tel, hours, cost, doubts) => {
  const line = HELPLINES.find((line) => line.id === id);
  expect(line?.number?.display ?? '').toBe(display);
  expect(line?.number?.tel ?? '').toBe(tel);
  expect([line?.hours, line?.cost, line?.doubts.join(' ')]).toEqual([hours, cost, doubts]);
});

test('there are these sixteen lines, each once', () => {
  expect(HELPLINES.map((line) => line.id).sort()).toEqual(FROZEN.map(([id]) => id).sort());
});

test('113 also has its free number', () => {
  expect(HELPLINES.find(({ id }) => id === '113')?.otherNumber).toEqual({ display: '0800-0113', tel: '08000113' });
  expect(HELPLINES.filter((line) => line.otherNumber)).toHaveLength(1);
});

test('every number has the form of a Dutch short, free, paid or ordinary number', () => {
  for (const { number } of HELPLINES) {
    if (number) expect(number.tel).toMatch(/^(11[23]|14\d{2}|0[89]00\d{4}|088\d{7})$/);
  }
});

test('a number that starts with 0800 is free and one with 0900 never is', () => {
  for (const { id, number, cost, doubts } of HELPLINES) {
    if (number?.tel.startsWith('0800') && !doubts.includes('cost')) expect(cost, id).toBe('free');
    if (number?.tel.startsWith('0900')) expect(cost, id).not.toBe('free');
  }
});

test('every line says when it was looked at, where, and when to look again', () => {
  for (const { id, asOf, recheckBy, source, sure, doubts } of HELPLINES) {
    expect(Date.parse(asOf), id).toBeGreaterThan(0);
    expect(Date.parse(recheckBy) - Date.parse(asOf), id).toBeLessThanOrEqual(183 * 86_400_000);
    expect(source, id).not.toBe('');
    // A number that is not sure must say so on the screen.
    if (sure !== 'high') expect(doubts, id).toContain('number');
  }
});

test('what is called in danger is always open and free', () => {
  for (const id of ['112', 'veilig-thuis'] as const) {
    expect(helplineOf(id)).toMatchObject({ hours: 'always', cost: 'free', sure: 'high', doubts: [], group: 'now' });
  }
});
