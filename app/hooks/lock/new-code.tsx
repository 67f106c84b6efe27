import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { CheckCode } from './check-code.tsx';
import type { LockTools } from './lock-tools.ts';
import { PaperCode } from './paper-code.tsx';

const GROUPS = 7;

/** Two different groups, neither of them always the first. */
function pickTwo(random: (length: number) => Uint8Array): readonly number[] {
  const [first = 0, second = 0] = random(2);
  const one = first % GROUPS;
  const other = (one + 1 + (second % (GROUPS - 1))) % GROUPS;
  return [Math.min(one, other), Math.max(one, other)];
}

interface NewCodeProps {
  readonly tools: Pick<LockTools, 'newCode' | 'isGroup'>;
  readonly random: (length: number) => Uint8Array;
  readonly onDone: (code: string) => void;
  readonly onBack?: () => void;
}

/** Makes a paper code, shows it, and goes on once it is on paper. */
export function NewCode({ tools, random, onDone, onBack }: NewCodeProps) {
  const code = useMemo(() => tools.newCode(), []);
  const asked = useMemo(() => pickTwo(random), []);
  const checking = useSignal(false);
  return checking.value
    ? <CheckCode key="check" code={code} asked={asked} isGroup={tools.isGroup} onRight={() => onDone(code)} onBack={() => { checking.value = false; }} />
    : <PaperCode key="paper" code={code} onDone={() => { checking.value = true; }} {...(onBack ? { onBack } : {})} />;
}
