import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take longest, the longest first; which they are is printed beside their names. */
const LONG = [
  'e2e/accessibility/every-screen', 'e2e/devices/two-phones', 'e2e/faults/killed-while-typing', 'e2e/start-lock', 'e2e/faults/crashes', 'e2e/devices/three-phones',
  'e2e/accessibility/other-languages', 'e2e/faults/poor-phone', 'e2e/over-a-sheet',
  'e2e/lines/other-browsers', 'e2e/security/canaries', 'e2e/journey/firefox', 'e2e/faults/full-disk', 'e2e/journey/webkit', 'e2e/cards/recorded',
  'convergence/honest-hub', 'convergence/other-hubs', 'convergence/real-crypto', 'convergence/planted-bugs',
  'hub/line-ends', 'hub/crash', 'hub/teams', 'hub/short-lines',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place < 0 ? LONG.length : place;
};

/** Begins with what takes longest: begun last, it would go on alone on a machine that has nothing else to do. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
