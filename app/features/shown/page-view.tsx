import { directionOf } from '../../i18n/locales.ts';
import type { ShownPage, ShownPart } from '../../hooks/shown-page.ts';
import type { SaidPlace } from '../../hooks/read-aloud/reader.ts';
import type { Locale } from '../../i18n/locales.ts';
import { markAt, SaidLine, SaidWords } from './said-line.tsx';

interface PageViewProps {
  readonly page: ShownPage;
  /** The same in Dutch, small under each part, for who sits beside her. */
  readonly beside: ShownPage | undefined;
  /** What is read aloud, its lines counted as `spokenLines` does. */
  readonly said: SaidPlace | undefined;
}

interface PartProps { readonly part: ShownPart; readonly from: number; readonly said: SaidPlace | undefined; readonly language: Locale; readonly beside: ShownPart | undefined }

function Part({ part, from, said, language, beside }: PartProps) {
  const first = part.name ? from + 1 : from;
  return (
    <section class="shown-part">
      {part.name && <h2><SaidWords words={part.name} mark={markAt(said, from)} language={language} /></h2>}
      {part.lines.map((line, n) => <SaidLine key={n} line={line} mark={markAt(said, first + n)} language={language} />)}
      {beside && <div class="shown-beside" lang="nl" dir="ltr">{beside.name && <p class="shown-beside-name">{beside.name}</p>}{beside.lines.map((line, n) => typeof line === 'string' && line !== part.lines[n] && <p key={line}>{line}</p>)}</div>}
    </section>
  );
}

/** The words, big and calm, in the parent's language; the part that is being said stands out. */
export function PageView({ page, beside, said }: PageViewProps) {
  const starts = page.parts.map((_, at) => 1 + page.parts.slice(0, at).reduce((sum, { name, lines }) => sum + lines.length + (name ? 1 : 0), 0));
  return (
    <div class="shown-words" lang={page.language} dir={directionOf(page.language)}>
      <h1 tabIndex={-1}><SaidWords words={page.title} mark={markAt(said, 0)} language={page.language} /></h1>
      {beside && beside.title !== page.title && <p class="shown-beside" lang="nl" dir="ltr">{beside.title}</p>}
      {page.parts.map((part, at) => <Part key={part.key} part={part} from={starts[at]!} said={said} language={page.language} beside={beside?.parts.find(({ key }) => key === part.key)} />)}
    </div>
  );
}
