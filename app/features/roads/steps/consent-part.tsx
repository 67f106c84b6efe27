import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { consentUntil } from '../../../domain/consent-terms.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { TEXT_LIMITS } from '../../../domain/limits.ts';
import { RestoredNote } from '../../../hooks/draft-note.tsx';
import { FaultSummary } from '../../../hooks/fault-summary.tsx';
import { languageOfRoad } from '../../../hooks/language-of-road.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import type { Question } from '../../../hooks/shown.ts';
import { questionShown } from '../../../hooks/shown-texts.ts';
import { SpokenYes } from '../../../hooks/spoken-yes.tsx';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { useTextWarning } from '../../../hooks/use-text-warning.ts';
import { formatDate } from '../../../i18n/format.ts';
import { CONSENT_WAY_LABELS } from '../../../i18n/labels/promise-labels.ts';
import { readySentence } from '../../../reference/consent-words.ts';
import type { Services } from '../../../services.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { ChooseOne } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { ConsentField } from './check-consent.ts';
import { fieldWords, missingInConsent, missingWords, NEEDED_TO_READ } from './check-consent.ts';
import { ConsentList } from './consent-list.tsx';
import { LineChoice } from './line-choice.tsx';
import type { ConsentForm } from './save-consent.ts';
import { consentAnswer, saveConsent } from './save-consent.ts';
import { ReadySentences } from './ready-sentences.tsx';
import { ChildSaysToo } from './child-says-too.tsx';

const SENTENCES = 3;
/** That she tapped herself only her own tap can say. */
const WITHOUT_TAP = ['spoken', 'written'] as const;

/** The road's own fixed face is offered first. */
function faceOf(records: Services['records'], roadId: RecordId): Pick<ConsentForm, 'lineId'> {
  const lineId = records.get('road', roadId)?.lineId;
  return lineId ? { lineId } : {};
}

interface SentenceProps { readonly place: number; readonly value: string; readonly error: string | undefined; readonly inputRef: (element: HTMLElement | null) => void; readonly onInput: (text: string) => void }

function Sentence({ place, ...field }: SentenceProps) {
  return <TextField label={t`Zin ${place}`} lines={2} maxLength={TEXT_LIMITS.ownWords} warning={useTextWarning(field.value)} {...field} />;
}

/** What is missing of what was asked for, and the way to each field. */
function useMissing(missing: readonly ConsentField[]) {
  const asked = useSignal<readonly ConsentField[]>([]);
  const inputs = useRef<Partial<Record<ConsentField, HTMLElement | null>>>({}).current;
  const shown = missing.filter((field) => asked.value.includes(field));
  const show = (field: ConsentField): void => inputs[field]?.focus();
  return {
    fields: shown.map((field) => ({ field, words: fieldWords(field) })), show,
    errorOf: (field: ConsentField) => (shown.includes(field) ? missingWords(field) : undefined),
    inputRef: (field: ConsentField) => (element: HTMLElement | null): void => { inputs[field] = element; },
    /** True when all of these are there; otherwise says what is not and goes to the first. */
    ask: (fields: readonly ConsentField[]): boolean => {
      asked.value = fields;
      const first = missing.find((field) => fields.includes(field));
      if (first) show(first);
      return first === undefined;
    },
  };
}

/** To whom, which sentences, how she said yes. The parent sees exactly these words before she says it. */
export function ConsentPart({ roadId }: { readonly roadId: RecordId }) {
  const services = useServices();
  const { navigation, newId, clock, records } = services;
  const ids = useRef({ consent: newId(), step: newId() }).current;
  const draft = useDraftForm<ConsentForm>(`consent/${roadId}`, { receiver: '', sentences: [''], ...faceOf(records, roadId) });
  const { form, change, draftKey, discard } = draft;
  const saving = useSave();
  const { sentences, receiver, how } = form.value;
  // A face that was taken off the list since leaves the field for a name, and not a form that can never be finished.
  const line = records.get('line', form.value.lineId);
  const lineId = line?.id;
  const face = line?.firstName ?? receiver;
  const lastDay = consentUntil(clock.today());
  const until = formatDate(lastDay);
  const receiverWarning = useTextWarning(receiver);
  const { fields, show, errorOf, inputRef, ask } = useMissing(missingInConsent(form.value, face));
  const add = (sentence: string): void => change({ sentences: [...sentences.filter((one) => one.trim() !== ''), sentence].slice(0, SENTENCES) });
  const words = sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
  const asked = { receiver: face, until: lastDay, sentences: words.map((kept) => ({ kept, inAll: readySentence(kept) })) };
  const keep = (said: Pick<ConsentForm, 'sentences' | 'how'>, under = ids) => saveConsent(services, { ...(lineId && { lineId }), receiver: face, ...said }, { ...under, roadId, until: lastDay, draft: draftKey });
  /** Laid before her in front of the lock: her own tap keeps her yes, to what she did not strike out. */
  const question = (): Question => ({
    ...asked, canStrike: true,
    ...consentAnswer(services, draft, (kept, under) => keep({ sentences: kept, how: 'tapped' }, under)),
  });
  const hears = useSignal(false);
  const save = (): void => saving.save(() => keep({ sentences, how }), () => { discard(); navigation.back(); });
  const submit = (): void => {
    if (!ask(['receiver', 'sentence', 'how'])) return;
    // What she wrote herself she has seen; what was only said is said to the very words.
    if (how === 'spoken') hears.value = true;
    else save();
  };
  return (
    <>
      <ConsentList roadId={roadId} />
      <ChildSaysToo roadId={roadId} />
      <form class="stack-large" autocomplete="off" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <RestoredNote draft={draft} />
        <LineChoice value={lineId} onChange={(id) => change({ lineId: id })} />
        {!lineId && <TextField label={t`Aan wie mag je het vertellen?`} value={receiver} maxLength={TEXT_LIMITS.firstName} warning={receiverWarning} error={errorOf('receiver')} inputRef={inputRef('receiver')} onInput={(text) => change({ receiver: text })} />}
        <p class="question">{t`Wat mag je vertellen? Schrijf het zoals zij het zegt.`}</p>
        {sentences.map((sentence, n) => <Sentence key={n} place={n + 1} value={sentence} error={n === 0 ? errorOf('sentence') : undefined} inputRef={n === 0 ? inputRef('sentence') : () => undefined} onInput={(text) => change({ sentences: sentences.map((old, at) => (at === n ? text : old)) })} />)}
        <ReadySentences chosen={sentences} isFull={sentences.filter((one) => one.trim() !== '').length >= SENTENCES} onPick={add} />
        {sentences.length < SENTENCES && <Button look="quiet" icon="plus" onClick={() => change({ sentences: [...sentences, ''] })}>{t`Nog een zin`}</Button>}
        <div class="stack">
          <Button icon="eye" onClick={() => { if (ask(NEEDED_TO_READ)) services.show({ type: 'question', question: question(), language: languageOfRoad(services, roadId) }); }}>{t`Laat haar dit lezen`}</Button>
          <p class="hint">{t`Zij leest het in haar taal en tikt zelf op ja of nee. Daarna maak jij je slot weer open.`}</p>
        </div>
        <ChooseOne question={t`Kan zij niet zelf tikken? Hoe zei zij ja?`} shape="list" value={how} error={errorOf('how')} inputRef={inputRef('how')} onChange={(code) => change({ how: code })} options={WITHOUT_TAP.map((code) => ({ code, label: i18n._(CONSENT_WAY_LABELS[code]) }))} />
        <p class="hint">{line?.space ? t`Haar ja geldt tot en met ${until}. Sturen doe je daarna, bij Warme overdracht.` : t`Haar ja geldt tot en met ${until}. Er wordt niets verstuurd.`}</p>
        <FaultSummary fields={fields} onShow={show} />
        {!hears.value && <SaveError error={saving.error.value} />}
        <Button type="submit" look="soft" icon="check" busy={saving.busy.value}>{t`Zij zegt ja`}</Button>
      </form>
      {hears.value && <SpokenYes shown={questionShown(asked, languageOfRoad(services, roadId))} saving={saving} onYes={save} onClose={() => { hears.value = false; }} />}
    </>
  );
}
