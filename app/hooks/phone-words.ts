import { t } from '@lingui/core/macro';
import { parsePhone, type PhoneError } from '../domain/phone.ts';

export type PhoneFault = Exclude<PhoneError['type'], 'empty'>;

/** What is wrong with a number as typed; nothing where there is none, which may be. */
export function phoneFault(typed: string): PhoneFault | undefined {
  const phone = parsePhone(typed);
  return phone.ok || phone.error.type === 'empty' ? undefined : phone.error.type;
}

/** The same at every form that takes a number. */
export function phoneWords(fault: PhoneFault): string {
  switch (fault) {
    case 'no-start': return t`Zet een 0 voor dit nummer. Is het uit een ander land? Begin dan met + en de code van het land, zoals +48.`;
    case 'not-a-phone': return t`Dit nummer klopt nog niet. Kijk of er een cijfer mist.`;
  }
}
