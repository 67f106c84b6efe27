import { t } from '@lingui/core/macro';
import { useRef } from 'preact/hooks';
import { CALLERS, type Caller } from '../../../domain/codes.ts';
import { consentToSend } from '../../../domain/consented-handover.ts';
import type { Day } from '../../../domain/day.ts';
import type { Entity } from '../../../domain/entities.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { DayChoice } from '../../../hooks/day-choice.tsx';
import { consentsOf } from '../../../hooks/handover-reading.ts';
import { lineShut } from '../../../hooks/lines-reading.ts';
import { languageOfRoad } from '../../../hooks/language-of-road.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { ShowButton } from '../../../hooks/show-button.tsx';
import { handoverShown } from '../../../hooks/shown-texts.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { ChooseOne } from '../../../ui/choices.tsx';
import type { IconName } from '../../../ui/icons/icon.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { Note } from '../../../ui/note.tsx';
import { sendHandover } from './send-handover.ts';
import { notSendableWords, shutWords } from './send-words.ts';
import '../../../hooks/said.css';

const ICONS: Readonly<Record<Caller, IconName>> = { professional: 'handshake', parent: 'heart', me: 'me' };

interface SendPartProps {
  readonly roadId: RecordId;
  readonly line: Entity<'line'>;
  readonly callBy: Day;
  readonly onCallBy: (day: Day) => void;
}

/** Over the short line: the very words that go, who calls whom by when, and one button. Or in plain words why not. */
export function SendPart({ roadId, line, callBy, onCallBy }: SendPartProps) {
  const services = useServices();
  const { navigation, clock } = services;
  const shut = lineShut(services, line);
  const consent = consentToSend(consentsOf(services, roadId), line, clock.today());
  if (shut) {
    return <Note icon="lines"><p>{shutWords(shut, line.firstName)}</p><Button look="plain" onClick={() => navigation.go({ at: 'line', id: line.id })}>{t`Naar deze lijn`}</Button></Note>;
  }
  if (!consent.ok) {
    return (
      <Note look="glow" icon="info">
        <p>{notSendableWords(consent.error, line.firstName)}</p>
        <Button look="plain" icon="heart" onClick={() => navigation.go({ at: 'step', roadId, kind: 'consent' })}>{t`Naar Toestemming`}</Button>
      </Note>
    );
  }
  return <Send consent={consent.value} line={line} callBy={callBy} onCallBy={onCallBy} />;
}

function Send({ consent, line, callBy, onCallBy }: Omit<SendPartProps, 'roadId'> & { readonly consent: Entity<'consent'> }) {
  const services = useServices();
  const saving = useSave();
  // Kept over a lock: what the parent was shown is what goes.
  const { form, change, discard } = useDraftForm<{ readonly caller: Caller }>(`send/${consent.id}`, { caller: 'professional' });
  const { caller } = form.value;
  const name = isolate(line.firstName);
  const words: Readonly<Record<Caller, string>> = { professional: t`${name} belt de ouder`, parent: t`De ouder belt ${name}`, me: t`Ik bel ${name}` };
  const day = useRef<HTMLElement | null>(null);
  const send = (): void => {
    if (callBy < services.clock.today()) day.current?.focus();
    else saving.save(() => sendHandover(services, { consentId: consent.id, lineId: line.id, plan: { caller, callBy } }), discard);
  };
  return (
    <section class="stack-large" aria-label={t`Stuur aan ${name}`}>
      <div class="stack">
        <h2>{t`Dit krijgt ${name} te lezen:`}</h2>
        <ul class="stack said">{consent.sentences.map((sentence) => <li key={sentence}><bdi dir="auto">{sentence}</bdi></li>)}</ul>
        <p class="hint">{t`Meer niet. Geen naam, geen nummer.`}</p>
        <ShowButton make={() => handoverShown(consent, caller, callBy, languageOfRoad(services, consent.roadId))} />
      </div>
      <ChooseOne question={t`Wie belt wie?`} shape="list" value={caller} onChange={(code) => change({ caller: code })} options={CALLERS.map((code) => ({ code, label: words[code], picture: <Icon name={ICONS[code]} /> }))} />
      <DayChoice question={t`Voor wanneer?`} value={callBy} from={services.clock.today()} inputRef={(element) => { day.current = element; }} onChange={onCallBy} />
      <SaveError error={saving.error.value} />
      <Button icon="share" busy={saving.busy.value} onClick={send}>{t`Stuur aan ${name}`}</Button>
    </section>
  );
}
