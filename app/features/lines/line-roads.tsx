import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { RecordId } from '../../domain/ids.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmblemPicture } from '../../ui/pictures/emblems.tsx';
import { TapCard } from '../../ui/tap-card.tsx';

/** The families whose road leads along this face. After a change of face each asks whether the parent has heard. */
export function LineRoads({ lineId, firstName }: { readonly lineId: RecordId; readonly firstName: string }): JSX.Element | null {
  const { records, navigation } = useServices();
  const roads = records.list('road').filter((road) => road.lineId === lineId && road.closedOn === undefined);
  const name = isolate(firstName);
  if (roads.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t`Op weg met ${name}`}</h2>
      {roads.map((road) => {
        const contact = records.get('contact', road.contactId);
        return contact && (
          <TapCard
            key={road.id}
            glow={!road.parentKnowsFace}
            picture={<EmblemPicture emblem={contact.emblem} size={48} />}
            title={<bdi dir="auto">{contact.nickname}</bdi>}
            under={road.parentKnowsFace ? undefined : t`Weet de ouder al dat ${name} er nu is?`}
            onClick={() => navigation.go({ at: 'road', id: road.id })}
          />
        );
      })}
      <Button look="plain" icon="undo" onClick={() => navigation.go({ at: 'say-no', handBack: true })}>{t`Woorden om terug te geven`}</Button>
    </section>
  );
}
