import { t } from '@lingui/core/macro';
import type { IconName } from '../../ui/icons/icon.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import type { Locks } from '../../vault/key-ring.ts';
import type { LockTask } from './change-lock.ts';
import { kindsOf } from './change-lock.ts';

interface LocksPartProps { readonly locks: Locks; readonly passkeyPossible: boolean; readonly onTask: (task: LockTask) => void }

interface Choice { readonly task: LockTask; readonly icon: IconName; readonly title: string; readonly under: string }

function choicesFor({ passkey, words }: ReturnType<typeof kindsOf>, passkeyPossible: boolean): readonly Choice[] {
  const add: Choice = { task: 'add-passkey', icon: 'fingerprint', title: t`Vinger of gezicht erbij`, under: t`Sneller open. Je woorden blijven ook werken.` };
  const addWords: Choice = { task: 'add-words', icon: 'key', title: t`Woorden erbij`, under: t`Handig als vinger of gezicht niet lukt.` };
  const remove: Choice = { task: 'remove-passkey', icon: 'close', title: t`Vinger of gezicht eraf`, under: t`Daarna openen alleen je woorden de app.` };
  return [
    { task: 'change', icon: 'lock', title: t`Kies een ander slot`, under: t`Je oude slot werkt daarna niet meer.` },
    ...(passkeyPossible && words && !passkey ? [add] : []),
    ...(passkey && !words ? [addWords] : []),
    ...(passkey && words ? [remove] : []),
    { task: 'new-code', icon: 'edit', title: t`Maak een nieuwe papieren code`, under: t`Voor als je slot kwijt is. De oude code werkt dan niet meer.` },
  ];
}

export function LocksPart({ locks, passkeyPossible, onTask }: LocksPartProps) {
  return (
    <div class="stack">
      {choicesFor(kindsOf(locks), passkeyPossible).map(({ task, icon, title, under }) => (
        <TapCard key={task} title={title} under={under} picture={<span class="lock-kind"><Icon name={icon} size={28} /></span>} onClick={() => onTask(task)} />
      ))}
    </div>
  );
}
