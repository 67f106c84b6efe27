import { t } from '@lingui/core/macro';
import type { IconName } from '../../ui/icons/icon.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import type { LockKind } from './choose-lock.tsx';
import './lock.css';

const ICONS: Readonly<Record<LockKind, IconName>> = { passkey: 'fingerprint', words: 'key', own: 'pen' };

function wordsOf(kind: LockKind): { readonly title: string; readonly under: string } {
  switch (kind) {
    case 'passkey': return { title: t`Vinger of gezicht`, under: t`Het makkelijkst. Zoals je telefoon zelf opengaat.` };
    case 'words': return { title: t`Vier woorden`, under: t`Wij geven ze. Jij onthoudt ze.` };
    case 'own': return { title: t`Eigen zin`, under: t`Jij bedenkt zelf de woorden.` };
  }
}

interface ChooseKindProps { readonly kinds: readonly LockKind[]; readonly onPick: (kind: LockKind) => void; readonly onBack?: (() => void) | undefined }

/** The first kind stands out: it is the one to take when in doubt. */
export function ChooseKind({ kinds, onPick, onBack }: ChooseKindProps) {
  return (
    <Screen title={t`Kies je slot`} onBack={onBack} backLabel={t`Terug`}>
      <p>{t`Je slot opent de app. Je papieren code ook. Zonder een van de twee kan niemand lezen wat erin staat.`}</p>
      <div class="stack">
        {kinds.map((kind, at) => (
          <TapCard key={kind} {...wordsOf(kind)} glow={at === 0} picture={<span class="lock-kind"><Icon name={ICONS[kind]} size={32} /></span>} onClick={() => onPick(kind)} />
        ))}
      </div>
      <Note icon="lock">{t`Alles blijft op deze telefoon, op slot.`}</Note>
    </Screen>
  );
}
