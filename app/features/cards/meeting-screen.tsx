import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { RecordId } from '../../domain/ids.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { InterpreterCheck } from '../../hooks/interpreter-check.tsx';
import { parentLanguage } from '../../hooks/parent-language.ts';
import { ShowButton } from '../../hooks/show-button.tsx';
import { asWritten, teachBackShown } from '../../hooks/shown-texts.ts';
import { useTextWarning } from '../../hooks/use-text-warning.ts';
import { WISH_TITLE } from '../../reference/shown-words.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LanguagePill } from './language-pill.tsx';
import './cards.css';

/** Before: what she wants to say, in her own words, to practise aloud. On this screen only. */
function Before({ roadId }: { readonly roadId: RecordId | undefined }) {
  const { records } = useServices();
  const words = useSignal(records.get('road', roadId)?.wishWords ?? '');
  const warning = useTextWarning(words.value);
  return (
    <section class="card">
      <h2>{t`Ervoor`}</h2>
      <TextField label={t`Wat wil zij zeggen? In haar eigen woorden.`} hint={t`Dit wordt niet bewaard.`} lines={3} maxLength={TEXT_LIMITS.ownWords} warning={warning} value={words.value} onInput={(text) => { words.value = text; }} />
      {words.value.trim() !== '' && <ShowButton look="soft" label={t`Laat het groot zien en oefen`} make={() => asWritten(WISH_TITLE, [words.value.trim()], parentLanguage())} />}
      <InterpreterCheck />
    </section>
  );
}

/** A talk with a team: before, during and after it. With a road what is agreed goes straight into its promises. */
export function MeetingScreen({ roadId }: { readonly roadId?: RecordId }) {
  const { navigation, show } = useServices();
  return (
    <Screen title={t`Het gesprek`} onBack={navigation.back} backLabel={t`Terug`}>
      <div><LanguagePill /></div>
      <Before roadId={roadId} />
      <section class="card">
        <h2>{t`Tijdens`}</h2>
        <p>{t`Drie grote knoppen voor op tafel: langzamer, leg uit, pauze. En de woorden.`}</p>
        <Button icon="eye" onClick={() => show({ type: 'meeting', language: parentLanguage() })}>{t`Leg de knoppen op tafel`}</Button>
      </section>
      <section class="card">
        <h2>{t`Erna`}</h2>
        <p>{t`Laat haar zeggen wat is afgesproken. Een knikje zegt niets.`}</p>
        <ShowButton label={t`Laat haar herhalen`} make={() => teachBackShown(parentLanguage())} />
        {roadId
          ? <Button look="soft" icon="handshake" onClick={() => navigation.go({ at: 'promise', roadId })}>{t`Zet een belofte`}</Button>
          : <Button look="soft" icon="road" onClick={() => navigation.go({ at: 'roads' })}>{t`Kies het gezin en zet een belofte`}</Button>}
      </section>
    </Screen>
  );
}
