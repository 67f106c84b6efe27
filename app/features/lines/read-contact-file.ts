import type { VcardError } from '../../domain/parse-vcard.ts';
import { parseVcard } from '../../domain/parse-vcard.ts';
import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';
import type { PickedContact } from './pick-contact.ts';

export type ContactFileError = VcardError | { readonly type: 'unreadable' };

/** Room for one contact with its photo; anything larger is refused unread. */
const MAX_BYTES = 4 * 1024 * 1024;
const PICTURE = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i;
const CONTINUED = /^[ \t]/;

/** Phones share a contact together with its photo, which is most of the file and never looked at. */
export function dropPictures(text: string): string {
  let inPicture = false;
  return text.split(/\r\n?|\n/).filter((line) => {
    inPicture = CONTINUED.test(line) ? inPicture : PICTURE.test(line);
    return !inPicture;
  }).join('\n');
}

export async function readContactFile(file: File): Promise<Result<PickedContact, ContactFileError>> {
  if (file.size > MAX_BYTES) return err({ type: 'too-big' });
  let text: string;
  try {
    text = await file.text();
  } catch {
    return err({ type: 'unreadable' });
  }
  const card = parseVcard(dropPictures(text));
  if (!card.ok) return card;
  const { firstName, phones, mail } = card.value;
  return ok({ name: firstName, phones, mails: [mail] });
}
