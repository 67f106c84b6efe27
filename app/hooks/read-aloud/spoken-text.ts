type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Never aloud: what nobody should overhear (the lock's words and the paper code), and what only the eye needs. */
const SILENT = '[hidden], [aria-hidden=true], input[type=password], .group, .word, svg, script, style';

const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
const isField = (element: Element): element is Field => element.matches('input, textarea, select');

const describedBy = (field: Field): readonly Element[] =>
  (field.getAttribute('aria-describedby')?.split(' ') ?? []).map((id) => document.getElementById(id)).filter((found) => found !== null);

/** The label, what stands in it, and what is hinted or wrong: "Bijnaam: Gezin Roos. Kies een naam." */
function sayField(field: Field): string {
  const label = plain(field.labels?.[0]?.textContent ?? field.getAttribute('aria-label'));
  const isPick = field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
  const isPicked = isPick && field.checked;
  const value = isPick ? (isPicked ? '✓' : '') : plain(field.value);
  return [[label, value].filter(Boolean).join(': '), ...describedBy(field).map((element) => plain(element.textContent))].filter(Boolean).join('. ');
}

/** The screen as lines to be spoken, from top to bottom, every word once. */
export function spokenText(root: Element): readonly string[] {
  const lines: string[] = [];
  const told = new Set<Element>();
  let line = '';
  const end = (): void => {
    if (plain(line)) lines.push(plain(line));
    line = '';
  };
  const walk = (element: Element): void => {
    if (told.has(element) || element.matches(SILENT) || !element.checkVisibility()) return;
    if (isField(element)) {
      end();
      lines.push(sayField(element));
      for (const other of describedBy(element)) told.add(other);
      return;
    }
    const isBlock = !getComputedStyle(element).display.startsWith('inline') || element.matches('button, a');
    if (isBlock) end();
    // What a label says is said with its field.
    const isSaidLater = element instanceof HTMLLabelElement && element.control !== null;
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child);
      else if (child instanceof Text && !isSaidLater) line += child.data;
    }
    if (isBlock) end();
  };
  walk(root);
  end();
  return lines.filter(Boolean);
}
