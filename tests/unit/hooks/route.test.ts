import { expect, it } from 'vitest';
import type { RecordId } from '../../../app/domain/ids.ts';
import { placeFor, type Route, tabOf, TABS } from '../../../app/hooks/route.ts';

const id = 'AAAAAAAAAAAAAAAAAAAAAA' as RecordId;

it.each<Route>([{ at: 'today' }, { at: 'roads' }, { at: 'road', id }, { at: 'new-family' }, { at: 'limits' }, { at: 'figures' }, { at: 'line-edit' }, { at: 'line-invite', id }, { at: 'promise' }])('a professional who would stand at $at stands at her inbox', (route) => {
  expect(placeFor('formal', route)).toEqual({ at: 'inbox' });
  expect(placeFor('informal', route)).toBe(route);
});

it.each<Route>([{ at: 'inbox' }, { at: 'lines' }, { at: 'line', id }, { at: 'join-line', code: 'A7KM' }, { at: 'team', id }, { at: 'join-team', code: 'A7KM' }, { at: 'own-card', id }, { at: 'team-faces', id }, { at: 'me' }, { at: 'lock-settings' }, { at: 'backup' }, { at: 'devices' }, { at: 'help' }])('a professional reaches $at', (route) => {
  expect(placeFor('formal', route)).toBe(route);
});

it('every tab is a place that its own side reaches, and shows itself as the one she is at', () => {
  for (const side of ['informal', 'formal'] as const) {
    for (const at of TABS[side]) expect([placeFor(side, { at }).at, tabOf(at)]).toEqual([at, at]);
  }
});
