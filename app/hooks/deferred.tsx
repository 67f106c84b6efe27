import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { wordsReady } from '../i18n/activate-locale.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import type { Loaded } from './use-module.ts';
import { useModule } from './use-module.ts';

interface DeferredProps<Props> {
  readonly name: string;
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
  /** What stands in for it when it cannot be had. */
  readonly missing?: ComponentChildren;
  /** What stands in for it as long as it is on its way, where nobody may have to wait. */
  readonly coming?: ComponentChildren;
}

/** What is there at once shows nothing else before it. */
const SOON_MS = 150;

function Coming({ children }: { readonly children: ComponentChildren }) {
  const late = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => { late.value = true; }, SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  return late.value && children !== undefined ? <>{children}</> : <main class="screen" aria-busy="true" />;
}

/** A screen whose code comes when it is asked for, together with the words that it speaks. */
export function Deferred<Props extends object>({ name, load, props, missing, coming }: DeferredProps<Props>) {
  const found: Loaded<{ readonly view: ComponentType<Props> }> = useModule(async () => {
    const [view, speaks] = await Promise.all([load(), wordsReady()]);
    if (!speaks) throw new Error('no words');
    return { view };
  }, name);
  if (found === 'loading') return <Coming key={name}>{coming}</Coming>;
  if (found === 'failed' && missing !== undefined) return <>{missing}</>;
  if (found === 'failed') {
    return (
      <main class="screen">
        <Note look="alarm" icon="warning" alert>{t`Dit deel is er nu niet. Laad de app opnieuw als je internet hebt.`}</Note>
        <Button onClick={() => location.reload()}>{t`Laad opnieuw`}</Button>
      </main>
    );
  }
  const View = found.view;
  return <View {...props} />;
}
