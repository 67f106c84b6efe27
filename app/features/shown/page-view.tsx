import { directionOf } from '../../i18n/locales.ts';
import type { ShownPage, ShownPart } from '../../hooks/shown-page.ts';
import { SaidLine } from './said-line.tsx';

interface PageViewProps {
  readonly page: ShownPage;
  /** The same in Dutch, small under each part, for who sits beside her. */
  readonly beside: ShownPage | undefined;
  /** The line that is read aloud, counted as `spokenLines` does. */
  readonly said: number | undefined;
}

interface PartProps { readonly part: ShownPart; readonly from: number; readonly said: number | undefined; readonly beside: ShownPart | undefined }

function Part({ part, from, said, beside }: PartProps) {
  const first = part.name ? from + 1 : from;
  return (
    <section class="shown-part">
      {part.name && <h2 class={said === from ? 'is-said' : ''}>{part.name}</h2>}
      {part.lines.map((line, n) => <SaidLine key={n} line={line} isSaid={said === first + n} />)}
      {beside && <div class="shown-beside" lang="nl" dir="ltr">{beside.name && <p class="shown-beside-name">{beside.name}</p>}{beside.lines.map((line, n) => typeof line === 'string' && line !== part.lines[n] && <p key={line}>{line}</p>)}</div>}
    </section>
  );
}

/** The words, big and calm, in the parent's language; the part that is being said stands out. */
export function PageView({ page, beside, said }: PageViewProps) {
  const starts = page.parts.map((_, at) => 1 + page.parts.slice(0, at).reduce((sum, { name, lines }) => sum + lines.length + (name ? 1 : 0), 0));
  return (
    <div class="shown-words" lang={page.language} dir={directionOf(page.language)}>
      <h1 tabIndex={-1} class={said === 0 ? 'is-said' : ''}>{page.title}</h1>
      {beside && beside.title !== page.title && <p class="shown-beside" lang="nl" dir="ltr">{beside.title}</p>}
      {page.parts.map((part, at) => <Part key={part.key} part={part} from={starts[at]!} said={said} beside={beside?.parts.find(({ key }) => key === part.key)} />)}
    </div>
  );
}
