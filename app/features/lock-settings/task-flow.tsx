import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { LockKind } from '../../hooks/lock/choose-lock.tsx';
import { ChooseLock } from '../../hooks/lock/choose-lock.tsx';
import type { SlowWork } from '../../hooks/lock/do-slowly.tsx';
import { DoSlowly } from '../../hooks/lock/do-slowly.tsx';
import type { LockTools } from '../../hooks/lock/lock-tools.ts';
import { NewCode } from '../../hooks/lock/new-code.tsx';
import { useServices } from '../../services.ts';
import type { Locks, NewLock, Proof } from '../../vault/key-ring.ts';
import type { LockTask } from './change-lock.ts';
import { proofsFor, removePasskey, setCode, setLock } from './change-lock.ts';
import { ProveFirst } from './prove-first.tsx';

interface TaskFlowProps {
  readonly task: LockTask;
  readonly locks: Locks;
  readonly tools: LockTools;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

const KINDS: Readonly<Partial<Record<LockTask, readonly LockKind[]>>> = { 'add-passkey': ['passkey'], 'add-words': ['words', 'own'] };

/** First the current lock, then the change, then it is on disk or it is not: the old lock works until the new one does. */
export function TaskFlow({ task, locks, tools, onDone, onLeave }: TaskFlowProps) {
  const { keyRing, random } = useServices();
  const proof = useSignal<Proof | undefined>(undefined);
  const work = useSignal<SlowWork | undefined>(undefined);
  const given = proof.value;
  const prove = (right: Proof): void => {
    proof.value = right;
    if (task === 'remove-passkey') work.value = () => removePasskey(keyRing, right);
  };
  if (!given) return <ProveFirst wraps={proofsFor(task, locks)} tools={tools} onRight={prove} onBack={onLeave} />;
  if (work.value) return <DoSlowly key="work" work={work.value} onDone={onDone} onBack={onLeave}>{t`We zetten je slot om. Dat duurt een paar tellen.`}</DoSlowly>;
  if (task === 'new-code') return <NewCode key="code" tools={tools} random={random} onBack={onLeave} onDone={(code) => { work.value = () => setCode(keyRing, given, code, tools.readCode); }} />;
  const kinds = KINDS[task];
  const choose = (lock: NewLock): void => { work.value = () => setLock(keyRing, task, given, lock); };
  return <ChooseLock key="choose" tools={tools} onBack={onLeave} onChosen={choose} {...(kinds ? { kinds } : {})} />;
}
