import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../app/domain/card.ts';
import type { RecordId, TeamSpace } from '../../../../app/domain/ids.ts';
import { openingHours } from '../../../../app/domain/opening-hours.ts';
import { sharedCard } from '../../../../app/domain/shared-card.ts';
import { saveAddedCard, takeCards } from '../../../../app/features/cards/save-own-card.ts';
import { shareCards, takeBack, unshared } from '../../../../app/features/cards/share-cards.ts';
import { createRecordSignals } from '../../../../app/hooks/record-signals.ts';
import { addedCards, isShared } from '../../../../app/hooks/use-added-cards.ts';
import type { Services } from '../../../../app/services.ts';
import { readContent } from '../../../../scripts/vite/read-content.ts';
import { repositoryPath } from '../../../support/paths.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';

const TEAM = 'T'.repeat(22) as TeamSpace;
const ANY = readContent(repositoryPath('content'))[0]!;
const card = (name: string, title: string, asOf: string): Card => ({ ...ANY, id: name, asOf: day(asOf), texts: { nl: { ...ANY.texts.nl!, title } } });

async function setupHer() {
  const device = await setupDevice('phone');
  const vault = await device.openTab();
  let count = 0;
  const services = { vault, records: createRecordSignals(vault.records), newId: (): RecordId => id(`new-${count++}`) } as unknown as Services;
  const { list } = services.records;
  const own = async (name: string, kept: Card): Promise<void> => { opened(await vault.write([{ id: id(name), kind: 'card', set: { card: kept } }])); };
  return {
    services, own, list,
    share: () => shareCards(services, { name: 'Wij', space: TEAM }, unshared(services)),
    seen: () => addedCards(list('card'), list('teamcard')).map((added) => [added.card.texts.nl?.title, isShared(added)]),
  };
}

describe('a card that she shared', () => {
  it('stands once in her list, as the team\'s, and there is nothing left to share', async () => {
    const her = await setupHer();
    await her.own('a', card('bus', 'De bus', '2026-11-01'));
    await her.own('b', card('fiets', 'De fiets', '2026-11-01'));
    expect(unshared(her.services)).toHaveLength(2);
    opened(await her.share());
    expect(her.seen()).toEqual([['De bus', true], ['De fiets', true]]);
    expect(unshared(her.services)).toEqual([]);
    expect(her.list('card')).toHaveLength(2);
  });

  it('is hers again where she took in newer words, which she can share over the old ones', async () => {
    const her = await setupHer();
    await her.own('a', card('bus', 'De bus', '2026-11-01'));
    opened(await her.share());
    await her.own('a', card('bus', 'De nieuwe bus', '2026-11-20'));
    expect(her.seen()).toEqual([['De nieuwe bus', false]]);
    opened(await her.share());
    expect(her.seen()).toEqual([['De nieuwe bus', true]]);
    expect(her.list('teamcard')).toHaveLength(1);
  });

  it('that the team changed since is shown as the team has it, and comes back to her so', async () => {
    const her = await setupHer();
    await her.own('a', card('bus', 'De bus', '2026-11-01'));
    opened(await her.share());
    const shared = her.list('teamcard')[0]!;
    opened(await her.services.vault.write([{ id: shared.id, kind: 'teamcard', set: { card: sharedCard(card('bus', 'De bus van de ander', '2026-11-10'))! } }]));
    expect(her.seen()).toEqual([['De bus van de ander', true]]);
    opened(await takeBack(her.services, her.list('teamcard')[0]!));
    expect(her.seen()).toEqual([['De bus van de ander', false]]);
  });

  it('taken out of the team takes no newer words of hers with it', async () => {
    const her = await setupHer();
    await her.own('a', card('bus', 'De bus', '2026-11-01'));
    opened(await her.share());
    const shared = her.list('teamcard')[0]!;
    await her.own('a', card('bus', 'De nieuwe bus', '2026-11-20'));
    opened(await takeBack(her.services, shared));
    expect(her.seen()).toEqual([['De nieuwe bus', false]]);
  });

  it('takes along when the place is open, there and back, and not the hours that it had before', async () => {
    const her = await setupHer();
    const hours = openingHours([{ days: [2], from: '10:00', to: '12:00' }])!;
    opened(await saveAddedCard(her.services, id('a'), { card: card('bus', 'De bus', '2026-11-01'), hours }, undefined));
    opened(await her.share());
    expect(her.list('teamcard')[0]).toMatchObject({ hours });
    const shared = her.list('teamcard')[0]!;
    opened(await saveAddedCard(her.services, shared.id, { card: card('bus', 'De bus', '2026-11-10') }, undefined));
    expect(her.list('teamcard')[0]!.hours).toBeUndefined();
    opened(await takeBack(her.services, her.list('teamcard')[0]!));
    expect(her.list('card')[0]!.hours).toBeUndefined();
  });

  it('keeps its hours when somebody with an older app writes its words, and when a file of one is taken in', async () => {
    const her = await setupHer();
    const hours = openingHours([{ days: [2], from: '10:00', to: '12:00' }])!;
    opened(await saveAddedCard(her.services, id('a'), { card: card('bus', 'De bus', '2026-11-01'), hours }, undefined));
    await her.own('a', card('bus', 'De andere bus', '2026-11-02'));
    const pack = { cards: [card('bus', 'De bus uit een bestand', '2026-11-03')], recordings: [], soundsOf: () => [] };
    expect(her.list('card')[0]).toMatchObject({ hours });
    opened(await takeCards(her.services, pack, []));
    expect(her.list('card')[0]).toMatchObject({ card: { asOf: '2026-11-03' }, hours });
    // A file of this app says which places have none.
    opened(await takeCards(her.services, { ...pack, hours: new Map() }, []));
    expect(her.list('card')[0]!.hours).toBeUndefined();
  });
});
