import { t } from '@lingui/core/macro';
import { useEffect } from 'preact/hooks';
import type { Navigation } from '../hooks/navigation.ts';
import type { Reader } from '../hooks/read-aloud/reader.ts';
import { spokenText } from '../hooks/read-aloud/spoken-text.ts';
import { useQuietLeaving } from '../hooks/read-aloud/use-quiet-leaving.ts';
import { locale } from '../i18n/activate-locale.ts';
import { Icon } from '../ui/icons/icon.tsx';

interface ReadAloudProps { readonly reader: Reader; readonly navigation: Navigation }

/** What she may hear: a question on top of the screen, or the screen. */
const inFront = (): Element | null => document.querySelector('dialog[open] .sheet-panel') ?? document.querySelector('main');

/** For who would rather listen. Only there when the device itself has a voice for her language. */
export function ReadAloud({ reader, navigation }: ReadAloudProps) {
  const { speaking } = reader;
  void reader.voicesChanged.value;
  const lang = locale.value;
  useEffect(() => navigation.route.subscribe(() => reader.stop()), []);
  useEffect(() => () => reader.stop(), [lang]);
  useQuietLeaving(reader);
  if (!reader.canSpeak(lang)) return null;
  const toggle = (): void => {
    const screen = inFront();
    if (speaking.value) reader.stop();
    else if (screen) reader.speak(spokenText(screen), lang);
  };
  return (
    <button type="button" class="pill pill-round" aria-pressed={speaking.value} aria-label={t`Lees voor`} onClick={toggle}>
      <Icon name={speaking.value ? 'quiet' : 'speaker'} />
    </button>
  );
}
