import { expect, test } from 'vitest';
import { isTight } from '../../../../app/features/today/is-tight.ts';

const MB = 1024 * 1024;
const GB = 1024 * MB;

// As browsers answered: a share of the whole disk, whatever is left of it.
test.each([
  ['a phone of 64 GB, nearly empty', 5 * MB, 38 * GB, false],
  ['the same phone with a full disk: the browser does not say so, and neither do we', 5 * MB, 38 * GB, false],
  ['a machine of 16 GB', 12 * MB, 10.7 * GB, false],
  ['an allowance that is used up for four fifths', 850 * MB, GB, true],
  ['a small allowance with no room for one more fold', 20 * MB, 26 * MB, true],
  ['a browser that answers nothing', undefined, undefined, false],
  ['a browser that tells only what is used', 5 * MB, undefined, false],
  ['no allowance at all', 0, 0, true],
])('isTight() of %s', (_, usedBytes, quotaBytes, tight) => expect(isTight({ usedBytes, quotaBytes })).toBe(tight));
