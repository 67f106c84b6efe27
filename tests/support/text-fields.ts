import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryPath } from './paths.ts';

/** A field that takes text of her own; dates and times are chosen, not written. */
export interface TextFieldSeen { readonly label: string; readonly kind: string; readonly longest: number }

const FIELDS = 'input:not([type=file], [type=radio], [type=checkbox], [type=date], [type=time]), textarea';

/** Waits for the text fields of a screen, fills every one and says which they were. */
export async function fillEveryField(page: Page, write: (field: TextFieldSeen) => string): Promise<readonly TextFieldSeen[]> {
  const seen: TextFieldSeen[] = [];
  await page.locator(FIELDS).filter({ visible: true }).first().waitFor();
  for (const field of await page.locator(FIELDS).all()) {
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

const FIELD_IN_SOURCE = /<(?:TextField|SecretField)\b[^\n]*?\blabel=\{((?:[^{}]|\{[^{}]*\})*)\}(?![^\n]*?\bkind="(?:date|time)")|<label for=\{id\}[^>]*>(?:<span[^\n]*?<\/span>)?\{(t`(?:[^`])*`)\}/g;

/** The labels of all text fields that the app's source has, as patterns: a field that is added later is noticed. */
export function fieldLabelsInSource(): readonly string[] {
  const files = readdirSync(repositoryPath('app'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
  const labels = files.flatMap((path) => [...readFileSync(join(repositoryPath('app'), path), 'utf8').matchAll(FIELD_IN_SOURCE)])
    .flatMap(([, inProps = '', inLabel = '']) => [...(inProps || inLabel).matchAll(/t`([^`]*)`/g)].map(([, text = '']) => text));
  return [...new Set(labels)].sort();
}

/** `Zin ${place}` is the pattern of `Zin 2`. */
export const isLabel = (pattern: string, label: string): boolean =>
  new RegExp(`^${pattern.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^$()[\]\\|]/g, '\\$&')).join('.+')}$`).test(label);
