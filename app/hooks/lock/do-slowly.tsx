import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Result } from '../../domain/result.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { LockedScene } from '../../ui/pictures/scenes/locked-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { LockError } from './lock-sentence.ts';
import { lockSentence } from './lock-sentence.ts';
import './lock.css';

export type SlowWork = () => Promise<Result<unknown, LockError>>;

interface DoSlowlyProps {
  readonly work: SlowWork;
  /** What is happening, while it lasts: making a key is slow on purpose. */
  readonly children: ComponentChildren;
  readonly onDone?: () => void;
  readonly onBack?: () => void;
}

/** Does the slow work once; when it fails the same work may be tried again, and nothing she made is lost. */
export function DoSlowly({ work, children, onDone, onBack }: DoSlowlyProps) {
  const error = useSignal<LockError | undefined>(undefined);
  const start = (): void => {
    error.value = undefined;
    void work().then((done) => {
      if (!done.ok) error.value = done.error;
      else onDone?.();
    });
  };
  useEffect(start, []);
  if (error.value) {
    return (
      <Screen key="failed" title={t`Het lukt nog niet`} onBack={onBack} backLabel={t`Terug`}>
        <Note look="alarm" icon="warning" alert>{lockSentence(error.value)}</Note>
        <Button onClick={start}>{t`Probeer nog een keer`}</Button>
      </Screen>
    );
  }
  return (
    <Screen key="working" title={t`Bijna klaar`}>
      <div class="lock-picture"><LockedScene /></div>
      <p role="status" class="working"><span class="working-dots" aria-hidden="true"><i /><i /><i /></span>{children}</p>
    </Screen>
  );
}
