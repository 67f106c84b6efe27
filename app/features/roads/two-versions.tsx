import { t } from '@lingui/core/macro';
import type { RecordId } from '../../domain/ids.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import type { OwnDevice } from '../../hooks/own-devices.ts';
import { useOwnWriters } from '../../hooks/own-writers.ts';
import { useSave } from '../../hooks/use-save.ts';
import { formatMoment } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { keepVersion, versionsOf } from './keep-version.ts';
import { questionOf, valueWords } from './version-words.ts';

/** Where it was written, as far as this device can tell: with one other device there is only one place it can be. */
function placeWords(isOwn: boolean, others: readonly OwnDevice[]): string {
  const [only] = others;
  if (isOwn || !only) return t`Op dit toestel`;
  const name = isolate(only.name);
  return others.length === 1 ? t`Op ${name}` : t`Op een ander toestel`;
}

/** The same thing was changed in two places. Both are kept until she says which one holds. */
export function TwoVersions({ ids }: { readonly ids: readonly RecordId[] }) {
  const services = useServices();
  const saving = useSave();
  const versions = ids.flatMap((id) => versionsOf(services, id));
  const own = useOwnWriters(versions.map(({ id, field }) => id + field).join());
  const others = services.devices.list.value.filter(({ isThis }) => !isThis);
  return (
    <>
      {versions.map((version) => (
        <section class="card" key={`${version.id}${version.field}`}>
          <h2>{t`Dit is op twee plekken veranderd. Wat klopt?`}</h2>
          <p class="question">{questionOf(version.kind, version.field)}</p>
          {version.versions.map(({ value, at, writer }) => (
            <div key={writer} class="stack">
              <Button look="quiet" onClick={() => saving.save(() => keepVersion(services, version, value), () => undefined)}><bdi>{valueWords(services, version.kind, version.field, value)}</bdi></Button>
              <p class="hint">{[own.value && placeWords(own.value.has(writer), others), at && formatMoment(at)].filter(Boolean).join(' · ')}</p>
            </div>
          ))}
          <SaveError error={saving.error.value} />
        </section>
      ))}
    </>
  );
}
