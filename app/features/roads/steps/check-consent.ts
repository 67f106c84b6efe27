import { t } from '@lingui/core/macro';
import type { ConsentForm } from './save-consent.ts';

export type ConsentField = 'receiver' | 'sentence' | 'how';

/** To whom and what: without these there is nothing that she could read and say yes to. */
export const NEEDED_TO_READ: readonly ConsentField[] = ['receiver', 'sentence'];

/** A yes is to somebody, to words, and given in some way; in the order of the screen. */
export function missingInConsent({ sentences, how }: ConsentForm, face: string): readonly ConsentField[] {
  const isFilled: Readonly<Record<ConsentField, boolean>> = { receiver: face.trim() !== '', sentence: sentences.some((sentence) => sentence.trim() !== ''), how: how !== undefined };
  return (['receiver', 'sentence', 'how'] as const).filter((field) => !isFilled[field]);
}

/** At the field itself. */
export function missingWords(field: ConsentField): string {
  switch (field) {
    case 'receiver': return t`Vul in aan wie.`;
    case 'sentence': return t`Schrijf minstens één zin op.`;
    case 'how': return t`Kies hoe zij ja zei.`;
  }
}

/** What the field is called, for the list beside the button. */
export function fieldWords(field: ConsentField): string {
  const place = 1;
  switch (field) {
    case 'receiver': return t`Aan wie mag je het vertellen?`;
    case 'sentence': return t`Zin ${place}`;
    case 'how': return t`Kan zij niet zelf tikken? Hoe zei zij ja?`;
  }
}
