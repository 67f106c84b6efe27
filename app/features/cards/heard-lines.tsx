import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { CardLanguage } from '../../domain/card.ts';
import type { Take } from '../../hooks/voices/microphone.ts';
import { useRecordedReader } from '../../hooks/voices/use-recorded-reader.ts';
import { formatBytes, formatSeconds } from '../../i18n/format.ts';
import { directionOf } from '../../i18n/locales.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';

interface HeardLinesProps {
  readonly lines: readonly string[];
  readonly takes: readonly Take[];
  readonly language: CardLanguage;
  readonly onRedo: (line: number) => void;
}

/** What was just spoken: to hear as a whole, and each line to say once more. */
export function HeardLines({ lines, takes, language, onRedo }: HeardLinesProps) {
  const failed = useSignal(false);
  const blobs = takes.map(({ line, bytes }) => new Blob([new Uint8Array(bytes)], { type: line.type }));
  const reader = useRecordedReader(() => Promise.resolve(blobs), () => { failed.value = true; }, takes.map(({ line }) => `${line.size}-${line.ms}`).join());
  const sum = (pick: (take: Take) => number): number => takes.reduce((total, take) => total + pick(take), 0);
  const isOn = reader.speaking.value;
  return (
    <>
      <Button look="soft" icon={isOn ? 'quiet' : 'play'} onClick={() => (isOn ? reader.stop() : reader.speak(lines, language))}>{isOn ? t`Stil` : t`Luister naar alles`}</Button>
      <p class="hint">{formatSeconds(sum(({ line }) => line.ms))} · {formatBytes(sum(({ line }) => line.size))}</p>
      <div role="alert">{failed.value && <Note look="alarm" icon="warning">{t`Dit toestel kan de opname niet afspelen. Gooi haar weg en probeer het met een ander toestel.`}</Note>}</div>
      <ol class="rows">
        {lines.map((line, at) => (
          <li key={at} class="voice-row">
            <span class={reader.said.value?.line === at ? 'grow is-said' : 'grow'} lang={language} dir={directionOf(language)}>{line}</span>
            <button type="button" class="pill" onClick={() => { reader.stop(); onRedo(at); }}><Icon name="microphone" />{t`Opnieuw`}</button>
          </li>
        ))}
      </ol>
    </>
  );
}
