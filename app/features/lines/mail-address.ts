import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';

export type MailError = { readonly type: 'empty' } | { readonly type: 'not-a-mail' };

// Also keeps out what would add receivers or headers to a mailto link: ? & , ; and line ends.
const ADDRESS = /^[\p{L}\p{N}._%+'~-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u;
const HIDDEN = /[\p{Cf}\s]+/gu;

export function parseMail(text: string): Result<string, MailError> {
  const address = text.normalize('NFKC').replace(HIDDEN, '').replace(/^mailto:/i, '');
  if (address === '') return err({ type: 'empty' });
  return ADDRESS.test(address) ? ok(address) : err({ type: 'not-a-mail' });
}
