import { readdirSync, readFileSync } from 'node:fs';
import { type ESTree, parseSync, Visitor } from 'vite';
import { repositoryPath } from '../paths.ts';

/** A text field as it stands in the source. */
export interface FieldUse {
  /** Below `app`, without its ending. */
  readonly file: string;
  /** A pattern: `Zin ${place}`. Undefined where only the running app knows what it is called. */
  readonly label: string | undefined;
}

// What a field is made of, and the tiles that are only tapped. Whatever else has an input of its own is a field itself.
const MADE_OF: ReadonlySet<string> = new Set(['ui/text-field', 'ui/choices', 'hooks/lock/secret-field', 'hooks/pairing/code-field']);
const FIELDS: ReadonlySet<string> = new Set(['TextField', 'SecretField', 'CodeField', 'input', 'textarea']);
/** Dates, times, files and tiles are chosen, not written. */
const NOT_TEXT: ReadonlySet<string> = new Set(['date', 'time', 'file', 'radio', 'checkbox']);

const attribute = ({ attributes }: ESTree.JSXOpeningElement, name: string): ESTree.JSXAttribute | undefined =>
  attributes.find((one): one is ESTree.JSXAttribute => one.type === 'JSXAttribute' && one.name.name === name);

const nameOf = ({ name }: ESTree.JSXOpeningElement): string => (name.type === 'JSXIdentifier' ? name.name : '');

const literal = (found: ESTree.JSXAttribute | undefined): string => (found?.value?.type === 'Literal' ? String(found.value.value) : '');

const isText = (element: ESTree.JSXOpeningElement): boolean => !NOT_TEXT.has(literal(attribute(element, 'kind'))) && !NOT_TEXT.has(literal(attribute(element, 'type')));

/** All that is said in a part of the source: the Dutch of each message. */
function messagesIn(program: ESTree.Program, { start, end }: { readonly start: number; readonly end: number }): readonly string[] {
  const found: string[] = [];
  new Visitor({
    TaggedTemplateExpression: (tagged) => {
      if (tagged.start >= start && tagged.end <= end) found.push(tagged.quasi.quasis.map(({ value }) => value.raw).join('${}'));
    },
  }).visit(program);
  return found;
}

export function usesIn(file: string, source: string): readonly FieldUse[] {
  // Most files have none, and reading a file whole takes its time.
  if (![...FIELDS].some((name) => source.includes(`<${name}`)) && !/contenteditable/i.test(source)) return [];
  const { program } = parseSync(`${file}.tsx`, source);
  const uses: FieldUse[] = [];
  const labels: ESTree.JSXElement[] = [];
  new Visitor({ JSXElement: (element) => { if (nameOf(element.openingElement) === 'label') labels.push(element); } }).visit(program);
  new Visitor({
    JSXOpeningElement: (element) => {
      const written = attribute(element, 'contentEditable') ?? attribute(element, 'contenteditable');
      if (!written && (!FIELDS.has(nameOf(element)) || !isText(element))) return;
      const label = attribute(element, 'label');
      const said = label ? messagesIn(program, label) : labels.flatMap((one) => messagesIn(program, one));
      for (const text of said.length > 0 ? said : [undefined]) uses.push({ file, label: text });
    },
  }).visit(program);
  return uses;
}

/** Every text field of the app's source, so that one that is added later is noticed. */
export function fieldUses(): readonly FieldUse[] {
  const paths = readdirSync(repositoryPath('app'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
  return paths.sort().flatMap((path) => {
    const file = path.slice(0, -'.tsx'.length);
    return MADE_OF.has(file) ? [] : usesIn(file, readFileSync(repositoryPath(`app/${path}`), 'utf8'));
  });
}
