import { afterAll, afterEach, expect } from 'vitest';
import { endVisits, lookForBreaches } from './visits.ts';

// S3 and S5 hold after every journey: no test has to remember to ask. Runs after what a test itself does at its end.

afterEach(() => { expect(lookForBreaches(), 'something was asked of another place, or a rule of the policy was broken').toEqual([]); });
afterAll(() => { expect(endVisits(), 'something was asked of another place, or a rule of the policy was broken').toEqual([]); });
