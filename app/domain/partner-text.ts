import type { Partner } from './team-entities.ts';
import { cleanText } from './field-readers.ts';
import type { DeviceId, RecordId, TeamRecordId } from './ids.ts';

declare const forPartners: unique symbol;
/** What somebody typed for her partners to read. There is no other way to make it than {@link partnerText}. */
export type PartnerText = string & { readonly [forPartners]: true };

/** An id leads somewhere: to a road, to a family, to a handover. It is no text. */
type NoId<Text extends string> = Text extends RecordId | TeamRecordId | DeviceId ? never : unknown;

export const partnerText = <Text extends string>(typed: Text & NoId<Text>, limit: number): PartnerText | undefined => cleanText(typed.trim(), limit) as PartnerText | undefined;

/**
 * A card as it may be written: codes, days, and text that was typed for partners. No field of it can hold the id of anything,
 * so nothing in a team leads to a road, a family or a handover.
 */
export type WritablePartner = { readonly [Field in keyof Partner]: TextAsTyped<Partner[Field]> };
type TextAsTyped<Value> = string extends Value ? PartnerText | Exclude<Value, string> : Value;
