import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { TEXT_LIMITS } from '../../domain/limits.ts';
import { RestoredNote } from '../../hooks/draft-note.tsx';
import type { DevicesError } from '../../hooks/own-devices.ts';
import { PairingAlert } from '../../hooks/pairing/pairing-alert.tsx';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { cardWordsOf, type IntroductionField, knownIntroduction, missingIn } from './introduction.ts';
import { NameFields } from './introduction-part.tsx';
import { teamErrorWords } from './team-words.ts';

const LONGEST_CODE = 80;
type Field = IntroductionField | 'name' | 'code';

/** Who makes a team coordinates it. */
export function TeamNewScreen(): JSX.Element {
  const services = useServices();
  const { navigation, teams, lines } = services;
  const draft = useDraftForm('team-new', { name: '', ...knownIntroduction(services) });
  const { name, ...introduction } = draft.form.value;
  const code = useSignal('');
  const tried = useSignal(false);
  const busy = useSignal(false);
  const error = useSignal<DevicesError | undefined>(undefined);
  const inputs = useRef<Partial<Record<Field, HTMLElement | null>>>({});
  // Known as soon as the hub took it; the fields stand as they were when the form opened.
  const asksCode = useRef(lines.needsCode()).current;
  const missing: readonly Field[] = [
    ...(name.trim() === '' ? (['name'] as const) : []), ...missingIn(introduction, true), ...(asksCode && code.value.trim() === '' ? (['code'] as const) : []),
  ];
  const told = tried.value ? missing : [];
  const onInput = (field: Field) => (element: HTMLElement | null): void => { inputs.current[field] = element; };
  const submit = (event: Event): void => {
    event.preventDefault();
    tried.value = true;
    const card = cardWordsOf(introduction, true);
    if (busy.value) return;
    if (missing[0] || !card) return inputs.current[missing[0] ?? 'firstName']?.focus();
    busy.value = true;
    error.value = undefined;
    const from = navigation.here();
    void teams.make(name.trim(), card, asksCode ? code.value.trim() : undefined).then((made) => {
      busy.value = false;
      if (!made.ok) {
        error.value = made.error;
        return;
      }
      draft.discard();
      navigation.onlyFrom(from, () => navigation.replace({ at: 'team', id: made.value }));
    });
  };
  return (
    <Screen title={t`Een nieuw team`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Met partners die samenwerken. Jij laat ze één voor één binnen.`}</p>
      <form class="stack-large" autocomplete="off" onSubmit={submit}>
        <RestoredNote draft={draft} />
        <TextField label={t`Naam van het team`} hint={t`Bijvoorbeeld: Samen in Noord`} value={name} maxLength={TEXT_LIMITS.team} inputRef={onInput('name')} error={told.includes('name') && t`Geef het team een naam.`} onInput={(typed) => draft.change({ name: typed })} />
        <NameFields value={introduction} onChange={draft.change} missing={told.filter((field) => field !== 'name' && field !== 'code')} onInput={onInput} />
        {asksCode && <TextField label={t`Code van je organisatie`} hint={t`Van je organisatie of van wie het tussenstation beheert.`} value={code.value} dir="ltr" maxLength={LONGEST_CODE} inputRef={onInput('code')} error={told.includes('code') && t`Typ eerst de code.`} onInput={(typed) => { code.value = typed; }} />}
        <Note icon="lock">{t`In een team staat wie de partners zijn. Nooit iets over een gezin.`}</Note>
        <PairingAlert error={error.value} words={(found) => teamErrorWords(found, 'make')} />
        <Button type="submit" busy={busy.value}>{busy.value ? t`Even geduld…` : t`Maak het team`}</Button>
      </form>
    </Screen>
  );
}
