import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { mayPassOn } from '../../domain/succession.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import { lineName, otherSeat } from '../../hooks/line-people.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { spokenShown } from '../../hooks/spoken-shown.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useSave } from '../../hooks/use-save.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { isolate } from '../../i18n/isolate.ts';
import type { Locale } from '../../i18n/locales.ts';
import { newFaceWords } from '../../reference/new-face-sentences.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { LanguageChoice, SpokenWords } from '../../ui/spoken-words.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { passOnDraft } from './draft-keys.ts';
import { nameSuccessor } from './name-successor.ts';
import { ParentCard } from './parent-card.tsx';
import { toldOn } from './told-reading.ts';
import './lines.css';

interface PartProps { readonly line: Entity<'line'> }

/** Who it will be: known by name before any parent is asked, because her yes is to a person. */
function NameStep({ line }: PartProps): JSX.Element {
  const services = useServices();
  const { records, navigation } = services;
  const draft = useDraftForm(passOnDraft(line.id), { successor: otherSeat(records, line)?.successor ?? '' });
  const successor = draft.form.value.successor.trim();
  const tried = useSignal(false);
  const field = useRef<HTMLElement | null>(null);
  const { save, busy, error } = useSave();
  const name = isolate(lineName(records, line));
  const submit = (event: Event): void => {
    event.preventDefault();
    tried.value = true;
    if (successor === '') field.current?.focus();
    else save(() => nameSuccessor(services, line, successor), draft.discard);
  };
  return (
    <Screen title={t`Een nieuw vast gezicht`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Wie komt er na ${name}? De afspraken met het team blijven staan.`}</p>
      <form class="stack-large" autocomplete="off" noValidate onSubmit={submit}>
        <RestoredNote draft={draft} />
        <TextField label={t`Voornaam`} value={draft.form.value.successor} maxLength={TEXT_LIMITS.firstName} inputRef={(element) => { field.current = element; }} error={tried.value && successor === '' && t`Typ de voornaam.`} onInput={(text) => draft.change({ successor: text })} />
        <SaveError error={error.value} />
        <Button type="submit" busy={busy.value}>{t`Verder`}</Button>
      </form>
    </Screen>
  );
}

function ReadyWords({ line, successor }: PartProps & { readonly successor: string }): JSX.Element {
  const { show } = useServices();
  const language = useSignal<Locale>(spokenLocale());
  const words = newFaceWords(line.firstName, successor);
  return (
    <section class="stack">
      <h2>{t`Zo kun je het zeggen`}</h2>
      <LanguageChoice question={t`Lees het in`} value={language.value} onChange={(next) => { language.value = next; }} />
      <SpokenWords to={t`Tegen een ouder`} words={words} spoken={language.value} beside="nl" bigLabel={t`Laat groot zien`} onBig={() => show(spokenShown(words, language.value, 'hello'))} />
    </section>
  );
}

/** Parents first: each is told and asked, and only then somebody else takes the place. */
function TellStep({ line, successor }: PartProps & { readonly successor: string }): JSX.Element {
  const services = useServices();
  const { navigation } = services;
  const { save, error } = useSave();
  const told = toldOn(services, line);
  const open = told.filter((one) => !one.saidNo && !one.next).length;
  const next = isolate(successor);
  return (
    <Screen title={t`Eerst de ouders`} onBack={navigation.back} backLabel={t`Terug`}>
      {told.length === 0
        ? <p>{t`Er is niets van ouders gedeeld. Je kunt meteen verder.`}</p>
        : <p>{t`Een ja was voor één persoon. Vraag daarom of ${next} het ook mag weten.`}</p>}
      {told.length > 0 && <ul class="stack">{told.map((one) => <ParentCard key={one.consent.id} line={line} told={one} />)}</ul>}
      {told.length > 0 && <ReadyWords line={line} successor={successor} />}
      <div class="stack">
        {mayPassOn(told)
          ? <Button icon="people" onClick={() => navigation.replace({ at: 'line-edit', id: line.id, replace: true })}>{t`Verder met ${next}`}</Button>
          : <Note icon="clock"><span role="status">{plural(open, { one: 'Nog # ouder heeft niet geantwoord. Daarna kun je verder.', other: 'Nog # ouders hebben niet geantwoord. Daarna kun je verder.' })}</span></Note>}
        <Button look="plain" onClick={() => save(() => nameSuccessor(services, line, undefined), () => undefined)}>{t`Het wordt iemand anders`}</Button>
        <SaveError error={error.value} />
      </div>
    </Screen>
  );
}

export function PassOnScreen({ id }: { readonly id: RecordId }): JSX.Element {
  const { records, navigation, lines } = useServices();
  const line = records.get('line', id);
  // What parents said yes to cannot be seen from here, so nobody could be asked.
  if (line && lines.status.value.get(line.space ?? '')?.state === 'elsewhere') {
    return (
      <Screen title={t`Een nieuw vast gezicht`} onBack={navigation.back} backLabel={t`Terug`}>
        <Note icon="devices">{t`Deze lijn staat op je andere toestel`}</Note>
        <p>{t`Open Drempel op dat toestel. Dan komt de lijn ook hier.`}</p>
      </Screen>
    );
  }
  if (line) return line.successor === undefined ? <NameStep key="name" line={line} /> : <TellStep key="tell" line={line} successor={line.successor} />;
  return (
    <Screen title={t`Korte lijnen`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Dit vaste gezicht staat er niet meer in.`}</p>
      <Button look="quiet" onClick={() => navigation.replace({ at: 'lines' })}>{t`Bekijk je korte lijnen`}</Button>
    </Screen>
  );
}
