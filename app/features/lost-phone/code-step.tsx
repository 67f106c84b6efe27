import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { CodeEntry } from '../../hooks/lock/code-entry.tsx';
import type { LostDevices, LostError } from '../../hooks/lost-phone.ts';
import { useLocked } from '../../services.ts';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { LinesStay } from './lines-stay.tsx';
import { lostTools } from './lost-tools.ts';
import { lostErrorWords } from './lost-words.ts';

interface CodeStepProps { readonly isSomebodys: boolean; readonly onFound: (found: LostDevices) => void; readonly onBack: () => void }

export function CodeStep({ isSomebodys, onFound, onBack }: CodeStepProps) {
  const { findLostPhone } = useLocked();
  const busy = useSignal(false);
  const error = useSignal<LostError | undefined>(undefined);
  const look = (code: Uint8Array): void => {
    busy.value = true;
    error.value = undefined;
    void findLostPhone(code).then((found) => {
      lostTools.forget(code);
      busy.value = false;
      if (found.ok) onFound(found.value);
      else error.value = found.error;
    });
  };
  return (
    <Screen title={t`Telefoon kwijt?`} onBack={onBack} backLabel={t`Terug`}>
      <p>{t`Typ de code van je papier. Dan haal je het toestel eruit dat kwijt is.`}</p>
      <Note icon="lock">{isSomebodys
        ? t`Dit mag op elke telefoon. Wat hier op slot is, blijft op slot. Van jouw code blijft hier niets staan.`
        : t`Dit mag ook op de telefoon van iemand anders. Er blijft hier niets staan.`}</Note>
      <CodeEntry readCode={lostTools.readCode} onCode={look} busy={busy.value} stopped={false} />
      <div role="alert">{error.value && <Note look="alarm" icon="warning">{lostErrorWords(error.value)}</Note>}</div>
      {error.value?.type === 'nothing' && <LinesStay />}
    </Screen>
  );
}
