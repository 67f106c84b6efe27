import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../domain/codes.ts';
import type { Reader, SaidPlace } from '../../hooks/read-aloud/reader.ts';
import { parentVoice } from '../../hooks/voices/parent-voice.ts';
import type { CardVoice } from '../../hooks/voices/use-card-voice.ts';
import { LANGUAGE_LABELS } from '../../i18n/labels/contact-labels.ts';
import type { Locale } from '../../i18n/locales.ts';
import { LOCALE_NAMES } from '../../i18n/locales.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { SpeakRow } from './speak-row.tsx';

const START: SaidPlace = { line: 0 };

interface VoicePanelProps {
  readonly voice: CardVoice;
  readonly language: Locale;
  readonly rate: Signal<number>;
  readonly onSpeak: (by: Reader | undefined, from: SaidPlace) => void;
}

/** Why there is no voice, and what she can do. */
function NoVoice({ voice, language }: Pick<VoicePanelProps, 'voice' | 'language'>) {
  const name = LOCALE_NAMES[language];
  const words = voice.recordings.length > 0 ? t`Dit toestel heeft geen eigen stem voor ${name}. Kies een opname.` : t`Dit toestel heeft geen eigen stem voor ${name}. Lees het samen.`;
  return <Note icon="quiet">{voice.hasFailed ? `${t`Deze opname speelt hier niet.`} ${words}` : words}</Note>;
}

/** Who reads: each person who recorded the card, and the device where it can. */
function Speakers({ voice, language, onSpeak }: Pick<VoicePanelProps, 'voice' | 'language' | 'onSpeak'>) {
  const { recordings, current, device, reader } = voice;
  const isChosen = useRef(false);
  // Who was tapped begins at once, as soon as it is her turn.
  useEffect(() => {
    if (isChosen.current) onSpeak(reader, START);
    isChosen.current = false;
  }, [reader]);
  if (recordings.length === 0) return null;
  const hasDevice = device?.canSpeak(language) === true;
  const choose = (next: Language | 'device'): void => {
    if (next === (current?.voice ?? 'device')) return onSpeak(reader, START);
    reader?.stop();
    isChosen.current = true;
    parentVoice.value = next;
  };
  return (
    <div class="shown-speed" role="group" aria-label={t`Wie leest voor?`}>
      {recordings.map(({ id, voice: code }) => <button key={id} type="button" class="pill" aria-pressed={current?.id === id} onClick={() => choose(code)}><Icon name="person" />{i18n._(LANGUAGE_LABELS[code])}</button>)}
      {hasDevice && <button type="button" class="pill" aria-pressed={!current} onClick={() => choose('device')}><Icon name="device" />{t`Stem van het toestel`}</button>}
    </div>
  );
}

/** While a card is read aloud: by whom, slower, once more, faster; or why it cannot be. */
export function VoicePanel({ voice, language, rate, onSpeak }: VoicePanelProps) {
  const { reader, device } = voice;
  void device?.voicesChanged.value;
  return (
    <div class="shown-voice">
      <Speakers voice={voice} language={language} onSpeak={onSpeak} />
      {reader?.canSpeak(language) ? <SpeakRow reader={reader} rate={rate} onSpeak={(from) => onSpeak(reader, from)} /> : <NoVoice voice={voice} language={language} />}
      {voice.hasGaps && <Note icon="info">{t`Niet elke zin is ingesproken. Lees de andere zinnen samen.`}</Note>}
    </div>
  );
}
