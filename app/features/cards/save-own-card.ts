import { msg } from '@lingui/core/macro';
import type { CardFile } from '../../domain/card-file.ts';
import { MOST_CARD_FILE_BYTES, writeCardFile } from '../../domain/card-file.ts';
import type { OwnCard } from '../../domain/added-entities.ts';
import type { Entity } from '../../domain/entities.ts';
import type { NightDoctor } from '../../domain/night-doctor.ts';
import type { RecordState } from '../../domain/record.ts';
import type { Recording } from '../../domain/recording.ts';
import { bytesOf } from '../../domain/recording.ts';
import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';
import { sharedCard } from '../../domain/shared-card.ts';
import type { AddedCard } from '../../hooks/use-added-cards.ts';
import { isShared } from '../../hooks/use-added-cards.ts';
import { withUndo } from '../../hooks/undo.ts';
import type { Services } from '../../services.ts';
import type { Clip, Clips } from '../../vault/clips.ts';
import type { WriteResult } from '../../vault/vault.ts';
import type { CardPack } from './card-pack.ts';
import { MOST_PACK_BYTES, packCards } from './card-pack.ts';
import { doctorOfFile } from './save-doctor.ts';

/** Her own, or for everybody in the team that it stands in. `seen` is the card as she opened it: what came in since is kept beside hers. */
export function saveAddedCard({ vault }: Services, id: AddedCard['id'], { card, hours }: OwnCard, seen: RecordState | undefined): Promise<WriteResult> {
  const added = { id, card } as AddedCard;
  if (!isShared(added)) return vault.write([{ id: added.id, kind: 'card', set: { card, hours }, seen }]);
  const shared = sharedCard(card);
  return shared ? vault.write([{ id: added.id, kind: 'teamcard', set: { card: shared, hours }, seen }]) : Promise.resolve(err({ type: 'unavailable' }));
}

export const dropOwnCard = (services: Services, { id }: Entity<'card'>): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'card', words: msg`De kaart is weg.` }, () => services.vault.erase([{ id, kind: 'card', erase: true }]));

/**
 * Takes the cards of a file in, and these of its voices: what is there already under that name, or by that voice on that
 * card, is replaced; all else stays. Where a file of an older app says nothing of hours, those that are here stay, too.
 */
export async function takeCards(services: Services, pack: CardPack, recordings: CardFile['recordings']): Promise<WriteResult> {
  const { vault, records, newId } = services;
  const { cards, hours, soundsOf } = pack;
  const idOf = new Map(records.list('card').map(({ id, card }) => [card.id, id]));
  // The voices first: they are what may not fit on the phone.
  const heard = recordings.length === 0 ? ok(undefined) : await vault.clips.save(recordings.map((recording) => ({ recording: { ...recording, id: newId() }, sounds: soundsOf(recording) })));
  const doctor = doctorOfFile(services, pack);
  if (!heard.ok || cards.length + doctor.length === 0) return heard;
  return vault.write([...doctor, ...cards.map((card) => ({ id: idOf.get(card.id) ?? newId(), kind: 'card' as const, set: hours ? { card, hours: hours.get(card.id) } : { card } }))]);
}

export const cardFile = (cards: readonly OwnCard[], nightDoctor: NightDoctor | undefined): File => new File([writeCardFile(cards, { nightDoctor })], 'kaarten.drempel.json', { type: 'application/json' });

/** Cards and voices together. A voice that cannot be read any more stays behind. A small phone may not have the memory for it. */
export async function packFile({ vault: { clips } }: { readonly vault: { readonly clips: Pick<Clips, 'sounds'> } }, cards: readonly OwnCard[], recordings: readonly Recording[], nightDoctor?: NightDoctor): Promise<Result<File, 'too-big' | 'not-made'>> {
  if (bytesOf(recordings) > MOST_PACK_BYTES - MOST_CARD_FILE_BYTES) return err('too-big');
  try {
    const whole: Clip[] = [];
    for (const recording of recordings) {
      const found = await clips.sounds(recording);
      if (found.ok && found.value) whole.push({ recording, sounds: found.value });
    }
    return ok(new File([new Uint8Array(packCards(cards, whole, nightDoctor))], 'kaarten.drempel.zip', { type: 'application/zip' }));
  } catch {
    return err('not-made');
  }
}
