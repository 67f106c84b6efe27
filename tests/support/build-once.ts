// @ts-expect-error plain JavaScript: it also runs before anything is installed
import { ensureBuild } from '../../scripts/lib.mjs';

/** Runs before the journeys, so that they never look at yesterday's build. */
export function setup(): void {
  ensureBuild();
}
