import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { AdviceRefusal, Side } from '../../domain/codes.ts';
import { REFUSAL_LABELS } from '../../i18n/labels/line-labels.ts';

/** What stands under a question of her own while there is no answer. When the other one rests is told to nobody; that she may is. */
export function openWords(asker: Side, name: string): readonly string[] {
  const waits = t`Wacht op antwoord van ${name}.`;
  return asker === 'formal' ? [waits, t`${name} helpt in eigen vrije tijd. Het antwoord kan dus later komen.`] : [waits];
}

export function refusedWords(refused: AdviceRefusal, { own, name }: { readonly own: boolean; readonly name: string }): string {
  const why = i18n._(REFUSAL_LABELS[refused]);
  return own ? t`${name} zegt: ${why}.` : t`Jij zei: ${why}.`;
}
