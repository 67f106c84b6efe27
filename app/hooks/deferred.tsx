import { t } from '@lingui/core/macro';
import type { ComponentType } from 'preact';
import { wordsReady } from '../i18n/activate-locale.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import type { Loaded } from './use-module.ts';
import { useModule } from './use-module.ts';

interface DeferredProps<Props> {
  readonly name: string;
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** A screen whose code comes when it is asked for, together with the words that it speaks. */
export function Deferred<Props extends object>({ name, load, props }: DeferredProps<Props>) {
  const found: Loaded<{ readonly view: ComponentType<Props> }> = useModule(async () => {
    const [view] = await Promise.all([load(), wordsReady()]);
    return { view };
  }, name);
  if (found === 'loading') return <main class="screen" aria-busy="true" />;
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
