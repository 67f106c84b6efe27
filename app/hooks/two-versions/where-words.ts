import { t } from '@lingui/core/macro';
import { isolate } from '../../i18n/isolate.ts';
import type { OwnDevice, Writers } from '../own-devices.ts';

export interface WrittenWhere {
  /** The names under which this device wrote. */
  readonly own: ReadonlySet<string>;
  readonly others: readonly Pick<OwnDevice, 'name'>[];
  /** Of the space that the record is in; undefined where there is none. */
  readonly writers: Writers | undefined;
  /** What somebody is called in a space of others; undefined in her own. */
  readonly nameOf?: ((person: string) => string | undefined) | undefined;
}

/** Where or by whom it was written, as far as this device can tell; nothing where it would be a guess. */
export function whereWords(writer: string, { own, others, writers, nameOf }: WrittenWhere): string | undefined {
  const known = writers?.byWriter.get(writer);
  if (own.has(writer) || known?.isThis) return t`Op dit toestel`;
  if (nameOf) {
    const person = known && nameOf(known.person);
    const by = person && isolate(person);
    return by ? t`Door ${by}` : undefined;
  }
  const [only] = others;
  if (known?.isGone || (writers && !only)) return t`Op een toestel dat weg is`;
  // It came with all the rest when this device joined: with one other, and nobody gone, there is one place it can be.
  const called = known?.name ?? (others.length === 1 && !writers?.hasGone ? only?.name : undefined);
  const name = called && isolate(called);
  if (name) return t`Op ${name}`;
  return writers && t`Op een ander toestel`;
}
