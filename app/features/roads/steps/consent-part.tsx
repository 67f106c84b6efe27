import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { CONSENT_WAYS } from '../../../domain/codes.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { TEXT_LIMITS } from '../../../domain/limits.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { useTextWarning } from '../../../hooks/use-text-warning.ts';
import { formatDate } from '../../../i18n/format.ts';
import { CONSENT_WAY_LABELS } from '../../../i18n/labels/promise-labels.ts';
import type { Services } from '../../../services.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { ChooseOne } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ConsentList } from './consent-list.tsx';
import { LineChoice } from './line-choice.tsx';
import type { ConsentForm } from './save-consent.ts';
import { consentUntil, saveConsent } from './save-consent.ts';
import { ShowConsent } from './show-consent.tsx';

const SENTENCES = 3;

/** The road's own fixed face is offered first. */
function faceOf(records: Services['records'], roadId: RecordId): Pick<ConsentForm, 'lineId'> {
  const lineId = records.get('road', roadId)?.lineId;
  return lineId ? { lineId } : {};
}

function Sentence({ place, value, onInput }: { readonly place: number; readonly value: string; readonly onInput: (text: string) => void }) {
  return <TextField label={t`Zin ${place}`} lines={2} value={value} maxLength={TEXT_LIMITS.ownWords} warning={useTextWarning(value)} onInput={onInput} />;
}

/** To whom, which sentences, how she said yes. The parent sees exactly these words before she says it. */
export function ConsentPart({ roadId }: { readonly roadId: RecordId }) {
  const services = useServices();
  const { navigation, newId, clock, records } = services;
  const ids = useRef({ consent: newId(), step: newId() }).current;
  const { form, change, draftKey, discard } = useDraftForm<ConsentForm>(`consent/${roadId}`, { receiver: '', sentences: [''], ...faceOf(records, roadId) });
  const showing = useSignal(false);
  const saving = useSave();
  const { sentences, receiver, lineId, how } = form.value;
  const face = records.get('line', lineId)?.firstName ?? receiver;
  const until = formatDate(consentUntil(clock.today()));
  const missing = useSignal(false);
  const ready = face.trim() !== '' && sentences.some((sentence) => sentence.trim() !== '') && how !== undefined;
  const save = (): void => {
    missing.value = !ready;
    if (ready) saving.save(() => saveConsent(services, form.value, { ...ids, roadId, draft: draftKey }), () => { discard(); navigation.back(); });
  };
  return (
    <>
      <ConsentList roadId={roadId} />
      <form class="stack-large" autocomplete="off" onSubmit={(event) => { event.preventDefault(); save(); }}>
        <LineChoice value={lineId} onChange={(id) => change({ lineId: id })} />
        {!lineId && <TextField label={t`Aan wie mag je het vertellen?`} value={receiver} maxLength={TEXT_LIMITS.firstName} onInput={(text) => change({ receiver: text })} />}
        <p class="question">{t`Wat mag je vertellen? Schrijf het zoals zij het zegt.`}</p>
        {sentences.map((sentence, n) => <Sentence key={n} place={n + 1} value={sentence} onInput={(text) => change({ sentences: sentences.map((old, at) => (at === n ? text : old)) })} />)}
        {sentences.length < SENTENCES && <Button look="quiet" icon="plus" onClick={() => change({ sentences: [...sentences, ''] })}>{t`Nog een zin`}</Button>}
        <Button look="soft" icon="eye" onClick={() => { showing.value = true; }}>{t`Laat haar dit lezen`}</Button>
        <ChooseOne question={t`Hoe zei zij ja?`} shape="list" value={how} onChange={(code) => change({ how: code })} options={CONSENT_WAYS.map((code) => ({ code, label: i18n._(CONSENT_WAY_LABELS[code]) }))} />
        <p class="hint">{t`Haar ja geldt tot ${until}. Er wordt niets verstuurd.`}</p>
        {missing.value && <p class="note note-alarm" role="alert">{t`Vul in aan wie, minstens één zin, en hoe zij ja zei.`}</p>}
        <SaveError error={saving.error.value} />
        <Button type="submit" icon="check" busy={saving.busy.value}>{t`Zij zegt ja`}</Button>
      </form>
      {showing.value && <ShowConsent face={face} sentences={sentences} onClose={() => { showing.value = false; }} onYes={() => { change({ how: 'tapped' }); showing.value = false; }} onStrike={(n) => change({ sentences: sentences.filter((_, at) => at !== n) })} />}
    </>
  );
}
