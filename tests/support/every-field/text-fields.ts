import type { Page } from 'playwright-core';

/** A field that takes text of her own; dates and times are chosen, not written. */
export interface TextFieldSeen { readonly label: string; readonly kind: string; readonly longest: number }

export const TEXT_FIELDS = ':is(input:not([type=file], [type=radio], [type=checkbox], [type=date], [type=time]), textarea)';

/** What lies on top hides the rest of the screen. */
export const topOf = async (page: Page): Promise<string> => ((await page.locator('dialog[open]').count()) > 0 ? 'dialog[open]' : 'body');

/** Waits for the text fields of a screen, fills every one and says which they were. */
export async function fillEveryField(page: Page, write: (field: TextFieldSeen) => string): Promise<readonly TextFieldSeen[]> {
  const seen: TextFieldSeen[] = [];
  const fields = page.locator(`${await topOf(page)} ${TEXT_FIELDS}`);
  await fields.filter({ visible: true }).first().waitFor();
  for (const field of await fields.all()) {
    if (!(await field.isVisible())) continue;
    const found = await field.evaluate((element) => {
      const { labels, type, maxLength, autocomplete, form } = element as HTMLInputElement;
      return { label: labels?.[0]?.querySelector('.group-number')?.nextSibling?.textContent ?? labels?.[0]?.textContent ?? '', kind: type, longest: maxLength < 0 ? 1000 : maxLength, autocomplete, form: form?.autocomplete ?? 'off' };
    });
    if (found.autocomplete !== 'off' || found.form !== 'off') throw new Error(`the browser may remember what is typed in ${found.label}`);
    await field.fill([...write(found)].slice(0, found.longest).join(''));
    seen.push(found);
  }
  return seen;
}
