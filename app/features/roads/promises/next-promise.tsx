import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import type { CommitmentKind } from '../../../domain/codes.ts';
import type { Entity } from '../../../domain/entities.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { languageOfRoad } from '../../../hooks/language-of-road.ts';
import { SaveError } from '../../../hooks/save-error.tsx';
import { ShowButton } from '../../../hooks/show-button.tsx';
import { promiseShown } from '../../../hooks/shown-texts.ts';
import { useSave } from '../../../hooks/use-save.ts';
import { formatRelativeDay } from '../../../i18n/format.ts';
import { PEN_LABELS } from '../../../i18n/labels/road-labels.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { promiseWords } from '../promise-words.ts';
import { openPromisesOf } from '../road-reading.ts';
import { ReachParent } from '../family/reach-parent.tsx';
import { dropPromise, finishPromise } from './save-promise.ts';

const REACHING: ReadonlySet<CommitmentKind> = new Set<CommitmentKind>(['call', 'message', 'call-back']);

/** That the volunteer reaches her is what was promised, so when and how stands beside it. */
export const isContact = ({ kind, who }: Entity<'commitment'>): boolean => who === 'me' && REACHING.has(kind);

interface PromiseCardProps { readonly promise: Entity<'commitment'>; readonly contact: Entity<'contact'>; readonly more: number }

function PromiseCard({ promise, contact, more }: PromiseCardProps) {
  const services = useServices();
  const { navigation, clock } = services;
  const saving = useSave();
  const who = i18n._(PEN_LABELS[promise.who]);
  const when = formatRelativeDay(promise.by, clock.today());
  const late = promise.by < clock.today();
  return (
    <section class="card card-glow promise" aria-label={t`De volgende belofte`}>
      <p class="promise-what"><Icon name="handshake" /><bdi>{promiseWords(promise)}</bdi></p>
      <p>{who} · {late ? t`was ${when}` : when}</p>
      {isContact(promise) && <ReachParent contact={contact} />}
      <SaveError error={saving.error.value} />
      <div class="row">
        <Button icon="check" busy={saving.busy.value} onClick={() => saving.save(() => finishPromise(services, promise), () => undefined)}>{t`Gedaan`}</Button>
        <Button look="quiet" icon="edit" onClick={() => navigation.go({ at: 'promise', id: promise.id, ...(promise.roadId ? { roadId: promise.roadId } : {}) })}>{t`Verander`}</Button>
      </div>
      <ShowButton look="plain" make={() => promiseShown(promise, languageOfRoad(services, promise.roadId))} />
      {more > 0 && <p class="soft">{plural(more, { one: 'En nog # belofte daarna', other: 'En nog # beloften daarna' })}</p>}
    </section>
  );
}

/** On a closed road: what was still promised waits for nobody any more, but it may have been done, or taken away. */
export function LeftPromises({ roadId }: { readonly roadId: RecordId }) {
  const services = useServices();
  const promises = openPromisesOf(services, roadId);
  if (promises.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t`Dit was nog beloofd`}</h2>
      {promises.map((promise) => <LeftPromise key={promise.id} promise={promise} />)}
    </section>
  );
}

function LeftPromise({ promise }: { readonly promise: Entity<'commitment'> }) {
  const services = useServices();
  const saving = useSave();
  return (
    <div class="card">
      <p class="promise-what"><Icon name="handshake" /><bdi>{promiseWords(promise)}</bdi></p>
      <p>{i18n._(PEN_LABELS[promise.who])} · {formatRelativeDay(promise.by, services.clock.today())}</p>
      <SaveError error={saving.error.value} />
      <div class="row">
        <Button look="soft" icon="check" busy={saving.busy.value} onClick={() => saving.save(() => finishPromise(services, promise), () => undefined)}>{t`Gedaan`}</Button>
        <Button look="quiet" icon="trash" onClick={() => saving.save(() => dropPromise(services, promise), () => undefined)}>{t`Haal weg`}</Button>
      </div>
    </div>
  );
}

interface NextPromiseProps { readonly roadId: RecordId; readonly contact: Entity<'contact'> }

/** The next thing promised, always in sight, and one tap to promise something: quieter than the step whose turn it is. */
export function NextPromise({ roadId, contact }: NextPromiseProps) {
  const services = useServices();
  const promises = openPromisesOf(services, roadId);
  const [next] = promises;
  return (
    <>
      {next && <PromiseCard key={next.id} promise={next} contact={contact} more={promises.length - 1} />}
      <Button look={next ? 'quiet' : 'soft'} icon="plus" onClick={() => services.navigation.go({ at: 'promise', roadId })}>{t`Zet een belofte`}</Button>
    </>
  );
}
