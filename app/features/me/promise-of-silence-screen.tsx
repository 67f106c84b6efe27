import { profileIn } from '../../domain/own-profile.ts';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { SaveError } from '../../hooks/save-error.tsx';
import { spokenShown } from '../../hooks/spoken-shown.ts';
import { useSave } from '../../hooks/use-save.ts';
import { spokenLocale } from '../../i18n/activate-locale.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { PROMISE_LINES, PROMISE_TO_PARENT, PROMISE_VERSION } from '../../reference/promise-of-silence.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { LanguageChoice, SpokenWords } from '../../ui/spoken-words.tsx';
import { saveProfile } from './save-profile.ts';
import './me.css';

function Promising() {
  const services = useServices();
  const profile = profileIn(services.records);
  const { error, busy, save } = useSave();
  const day = profile?.confidentialityOn ? formatDate(profile.confidentialityOn) : undefined;
  const isCurrent = day !== undefined && profile?.confidentialityVersion === PROMISE_VERSION;
  const promise = (): void => save(() => saveProfile(services, { set: { confidentialityOn: services.clock.today(), confidentialityVersion: PROMISE_VERSION } }), () => undefined);
  if (isCurrent) return <div role="status"><Note icon="check">{t`Je hebt dit beloofd op ${day}.`}</Note></div>;
  return (
    <>
      {day && <Note look="glow">{t`De tekst is veranderd sinds ${day}. Lees hem nog eens.`}</Note>}
      <SaveError error={error.value} />
      <Button icon="handshake" busy={busy.value} onClick={promise}>{t`Dit beloof ik`}</Button>
    </>
  );
}

/** What she promises once, and what she can show to a parent who asks who will hear it. */
export function PromiseOfSilenceScreen() {
  const { navigation, show } = useServices();
  const language = useSignal<Locale>(spokenLocale());
  return (
    <Screen title={t`Mijn belofte van zwijgen`} onBack={navigation.back} backLabel={t`Terug`}>
      <ul class="card promises">{PROMISE_LINES.map((line) => <li key={line.id}><Icon name="check" /><span>{i18n._(line)}</span></li>)}</ul>
      <Promising />
      <section class="stack">
        <h2>{t`Voor een ouder die vraagt: wie hoort dit?`}</h2>
        <LanguageChoice question={t`Taal van de ouder`} value={language.value} onChange={(next) => { language.value = next; }} />
        <SpokenWords to={t`Laat dit zien`} words={PROMISE_TO_PARENT} spoken={language.value} beside={language.value} bigLabel={t`Laat groot zien`} onBig={() => show(spokenShown(PROMISE_TO_PARENT, language.value, 'quiet'))} />
      </section>
    </Screen>
  );
}
