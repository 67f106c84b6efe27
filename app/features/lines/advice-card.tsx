import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Side } from '../../domain/codes.ts';
import type { Entity } from '../../domain/entities.ts';
import { isAnswered } from '../../domain/line-items.ts';
import { lineName } from '../../hooks/line-people.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { formatDay } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { openWords, refusedWords } from './advice-words.ts';
import { thankForAdvice } from './save-advice.ts';

interface AdviceCardProps {
  readonly advice: Entity<'advice'>;
  readonly line: Entity<'line'>;
  /** She asked it herself. */
  readonly own: boolean;
}

/** One question and what came of it. */
export function AdviceCard({ advice, line, own }: AdviceCardProps): JSX.Element {
  const { navigation, records } = useServices();
  const name = isolate(lineName(records, line));
  const asked = formatDay(advice.askedOn);
  return (
    <li class="card">
      <p class="soft">{own ? t`Jij vroeg op ${asked}:` : t`${name} vroeg op ${asked}:`}</p>
      <p><bdi dir="auto">{advice.question}</bdi></p>
      {isAnswered(advice) ? <Answer advice={advice} own={own} name={name} /> : own
        ? <Open asker={advice.from} name={name} />
        : <Button look="soft" icon="chat" onClick={() => navigation.go({ at: 'advice', lineId: line.id, id: advice.id })}>{t`Geef antwoord`}</Button>}
    </li>
  );
}

function Open({ asker, name }: { readonly asker: Side; readonly name: string }): JSX.Element {
  const [waits, ...why] = openWords(asker, name);
  return (
    <>
      <p class="so-far so-far-next"><Icon name="clock" /><span>{waits}</span></p>
      {why.map((words) => <p key={words} class="soft">{words}</p>)}
    </>
  );
}

function Answer({ advice, own, name }: { readonly advice: Entity<'advice'>; readonly own: boolean; readonly name: string }): JSX.Element {
  const { answer, refused, thankedOn } = advice;
  return (
    <>
      {answer
        ? <div class="sentence"><p class="only-read">{t`Antwoord:`}</p><p class="sentence-said"><bdi dir="auto">{answer}</bdi></p></div>
        : refused && <p>{refusedWords(refused, { own, name })}</p>}
      {thankedOn && <p class="so-far"><Icon name="heart" /><span>{own ? t`Je zei dank je wel.` : t`${name} zegt dank je wel.`}</span></p>}
      {own && !thankedOn && <Thank advice={advice} />}
    </>
  );
}

function Thank({ advice }: { readonly advice: Entity<'advice'> }): JSX.Element {
  const services = useServices();
  const { save, busy, error } = useSave();
  return (
    <>
      <Button look="soft" icon="heart" busy={busy.value} onClick={() => save(() => thankForAdvice(services, advice), () => undefined)}>{t`Zeg dank je wel`}</Button>
      <SaveError error={error.value} />
    </>
  );
}
