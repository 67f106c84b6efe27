import type { DialNumber } from '../../domain/dial.ts';
import { Icon } from '../../ui/icons/icon.tsx';

/** A number in a row: to read, and to call with one tap. */
export function NumberLink({ number, onCall }: { readonly number: DialNumber; readonly onCall: () => void }) {
  return <a class="pill line-number" href={`tel:${number.tel}`} rel="noreferrer" onClick={onCall}><Icon name="phone" size={20} /><bdi dir="ltr">{number.display}</bdi></a>;
}
