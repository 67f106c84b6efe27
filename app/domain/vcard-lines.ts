/** One property of a vCard: its name, parameters in capitals, and the value as written. */
export interface VcardLine {
  readonly name: string;
  readonly params: string;
  readonly value: string;
}

const LINE = /^(?:[\w-]+\.)?([A-Za-z-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/;
const SOFT_BREAK = /=$/;

/** Folded lines put together, soft line breaks of quoted-printable (vCard 2.1) too. */
export function vcardLines(text: string): VcardLine[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '').split('\n');
  const found: VcardLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const parts = LINE.exec(lines[at] ?? '');
    if (!parts) continue;
    const [, name = '', params = '', start = ''] = parts;
    const quoted = /QUOTED-PRINTABLE/i.test(params);
    const chunks = [start];
    if (quoted) while (SOFT_BREAK.test(chunks.at(-1) ?? '') && at + 1 < lines.length) chunks.push(lines[(at += 1)] ?? '');
    const value = quoted ? decodeQuoted(chunks.map((chunk) => chunk.replace(SOFT_BREAK, '')).join('')) : start;
    found.push({ name: name.toUpperCase(), params: params.toUpperCase(), value });
  }
  return found;
}

/** Quoted-printable as UTF-8; bytes that are not UTF-8 are left out. */
function decodeQuoted(value: string): string {
  return value.replace(/(?:=[0-9A-Fa-f]{2})+/g, (bytes) => {
    try {
      return decodeURIComponent(bytes.replaceAll('=', '%'));
    } catch {
      return '';
    }
  });
}

/** A structured value cut at its semicolons, each part without its escapes. */
export function vcardParts(value: string): string[] {
  const parts = [''];
  for (const piece of value.match(/\\.|[^\\]/gu) ?? []) {
    if (piece === ';') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map(unescapeValue);
}

export const unescapeValue = (value: string): string =>
  value.replace(/\\(.)/g, (_, char: string) => (char === 'n' || char === 'N' ? ' ' : char)).replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
