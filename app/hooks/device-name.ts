import { t } from '@lingui/core/macro';
import { isolate } from '../i18n/isolate.ts';

/** What a device of hers is called on a screen. One that the hub lost, and that another let in again, may have lost its name too. */
export const deviceName = ({ name }: { readonly name: string }): string => name || t`Toestel zonder naam`;

/** Before a copy of it is taken out. */
export function goesAlongWords(device: { readonly name: string }): string {
  const name = isolate(deviceName(device));
  return t`${name} gaat er dan ook uit, want dat heeft dezelfde sleutels. Heb je dat toestel nog? Zet het er daarna weer bij.`;
}
