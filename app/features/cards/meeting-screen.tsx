import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { draftToJson } from '../../domain/form-draft.ts';
import type { RecordId } from '../../domain/ids.ts';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import type { DraftForm } from '../../hooks/draft-form.ts';
import { GoneFamily } from '../../hooks/gone-family.tsx';
import { InterpreterCheck } from '../../hooks/interpreter-check.tsx';
import { languageOfRoad } from '../../hooks/language-of-road.ts';
import { chooseParentLanguage, parentLanguage } from '../../hooks/parent-language.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { ShowButton } from '../../hooks/show-button.tsx';
import { teachBackShown, wishShown } from '../../hooks/shown-texts.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useSave } from '../../hooks/use-save.ts';
import { useTextWarning } from '../../hooks/use-text-warning.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LanguagePill } from './language-pill.tsx';
import './cards.css';

interface WordsForm { readonly wish: string; readonly agreed: string }

interface PartProps { readonly roadId: RecordId | undefined; readonly words: DraftForm<WordsForm> }

/** Before: what she wants to say, in her own words, to practise aloud. */
function Before({ roadId, words }: PartProps) {
  const { form, change } = words;
  const { wish } = form.value;
  const warning = useTextWarning(wish);
  return (
    <section class="card">
      <h2>{t`Ervoor`}</h2>
      <TextField label={t`Wat wil zij zeggen? In haar eigen woorden.`} hint={roadId ? t`Dit ligt straks ook op tafel, achter een knop.` : t`Dit wordt niet bewaard.`} lines={3} maxLength={TEXT_LIMITS.ownWords} warning={warning} value={wish} onInput={(text) => change({ wish: text })} />
      {wish.trim() !== '' && <ShowButton look="soft" label={t`Laat het groot zien en oefen`} make={() => wishShown(wish.trim(), parentLanguage())} />}
      <InterpreterCheck />
    </section>
  );
}

/** After: she says what was agreed, and her words become the promise. */
function After({ roadId, words }: PartProps) {
  const { navigation, vault } = useServices();
  const { form, change } = words;
  const { agreed } = form.value;
  const warning = useTextWarning(agreed);
  const saving = useSave();
  const begun = useSignal(false);
  const toPromise = (): void => { if (roadId) navigation.go({ at: 'promise', roadId }); };
  const open = (): void => {
    change({ agreed: '' });
    toPromise();
  };
  const promise = async (): Promise<void> => {
    const words = agreed.trim();
    if (!roadId) return navigation.go({ at: 'roads' });
    if (words === '') return open();
    // Another promise of this road lies half filled there: it is not overwritten, and these words wait.
    begun.value = await vault.drafts.load(`promise/${roadId}`) !== undefined;
    // The form of the promise opens with what she just said; until that is kept, it stays here.
    if (!begun.value) saving.save(() => vault.drafts.save(`promise/${roadId}`, draftToJson({ changed: { kind: 'own-words', words }, seen: undefined })), open);
  };
  return (
    <section class="card">
      <h2>{t`Erna`}</h2>
      <p>{t`Laat haar zeggen wat is afgesproken. Een knikje zegt niets.`}</p>
      <ShowButton label={t`Laat haar herhalen`} make={() => teachBackShown(parentLanguage())} />
      {roadId && <TextField label={t`Wat zegt zij dat is afgesproken?`} maxLength={TEXT_LIMITS.agreement} warning={warning} value={agreed} onInput={(text) => change({ agreed: text })} />}
      <div role="alert">
        {begun.value && (
          <Note look="glow" icon="handshake">
            <p>{t`Je was al met een belofte bezig. Maak die eerst af. Wat hier staat, blijft staan.`}</p>
            <Button look="plain" onClick={toPromise}>{t`Naar die belofte`}</Button>
          </Note>
        )}
      </div>
      <SaveError error={saving.error.value} />
      <Button look="soft" icon={roadId ? 'handshake' : 'road'} busy={saving.busy.value} onClick={() => void promise()}>{roadId ? t`Zet een belofte` : t`Kies het gezin en zet een belofte`}</Button>
    </section>
  );
}

/** Kept over the lock where there is a road to keep it with; else it is gone with the screen. */
function useWords(roadId: RecordId | undefined): DraftForm<WordsForm> {
  const { records } = useServices();
  const first: WordsForm = { wish: records.get('road', roadId)?.wishWords ?? '', agreed: '' };
  const kept = useDraftForm<WordsForm>(`meeting/${roadId ?? ''}`, first);
  return roadId ? kept : { ...kept, change: (part) => { kept.form.value = { ...kept.form.value, ...part }; } };
}

/** A talk with a team: before, during and after it. With a road it is in her language, and what is agreed goes straight into its promises. */
export function MeetingScreen({ roadId }: { readonly roadId?: RecordId }) {
  const { records } = useServices();
  return !roadId || records.get('road', roadId) ? <Talk {...(roadId && { roadId })} /> : <GoneFamily title={t`Het gesprek`} />;
}

function Talk({ roadId }: { readonly roadId?: RecordId }) {
  const services = useServices();
  const { navigation, show } = services;
  useState(() => { if (roadId) chooseParentLanguage(languageOfRoad(services, roadId)); });
  const words = useWords(roadId);
  const { wish } = words.form.value;
  return (
    <Screen title={t`Het gesprek`} onBack={navigation.back} backLabel={t`Terug`}>
      <div><LanguagePill /></div>
      <Before roadId={roadId} words={words} />
      <section class="card">
        <h2>{t`Tijdens`}</h2>
        <p>{t`Drie grote knoppen voor op tafel: langzamer, leg uit, pauze. En de woorden.`}</p>
        <Button icon="eye" onClick={() => show({ type: 'meeting', language: parentLanguage(), wish: wish.trim() || undefined })}>{t`Leg de knoppen op tafel`}</Button>
      </section>
      <After roadId={roadId} words={words} />
    </Screen>
  );
}
