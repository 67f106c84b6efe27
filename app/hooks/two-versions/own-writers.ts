import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useServices } from '../../services.ts';
import type { Drafts } from '../../vault/drafts.ts';

const KEY = 'own-writers';
/** Openings in which something was written here; of what is older nobody asks any more where it was. */
const MOST = 60;

const read = async (drafts: Pick<Drafts, 'load'>): Promise<readonly string[]> => {
  const kept = (await drafts.load(KEY))?.value;
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
};

/** Every opening writes under a name of its own; which of them were here is kept on this device only, sealed. */
export async function rememberWriter(drafts: Pick<Drafts, 'load' | 'save'>, writer: string): Promise<void> {
  const kept = await read(drafts);
  if (!kept.includes(writer)) await drafts.save(KEY, [...kept, writer].slice(-MOST));
}

const AGAIN_AFTER_MS = 1_000;
const TIMES = 5;

/** The names under which this device wrote, looked up for each `question` and not at all without one; undefined until then. Another tab may be writing its own down at this very moment. */
export function useOwnWriters(question: string): Signal<ReadonlySet<string> | undefined> {
  const { vault } = useServices();
  const own = useSignal<ReadonlySet<string> | undefined>(undefined);
  useEffect(() => {
    if (question === '') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (times: number): Promise<void> => {
      const kept = await read(vault.drafts);
      if (kept.length !== own.peek()?.size) own.value = new Set(kept);
      if (times > 1) timer = setTimeout(() => { void look(times - 1); }, AGAIN_AFTER_MS);
    };
    void look(TIMES);
    return () => clearTimeout(timer);
  }, [vault, question]);
  return own;
}
