const GROUPS = 7;
const GROUP = 4;
const LINK = /^[a-z]+:\/\/|#[tls]=/iu;

export interface TypedGroup { readonly text: string; readonly full: boolean }

/** How far she is with typing the code over; nothing for a link, which is pasted whole. */
export function typedGroups(typed: string): readonly TypedGroup[] {
  if (LINK.test(typed)) return [];
  const symbols = Array.from(typed.normalize('NFKC').toUpperCase().replaceAll(/[^\p{L}\p{Nd}]/gu, ''));
  return Array.from({ length: GROUPS }, (_, at) => {
    const text = symbols.slice(at * GROUP, (at + 1) * GROUP).join('');
    return { text, full: text.length === GROUP };
  });
}
