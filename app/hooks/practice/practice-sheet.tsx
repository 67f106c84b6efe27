import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Services } from '../../services.ts';
import { useServices } from '../../services.ts';
import { Sheet } from '../../ui/sheet.tsx';
import type { Place, Route } from '../route.ts';
import { PracticeWords } from './practice-words.tsx';

/** Where she puts in something of her own, or something real comes in from elsewhere. */
const OWN_PLACES: ReadonlySet<Place> = new Set<Place>(['new-family', 'take-over', 'line-edit', 'line-invite', 'join-line', 'team-new', 'join-team', 'add-device', 'join-device']);

const isExample = ({ settings }: Services): boolean => settings.read().example === true;

/** Among the examples, in front of every place where something real could come in: once for each, until the lock. */
export function PracticeSheet({ route }: { readonly route: Route }) {
  const services = useServices();
  const heard = useRef(new Set<Place>()).current;
  const changed = useSignal(0);
  void changed.value;
  if (!isExample(services) || !OWN_PLACES.has(route.at) || heard.has(route.at)) return null;
  const goOn = (): void => {
    heard.add(route.at);
    changed.value += 1;
    // What led here is gone: the place itself takes the focus, as it would have without the question.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }));
  };
  return <Sheet key={route.at} title={t`Dit is om te oefenen`} onClose={services.navigation.back}><PracticeWords onGoOn={goOn} /></Sheet>;
}

/** For what is filled in without going to another place: whether she has to hear it first. */
export function usePractice(): { readonly first: boolean; readonly goOn: () => void } {
  const services = useServices();
  const heard = useSignal(false);
  return { first: isExample(services) && !heard.value, goOn: () => { heard.value = true; } };
}
