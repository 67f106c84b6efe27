import type { VNode } from 'preact';
import { expect, it } from 'vitest';
import { MOST_HATS } from '../../../app/domain/codes.ts';
import { ChooseMany } from '../../../app/ui/choices.tsx';

type Picks = VNode<{ readonly onPick: (code: string, checked: boolean) => void }>;

/** Taps one answer after the other, from nothing, and gives what is chosen then. */
function tap(codes: readonly string[], max?: number): readonly string[] {
  let values: readonly string[] = [];
  for (const code of codes) {
    const drawn = ChooseMany<string>({ question: '', options: [], values, onChange: (next) => { values = next; }, ...(max === undefined ? {} : { max }) }) as unknown as Picks;
    drawn.props.onPick(code, !values.includes(code));
  }
  return values;
}

it('of the roles she keeps three at most: a fourth takes the place of the first', () => {
  expect(tap(['companion', 'interpreter', 'explainer'], MOST_HATS)).toEqual(['companion', 'interpreter', 'explainer']);
  expect(tap(['companion', 'interpreter', 'explainer', 'bridge'], MOST_HATS)).toEqual(['interpreter', 'explainer', 'bridge']);
  expect(tap(['companion', 'companion'], MOST_HATS)).toEqual([]);
});

it('where nothing is said of a most, all are kept', () => {
  expect(tap(['a', 'b', 'c', 'd', 'e'])).toHaveLength(5);
});
