import { parsePhone } from './phone.ts';

/** Dutch areas with a code of three digits; the others have four. Also 06, 085 and 088. */
const SHORT_AREAS = /^0(10|13|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|70|71|72|73|74|75|76|77|78|79|85|88|6)/;
const ONE_DIGIT_COUNTRY = /^[17]/;
const TWO_DIGIT_COUNTRY = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** A phone number in groups that can be read aloud; left as typed when it is none. */
export function formatPhone(text: string): string {
  const phone = parsePhone(text);
  if (!phone.ok) return text;
  const { type, digits } = phone.value;
  if (type === 'service') return formatService(digits);
  if (digits.startsWith('31')) return formatDutch(`0${digits.slice(2)}`);
  const width = ONE_DIGIT_COUNTRY.test(digits) ? 1 : TWO_DIGIT_COUNTRY.test(digits) ? 2 : 3;
  return `+${digits.slice(0, width)} ${groups(digits.slice(width), 3)}`;
}

/** `112`, `116 111`, `0800 2000`, and `14 078` for the number of a municipality. */
function formatService(digits: string): string {
  if (digits.startsWith('140')) return `14 ${digits.slice(2)}`;
  return digits.startsWith('0') ? `${digits.slice(0, 4)} ${groups(digits.slice(4), 4)}` : groups(digits, 3);
}

function formatDutch(digits: string): string {
  const area = SHORT_AREAS.exec(digits)?.[0] ?? digits.slice(0, 4);
  const rest = digits.slice(area.length);
  return `${area} ${groups(rest, rest.length === 8 ? 4 : 3)}`;
}

/** Groups of so many digits; a last digit alone joins the group before it. */
function groups(digits: string, size: number): string {
  return (digits.match(new RegExp(`\\d{${size}}(?!\\d$)|\\d+`, 'g')) ?? []).join(' ');
}
