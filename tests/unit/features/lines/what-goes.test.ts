import { expect, it } from 'vitest';
import { whatGoes } from '../../../../app/features/lines/what-goes.ts';

it('whatGoes() promises something about the hub only where this device has the keys', () => {
  expect([whatGoes({ state: 'open' }), whatGoes({ state: 'alone' }), whatGoes({ state: 'stopped', why: 'full' })]).toEqual(['here-and-hub', 'here-and-hub', 'here-and-hub']);
  expect(whatGoes({ state: 'elsewhere' })).toBe('here-only');
  expect([whatGoes(undefined), whatGoes({ state: 'stopped', why: 'removed' })]).toEqual(['here', 'here']);
});
