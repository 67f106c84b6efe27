import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { TEXT_LIMITS } from '../../../domain/limits.ts';
import { spokenShown } from '../../../hooks/spoken-shown.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { spokenLocale } from '../../../i18n/activate-locale.ts';
import { isolate } from '../../../i18n/isolate.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { goodbyeWords } from '../../../reference/new-face-sentences.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { LanguageChoice, SpokenWords } from '../../../ui/spoken-words.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { WipeSheet } from '../wipe-sheet.tsx';
import { familiesToAsk } from './family-answers.ts';
import { FamilyCard } from './family-card.tsx';
import { ParcelPart } from './parcel-part.tsx';
import '../me.css';

interface StopForm { readonly colleague: string; readonly named: boolean }

function NameStep({ colleague, onType, onNamed }: { readonly colleague: string; readonly onType: (text: string) => void; readonly onNamed: () => void }): JSX.Element {
  const { navigation } = useServices();
  const tried = useSignal(false);
  const field = useRef<HTMLElement | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    tried.value = true;
    if (colleague.trim() === '') field.current?.focus();
    else onNamed();
  };
  return (
    <Screen title={t`Ik stop`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Dank je voor alles wat je deed. Elk gezin hoort het eerst van jou.`}</p>
      <p>{t`Zegt een ouder ja, dan gaat een collega verder. Zegt zij nee, dan wis je het.`}</p>
      <form class="stack-large" autocomplete="off" noValidate onSubmit={submit}>
        <TextField label={t`Welke collega gaat verder?`} hint={t`Een voornaam. Je kunt het ook met meer collega’s doen, na elkaar.`} value={colleague} maxLength={TEXT_LIMITS.firstName} inputRef={(element) => { field.current = element; }} error={tried.value && colleague.trim() === '' && t`Typ de voornaam.`} onInput={onType} />
        <Button type="submit">{t`Verder`}</Button>
      </form>
    </Screen>
  );
}

function ReadyWords({ colleague }: { readonly colleague: string }): JSX.Element {
  const { show } = useServices();
  const language = useSignal<Locale>(spokenLocale());
  const words = goodbyeWords(colleague);
  return (
    <section class="stack">
      <h2>{t`Zo kun je het zeggen`}</h2>
      <LanguageChoice question={t`Lees het in`} value={language.value} onChange={(next) => { language.value = next; }} />
      <SpokenWords to={t`Tegen een ouder`} words={words} spoken={language.value} beside="nl" bigLabel={t`Laat groot zien`} onBig={() => show(spokenShown(words, language.value, 'goodbye'))} />
    </section>
  );
}

/** No family is left: her phone can be as it was before. */
function Done(): JSX.Element {
  const { navigation, records } = useServices();
  const hasLine = records.list('line').some(({ space }) => space !== undefined);
  const wiping = useSignal(false);
  return (
    <Screen title={t`Ik stop`} onBack={navigation.back} backLabel={t`Terug`}>
      <Note icon="check">{t`Er is geen gezin meer op weg met jou.`}</Note>
      {hasLine && (
        <>
          <p>{t`Stop ook je korte lijnen. Dan weet de ander het.`}</p>
          <Button look="soft" icon="lines" onClick={() => navigation.home({ at: 'lines' })}>{t`Bekijk je korte lijnen`}</Button>
        </>
      )}
      <p>{t`Heb je de app niet meer nodig? Wis dan ook de rest.`}</p>
      <Button look="alarm-quiet" icon="trash" onClick={() => { wiping.value = true; }}>{t`Wis alles van dit toestel`}</Button>
      {wiping.value && <WipeSheet onClose={() => { wiping.value = false; }} />}
    </Screen>
  );
}

/** A volunteer stops: family by family, told first; a yes goes to a colleague, a no is erased. */
export function StopScreen(): JSX.Element {
  const services = useServices();
  const { form, change } = useDraftForm<StopForm>('stop', { colleague: '', named: false });
  const { navigation } = services;
  const colleague = form.value.colleague.trim();
  const families = familiesToAsk(services, colleague);
  if (families.length === 0) return <Done key="done" />;
  if (!form.value.named || colleague === '') return <NameStep key="name" colleague={form.value.colleague} onType={(text) => change({ colleague: text })} onNamed={() => change({ named: true })} />;
  const open = families.filter(({ saidYes }) => !saidYes).length;
  const next = isolate(colleague);
  return (
    <Screen key="ask" title={t`Eerst de ouders`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Vraag elk gezin of het met ${next} verder wil.`}</p>
      <ul class="stack">{families.map((family) => <FamilyCard key={family.contact.id} family={family} colleague={colleague} />)}</ul>
      <ReadyWords colleague={colleague} />
      {open > 0 && <p class="hint" role="status">{plural(open, { one: 'Nog # gezin heeft niet geantwoord.', other: 'Nog # gezinnen hebben niet geantwoord.' })}</p>}
      {open < families.length && <ParcelPart key={families.flatMap(({ contact, saidYes }) => (saidYes ? [contact.id] : [])).join(' ')} colleague={colleague} />}
      <Button look="plain" onClick={() => change({ named: false })}>{t`Een andere collega`}</Button>
    </Screen>
  );
}
