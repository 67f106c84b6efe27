import { t } from '@lingui/core/macro';
import { phoneWords } from '../../hooks/phone-words.ts';
import type { CheckedField, FieldFault, FormFaults } from './check-line-form.ts';

export function faultWords(fault: FieldFault | undefined): string | undefined {
  switch (fault) {
    case undefined: return undefined;
    case 'needed': return t`Vul een voornaam in.`;
    case 'no-start':
    case 'not-a-phone': return phoneWords(fault);
    case 'no-whatsapp': return t`Dit nummer heeft geen WhatsApp.`;
    case 'not-a-mail': return t`Dit mailadres klopt nog niet. Het heeft een @ en een punt.`;
    case 'before-start': return t`Deze tijd is vroeger dan de begintijd.`;
  }
}

const fieldWords = (field: CheckedField): string => {
  switch (field) {
    case 'firstName': return t`Voornaam`;
    case 'phone': return t`Telefoonnummer`;
    case 'whatsapp': return t`Nummer voor WhatsApp`;
    case 'mail': return t`Mail`;
    case 'to': return t`Tot hoe laat`;
    case 'deputyPhone': return t`Nummer van de waarnemer`;
  }
};

const IN_ORDER: readonly CheckedField[] = ['firstName', 'phone', 'whatsapp', 'mail', 'to', 'deputyPhone'];

/** For beside the button: which fields to look at, in the order of the screen. */
export const faultyFields = (faults: FormFaults): readonly { readonly field: CheckedField; readonly words: string }[] =>
  IN_ORDER.filter((field) => faults[field]).map((field) => ({ field, words: fieldWords(field) }));
