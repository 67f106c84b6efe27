import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Card } from '../../domain/card.ts';
import type { Recording } from '../../domain/recording.ts';
import { bytesOf, msOf } from '../../domain/recording.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { saysCard } from '../../hooks/voices/says-card.ts';
import { useRecordedReader } from '../../hooks/voices/use-recorded-reader.ts';
import { soundsOf, useRecordings } from '../../hooks/voices/use-recordings.ts';
import { formatBytes, formatSeconds } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { LANGUAGE_LABELS } from '../../i18n/labels/contact-labels.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';

interface VoiceProps { readonly card: Card; readonly recording: Recording; readonly onGone: () => void }

function Voice({ card, recording, onGone }: VoiceProps) {
  const { vault: { clips } } = useServices();
  const [failed, asks] = [useSignal(false), useSignal(false)];
  const { save, error } = useSave();
  const reader = useRecordedReader(() => soundsOf(clips, recording), () => { failed.value = true; }, recording.id);
  const play = (): void => (reader.speaking.value ? reader.stop() : reader.speak([], ''));
  const label = i18n._(LANGUAGE_LABELS[recording.voice]);
  const name = isolate(label);
  return (
    <li class="stack">
      <div class="voice-row voice-kept">
        <span class="grow"><strong>{label}</strong><span class="soft">{formatSeconds(msOf(recording))} · {formatBytes(bytesOf([recording]))}</span></span>
        <button type="button" class="pill" onClick={play}><Icon name={reader.speaking.value ? 'quiet' : 'play'} />{reader.speaking.value ? t`Stil` : t`Luister`}</button>
        <button type="button" class="pill" onClick={() => { asks.value = true; }}><Icon name="trash" />{t`Haal weg`}</button>
      </div>
      {!saysCard(card, recording) && <Note look="glow" icon="clock">{t`De kaart is veranderd na deze opname. Neem haar opnieuw op.`}</Note>}
      <div role="alert">{failed.value && <Note look="alarm" icon="warning">{t`Deze opname speelt hier niet. Neem haar opnieuw op.`}</Note>}</div>
      {asks.value && (
        <Sheet title={t`Haal je deze stem weg?`} onClose={() => { asks.value = false; }}>
          <p>{t`Deze opname gaat weg van dit toestel: ${name}.`}</p>
          <SaveError error={error.value} />
          <Button look="alarm" icon="trash" onClick={() => save(() => clips.remove(recording.id), onGone)}>{t`Ja, haal weg`}</Button>
          <Button look="quiet" onClick={() => { asks.value = false; }}>{t`Nee, laat het staan`}</Button>
        </Sheet>
      )}
    </li>
  );
}

interface VoicesPartProps {
  readonly card: Card;
  /** Said while there is none, where it is no card that is read aloud. It then stands inside something else. */
  readonly none?: string;
}

/** Who read this card aloud, to hear or to take away, and a way to add a voice. */
export function VoicesPart({ card, none }: VoicesPartProps) {
  const { navigation, vault } = useServices();
  const { all, lookAgain } = useRecordings(vault.clips);
  const mine = (all.value ?? []).filter(({ cardId }) => cardId === card.id);
  return (
    <section class={none ? 'stack' : 'card stack'}>
      <h2>{t`Stemmen`}</h2>
      {mine.length > 0 && <ul class="rows">{mine.map((recording) => <Voice key={recording.id} card={card} recording={recording} onGone={() => void lookAgain()} />)}</ul>}
      {all.value && mine.length === 0 && <p class="soft">{none ?? t`Nog niemand las deze kaart voor. Een echte stem klinkt beter dan die van het toestel.`}</p>}
      <Button look="soft" icon="microphone" onClick={() => navigation.go({ at: 'record', id: card.id })}>{t`Neem een stem op`}</Button>
    </section>
  );
}
