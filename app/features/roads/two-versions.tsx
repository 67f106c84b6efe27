import { t } from '@lingui/core/macro';
import type { RecordId } from '../../domain/ids.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { keepVersion, versionsOf } from './keep-version.ts';
import { questionOf, valueWords } from './version-words.ts';

/** The same thing was changed in two places. Both are kept until she says which one holds. */
export function TwoVersions({ ids }: { readonly ids: readonly RecordId[] }) {
  const services = useServices();
  const saving = useSave();
  const versions = ids.flatMap((id) => versionsOf(services, id));
  return (
    <>
      {versions.map((version) => (
        <section class="card" key={`${version.id}${version.field}`}>
          <h2>{t`Dit is op twee plekken veranderd. Wat klopt?`}</h2>
          <p class="question">{questionOf(version.kind, version.field)}</p>
          {version.values.map((value) => (
            <Button key={JSON.stringify(value)} look="quiet" onClick={() => saving.save(() => keepVersion(services, version, value), () => undefined)}><bdi>{valueWords(services, version.kind, version.field, value)}</bdi></Button>
          ))}
          <SaveError error={saving.error.value} />
        </section>
      ))}
    </>
  );
}
