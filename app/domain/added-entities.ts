import type { Card } from './card.ts';
import type { NightDoctor } from './night-doctor.ts';
import type { OpeningHours } from './opening-hours.ts';

/** A card of her organisation: public, like those that come with the app. */
export interface OwnCard {
  readonly card: Card;
  /** Of a place. A field of its own: older versions keep it, and still show the card. */
  readonly hours?: OpeningHours | undefined;
}

/** The out-of-hours doctor of the region, as her organisation gives the number. */
export interface KnownDoctor {
  readonly doctor: NightDoctor;
}
