import type { Page } from 'playwright-core';
import type { Volunteer } from '../volunteer.ts';

/** What is done on a walk past fields. */
export interface FieldWalk {
  /** Called with fields in sight, and with the places in the source that they stand in. */
  readonly fill: (page: Page, ...files: readonly string[]) => Promise<void>;
  /** Saved, or left half-filled; what the next field stands behind is saved in any case. */
  readonly save: boolean;
  /** Called on every place that is passed. */
  readonly look?: (page: Page) => Promise<void>;
}

export type Walk = (volunteer: Volunteer, walk: FieldWalk) => Promise<void>;

export const shownMain = ({ page }: Volunteer) => page.locator('main:visible');

export const tapRow = (volunteer: Volunteer, dutch: string) => shownMain(volunteer).getByRole('button', { name: volunteer.say(dutch) }).first().click();

export const goBack = ({ page, say }: Volunteer) => page.getByRole('button', { name: say('Terug'), exact: true }).click();
