import { t } from '@lingui/core/macro';
import type { RecordId } from '../../../domain/ids.ts';
import { languageOfRoad } from '../../../hooks/language-of-road.ts';
import { ShowButton } from '../../../hooks/show-button.tsx';
import { WHO_SAYS_YES } from '../../../reference/card-of-code.ts';
import { useServices } from '../../../services.ts';
import { Note } from '../../../ui/note.tsx';

/** From twelve on a child has a say of its own: so that nobody promises a parent what is not hers alone to give. */
export function ChildSaysToo({ roadId }: { readonly roadId: RecordId }) {
  const services = useServices();
  const { records } = services;
  const ages = records.get('contact', records.get('road', roadId)?.contactId)?.ageBands ?? [];
  const card = <ShowButton look="plain" label={t`Wie mag ja zeggen? Laat de kaart zien`} make={() => ({ type: 'cards', ids: [WHO_SAYS_YES], language: languageOfRoad(services, roadId) })} />;
  const words = [
    ...(ages.includes('12-16') ? [t`Gaat het over een kind van 12 tot en met 15? Dan zegt het kind zelf ook ja of nee tegen hulp.`] : []),
    ...(ages.includes('16-18') || ages.includes('18-23') ? [t`Gaat het over een kind van 16 of ouder? Dan beslist het kind zelf. Vraag ook het kind of je dit mag vertellen.`] : []),
  ];
  return words.length > 0 ? <Note look="glow" icon="people">{words.map((line) => <p key={line}>{line}</p>)}{card}</Note> : card;
}
