import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { isPasskeyPossible } from '../../hooks/lock/passkey-possible.ts';
import { useLocked, useServices } from '../../services.ts';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { Locks } from '../../vault/key-ring.ts';
import { AutomaticPart } from './automatic-part.tsx';
import type { LockTask } from './change-lock.ts';
import { lockSettingsTools } from './lock-settings-tools.ts';
import { LocksPart } from './locks-part.tsx';
import { TaskFlow } from './task-flow.tsx';

/** Everything about the lock of this phone. Whoever changes a lock opens it first. */
export function LockSettingsScreen() {
  const { keyRing, navigation, settings } = useServices();
  const locked = useLocked();
  const tools = useMemo(() => lockSettingsTools(locked), []);
  const locks = useSignal<Locks | undefined>(undefined);
  const task = useSignal<LockTask | undefined>(undefined);
  const done = useSignal(false);
  const possible = useSignal(false);
  const readLocks = (): void => { void keyRing.known().then((found) => { locks.value = found; }); };
  useEffect(() => {
    readLocks();
    void isPasskeyPossible(locked.credentials).then((found) => { possible.value = found; });
  }, []);
  if (task.value && locks.value) {
    const close = (): void => { task.value = undefined; };
    return <TaskFlow key={task.value} task={task.value} locks={locks.value} tools={tools} onLeave={close} onDone={() => { done.value = true; readLocks(); close(); }} />;
  }
  return (
    <Screen title={t`Slot en code`} onBack={navigation.back} backLabel={t`Terug`}>
      <div role="status">{done.value && <Note icon="check">{t`Klaar. Het is bewaard.`}</Note>}</div>
      {settings.read().example && <Note look="glow" icon="star">{t`Bij de voorbeelden hoort een vast slot. Straks kies je zelf.`}</Note>}
      {locks.value && !settings.read().example && <LocksPart locks={locks.value} passkeyPossible={possible.value} onTask={(next) => { done.value = false; task.value = next; }} />}
      <AutomaticPart />
    </Screen>
  );
}
