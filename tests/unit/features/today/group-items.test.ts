import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import type { TodayItem } from '../../../../app/domain/today.ts';
import { groupItems } from '../../../../app/features/today/group-items.ts';
import { day, recordId } from '../../domain/build-entity.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'nl', messages: {} }));

const ON = day('2026-11-20');
const promises = (count: number): TodayItem[] => Array.from({ length: count }, (_, at) => ({ type: 'promise', id: recordId(`p${at}`), on: ON, overdue: true }));
const retention = (count: number, ask: boolean): TodayItem[] => Array.from({ length: count }, (_, at) => ({ type: 'retention', ask, on: ON, contactId: recordId(`${ask ? 'q' : 'c'}${at}`) }));

test('groupItems() leaves nothing out: what is too much at once waits under its own heading', () => {
  const items = promises(40);
  const [first, promised] = groupItems(items);
  expect(first).toMatchObject({ key: 'first', items: [items[0]], more: [] });
  expect(promised?.items).toEqual(items.slice(1, 9));
  expect(promised?.more).toEqual(items.slice(9));
});

test('groupItems() hides nothing while it is little', () => {
  for (const group of groupItems(promises(9))) expect(group.more).toEqual([]);
});

test('groupItems() always shows a family that will be erased; only questions wait', () => {
  const [announced, questions] = [retention(12, false), retention(10, true)];
  const group = groupItems([...promises(1), ...questions, ...announced]).find(({ key }) => key === 'retention');
  expect(group?.items).toEqual([...questions.slice(0, 8), ...announced]);
  expect(group?.more).toEqual(questions.slice(8));
});

test('groupItems() has a place for a pen that came back', () => {
  const back: TodayItem = { type: 'pen-back', id: recordId('yes'), roadId: recordId('r'), on: ON };
  expect(groupItems([...promises(1), back]).flatMap(({ key, items }) => (items.includes(back) ? [key] : []))).toEqual(['lines']);
});
