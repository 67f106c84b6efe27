import '../roads.css';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useId, useRef } from 'preact/hooks';
import type { CommitmentKind } from '../../../domain/codes.ts';
import { COMMITMENT_KINDS, PENS } from '../../../domain/codes.ts';
import type { Entity } from '../../../domain/entities.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { TEXT_LIMITS } from '../../../domain/limits.ts';
import { DayChoice } from '../../../hooks/day-choice.tsx';
import { RestoredNote } from '../../../hooks/draft-note.tsx';
import { GoneFamily } from '../../../hooks/gone-family.tsx';
import { NoMore } from '../../../hooks/no-more.tsx';
import { languageOfRoad } from '../../../hooks/language-of-road.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { ShowButton } from '../../../hooks/show-button.tsx';
import { promiseShown } from '../../../hooks/shown-texts.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { useTextWarning } from '../../../hooks/use-text-warning.ts';
import { COMMITMENT_LABELS } from '../../../i18n/labels/promise-labels.ts';
import { PEN_LABELS } from '../../../i18n/labels/road-labels.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { ChooseOne } from '../../../ui/choices.tsx';
import type { IconName } from '../../../ui/icons/icon.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { GoOn } from '../../../ui/scroll-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { PromiseForm } from './save-promise.ts';
import { dropPromise, finishPromise, savePromise } from './save-promise.ts';

const ICONS: Readonly<Record<CommitmentKind, IconName>> = {
  call: 'phone', message: 'message', visit: 'people', 'go-along': 'road', 'find-out': 'search', 'bring-paper': 'upload', 'ask-interpreter': 'globe', 'call-back': 'phone', 'own-words': 'edit',
};

interface PromiseScreenProps { readonly roadId?: RecordId; readonly lineId?: RecordId; readonly id?: RecordId; readonly kind?: CommitmentKind }

type Known = Entity<'commitment'> | undefined;

/** What, who, by when: three taps, no typing. */
export function PromiseScreen(place: PromiseScreenProps) {
  const { records } = useServices();
  const found = records.get('commitment', place.id);
  const last = useRef<Known>(found);
  const drops = useRef(false);
  last.current = found ?? last.current;
  if (place.roadId && !records.get('road', place.roadId)) return <GoneFamily title={t`De belofte`} />;
  // Taken away elsewhere: what is changed here would be kept nowhere. After her own tap she is on her way back, and nothing is news.
  if (place.id && !found && !drops.current) return <NoMore title={t`De belofte`}>{t`Deze belofte is er niet meer.`}</NoMore>;
  return <PromiseFields {...place} known={last.current} onDrop={() => { drops.current = true; }} />;
}

function PromiseFields({ roadId, lineId, id, kind: offered, known, onDrop }: PromiseScreenProps & { readonly known: Known; readonly onDrop: () => void }) {
  const services = useServices();
  const { navigation, clock, newId } = services;
  const target = useRef(id ?? newId()).current;
  const draft = useDraftForm<PromiseForm>(`promise/${id ?? roadId ?? lineId ?? 'new'}`, {
    words: known?.words ?? '', who: known?.who ?? 'me', by: known?.by ?? clock.today(), kind: known?.kind ?? offered,
  }, id);
  const { form, change, discard } = draft;
  const saving = useSave();
  const formId = useId();
  const { kind, words, who, by } = form.value;
  const warning = useTextWarning(words);
  const done = (): void => { discard(); navigation.back(); };
  // One that stands there already may be late; nobody promises something new for a day that is past.
  const from = known ? undefined : clock.today();
  const day = useRef<HTMLElement | null>(null);
  const save = (): void => {
    if (from !== undefined && by < from) day.current?.focus();
    else saving.save(() => savePromise(services, { id: target, under: { roadId, lineId }, draft }), done);
  };
  return (
    <Screen title={known ? t`De belofte` : t`Wat is beloofd?`} onBack={navigation.back} backLabel={t`Terug`}>
      <form id={formId} class="stack-large" autocomplete="off" onSubmit={(event) => { event.preventDefault(); save(); }}>
        <RestoredNote draft={draft} />
        <ChooseOne question={t`Wat`} value={kind} onChange={(code) => change({ kind: code })} options={COMMITMENT_KINDS.map((code) => ({ code, label: i18n._(COMMITMENT_LABELS[code]), picture: <Icon name={ICONS[code]} /> }))} />
        {(kind === 'own-words' || words) && <TextField label={t`In een paar woorden`} value={words} maxLength={TEXT_LIMITS.agreement} warning={warning} onInput={(text) => change({ words: text })} />}
        <ChooseOne question={t`Wie doet het?`} shape="small" value={who} onChange={(code) => change({ who: code })} options={PENS.map((code) => ({ code, label: i18n._(PEN_LABELS[code]) }))} />
        <DayChoice question={t`Wanneer is het klaar?`} value={by} from={from} inputRef={(element) => { day.current = element; }} onChange={(next) => change({ by: next })} />
        <SaveError error={saving.error.value} />
        <GoOn><Button type="submit" form={formId} icon="check" busy={saving.busy.value}>{t`Bewaar de belofte`}</Button></GoOn>
        {known && known.doneOn === undefined && <Button look="soft" icon="check" onClick={() => saving.save(() => finishPromise(services, known), done)}>{t`Gedaan`}</Button>}
        {known && <ShowButton look="plain" make={() => promiseShown(known, languageOfRoad(services, known.roadId))} />}
        {known && <Button look="alarm-quiet" icon="trash" onClick={() => { onDrop(); saving.save(() => dropPromise(services, known), done); }}>{t`Haal de belofte weg`}</Button>}
      </form>
    </Screen>
  );
}
