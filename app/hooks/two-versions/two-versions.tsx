import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type RecordId, spaceOfRecord, type TeamRecordId } from '../../domain/ids.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import type { Writers } from '../own-devices.ts';
import { SaveError } from '../save-error.tsx';
import { useSave } from '../use-save.ts';
import { keepVersion, versionsOf } from './keep-version.ts';
import { useOwnWriters } from './own-writers.ts';
import { questionOf, valueWords, whichOne } from './version-words.ts';
import { whereWords } from './where-words.ts';

/** Looked up when there is something to ask; undefined until then. */
function useWriters(space: string | undefined, question: string) {
  const { devices } = useServices();
  const writers = useSignal<{ readonly found: Writers | undefined } | undefined>(undefined);
  useEffect(() => {
    if (question !== '') void devices.whoWrote(space).then((found) => { writers.value = { found }; });
  }, [devices, space, question]);
  return writers;
}

/** The name on her card: in a team each person has one. */
function useNames(space: string | undefined): ((person: string) => string | undefined) | undefined {
  const { records } = useServices();
  return space === undefined ? undefined : (person) => records.list('partner').find(({ id }) => id === `${space}.${person}`)?.firstName;
}

/** The same thing was changed in two places. Both are kept until she says which one holds. */
export function TwoVersions({ ids }: { readonly ids: readonly (RecordId | TeamRecordId)[] }) {
  const services = useServices();
  const saving = useSave();
  const asked = ids.flatMap((id) => versionsOf(services, id));
  const question = asked.map(({ id, field }) => id + field).join();
  const space = asked[0] && spaceOfRecord(asked[0].id);
  const own = useOwnWriters(question);
  const writers = useWriters(space, question);
  const nameOf = useNames(space);
  const others = services.devices.list.value.filter(({ isThis }) => !isThis);
  const where = own.value && writers.value && { own: own.value, writers: writers.value.found, others, nameOf };
  return (
    <>
      {asked.map((version) => (
        <section class="card" key={`${version.id}${version.field}`}>
          <h2>{t`Dit is op twee plekken veranderd. Wat klopt?`}</h2>
          {whichOne(services, version.kind, version.id) && <p class="soft">{whichOne(services, version.kind, version.id)}</p>}
          <p class="question">{questionOf(version.kind, version.field)}</p>
          {version.versions.map(({ value, at, writer }, n) => (
            <div key={n} class="stack">
              <Button look="quiet" onClick={() => saving.save(() => keepVersion(services, version, value), () => undefined)}><bdi>{valueWords(services, version.kind, version.field, value)}</bdi></Button>
              <p class="hint">{[where && whereWords(writer, where), at && formatMoment(at)].filter(Boolean).join(' · ')}</p>
            </div>
          ))}
          <SaveError error={saving.error.value} />
        </section>
      ))}
    </>
  );
}
